import type { Step } from '../identity.ts';
import type { Span } from '../source.ts';
import { aside, openWho, step } from './become.ts';
import { type End, type Scene, type Who, whoWords } from './scene.ts';
import type { Start } from './start.ts';

/** The service itself. Where it is root and a script leads to it, its place says so. */
export function goesOn(start: Start, world: Scene, name: string | undefined, at: Span): End {
  const { who, steps } = world;
  const keeps = who.root.state === 'known' && who.root.value && steps.length === 0 && at !== start.at;
  const shown = name === undefined ? 'the command' : `\`${name}\``;
  return end(world, who, keeps ? [aside(`${shown} goes on as ${whoWords(who)}`, at)] : []);
}

/** Programs of such names are scripts that may do anything, or inits; others are the service. */
export function isScriptName(name: string): boolean {
  return /\.(?:sh|bash)$|entrypoint|^(?:init|start|run|boot|launch)$/.test(name);
}

/** Whether a process is root, or may be. */
export function isRoot({ root }: Who): boolean {
  return root.state === 'unknown' || root.value;
}

/** The process as it is now, with what more there is to say. */
export function end({ steps }: Scene, who: Who, more: readonly Step[]): End {
  return { who, steps: [...steps, ...more], refused: undefined };
}

/** Something that may change the user of root, and is not read. */
export function openEnd(world: Scene, why: string, at: Span): End {
  return isRoot(world.who) ? end(world, openWho(why), [step(why, at)]) : end(world, world.who, []);
}

/** A script that is not read: it is not guessed to step down. */
export function unread(
  world: Scene,
  program: string,
  file: { readonly why: string; readonly mayChangeUser?: boolean } | undefined,
  at: Span,
): End {
  const { who } = world;
  if (who.root.state === 'known' && !who.root.value) return end(world, who, []);
  const why = `what \`${program}\` does was not read (${file?.why ?? 'nothing in the repository brings it'})`;
  if (file?.mayChangeUser === true) return openEnd(world, why, at);
  return end(world, who, [aside(`${why}: ${whoWords(who)} stays`, at)]);
}
