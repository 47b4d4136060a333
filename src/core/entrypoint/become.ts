import type { Step } from '../identity.ts';
import { unknown } from '../resolved.ts';
import type { Span } from '../source.ts';
import { resolveUserString } from '../user-string.ts';
import { type End, isSameWho, type Refusal, type Scene, type Who, whoWords } from './scene.ts';
import type { UserSwitch } from './user-switch.ts';

/** What a program that changes the user makes of a process. */
export type Became = { readonly who: Who; readonly steps: readonly Step[] } | End;

/** What a container may do about its user, beyond who it starts as. */
export interface Powers {
  /** Why it has not both of the capabilities SETUID and SETGID; `undefined` when root in it has. */
  readonly lacksIds: string | undefined;
  /** `no-new-privileges`: setuid programs stay who they are started as. */
  readonly noNewPrivileges: boolean;
}

/**
 * Who the command of a user switch runs as, or why the program refuses. Only uid 0 with the capabilities SETUID and SETGID
 * can change its ids (capabilities(7)); seen of each program in `__tests__/engine/step-down.test.ts`.
 */
export function become(program: string, change: UserSwitch, scene: Scene, at: Span, powers: Powers): Became {
  const { lacksIds, noNewPrivileges } = powers;
  const { who, steps } = scene;
  const isRoot = who.root.state === 'known' ? who.root.value : undefined;
  if (isRoot === false && program === 'start-stop-daemon' && isAlready(change, scene)) return { who, steps };
  if (isRoot === false && !change.isForAll) {
    const why = `\`${program}\` needs root to change the user, and it runs as ${whoWords(who)}`;
    return refusal(scene, why, 'user', at);
  }
  if (isRoot === false && noNewPrivileges)
    return refusal(
      scene,
      `\`${program}\` cannot become another user with no-new-privileges, and it runs as ${whoWords(who)}`,
      'user',
      at,
    );
  if (isRoot === false) {
    const why = `whether \`${program}\` lets ${whoWords(who)} become another user is not read`;
    return { who: openWho(why), steps: [...steps, step(why, at)] };
  }
  if (lacksIds !== undefined)
    return refusal(scene, `\`${program}\` cannot change the user: ${lacksIds}`, 'capabilities', at);
  const target = targetOf(change, scene);
  if (target === undefined) {
    const why = `\`${program}\` changes to a user that is known only when it starts`;
    return { who: openWho(why), steps: [...steps, step(why, at)] };
  }
  if (target.refused !== undefined) return refusal(scene, `\`${program}\` fails: ${target.refused}`, 'account', at);
  const { step: account, refused: _, ...next } = target;
  const words = whoWords(next);
  const effect =
    next.root.state === 'known' && next.root.value
      ? `\`${program}\` keeps root`
      : `\`${program}\` steps down to ${words}`;
  const rest = change.waits && program !== 'su' ? `; it waits as root itself` : '';
  return { who: next, steps: [...steps, ...(account === undefined ? [] : [account]), step(effect + rest, at)] };
}

/** start-stop-daemon changes only what is different (dpkg utils/start-stop-daemon.c `do_start`). */
function isAlready(change: UserSwitch, scene: Scene): boolean {
  const target = targetOf(change, scene);
  return (
    target?.refused === undefined && target !== undefined && isSameWho({ ...target, name: scene.who.name }, scene.who)
  );
}

/** Somebody whom only the start itself tells. */
export function openWho(why: string): Who {
  const reason = unknown('entrypoint', why);
  return { uid: reason, gid: reason, root: reason, name: undefined, groups: [] };
}

export function step(effect: string, at: Span): Step {
  return { by: 'entrypoint', effect, at };
}

/** A step that only explains why nothing changed. */
export function aside(effect: string, at: Span): Step {
  return { ...step(effect, at), isAside: true };
}

function refusal({ who, steps }: Scene, why: string, cause: Refusal['cause'], at: Span): End {
  return { who, steps: [...steps, step(why, at)], refused: { why, cause } };
}

type Target = Who & { readonly step: Step | undefined; readonly refused: string | undefined };

function targetOf({ user, group, keepsGroup }: UserSwitch, { who, accounts }: Scene): Target | undefined {
  if (user === undefined || group === undefined) return undefined;
  const ownGroup = group === null || group === '' ? '' : `:${group}`;
  if (user === null) {
    const { gid, refused } = resolveUserString(`0${ownGroup}`, accounts);
    return { ...who, gid, step: undefined, refused: plainly(refused) };
  }
  const [name = '', itsGroup = ''] = user.split(':');
  const found = resolveUserString(`${name}${ownGroup || (itsGroup === '' ? '' : `:${itsGroup}`)}`, accounts);
  const refused = plainly(found.refused);
  if (keepsGroup && group === null) return { ...found, gid: who.gid, groups: who.groups, refused };
  return { ...found, refused };
}

/** The engine's refusal of a user string without its end, which is said of the program here. */
function plainly(refused: string | undefined): string | undefined {
  return refused?.replace(/: the container does not start$/, '');
}
