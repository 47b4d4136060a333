import type { ServiceSettings } from '../compose/model.ts';
import type { Identity } from '../identity.ts';
import type { Workload } from '../project.ts';
import type { LiveContainer, LiveImage, LiveProcess, LiveWalls } from './live.ts';
import type { Match } from './match.ts';

/** A statement of the report beside what was seen. */
export interface Comparison {
  /** `Config.User`, `uid inside`, `uid on the host`, `privileged` … */
  readonly what: string;
  readonly said: string;
  readonly seen: string;
  /** `settled`: the report does not know it, and the engine does. */
  readonly outcome: 'agrees' | 'differs' | 'settled';
}

/** A workload beside one container, beside its image alone, or beside nothing. */
export interface Verification {
  readonly workload: Workload;
  readonly container: LiveContainer | undefined;
  readonly image: LiveImage | undefined;
  readonly outcome: 'agrees' | 'differs' | 'settled' | 'not-running';
  readonly comparisons: readonly Comparison[];
}

/** Compares each workload with each of its containers, and with its image where none runs. */
export function verifyMatches(matches: readonly Match[]): Verification[] {
  return matches.flatMap(({ workload, containers, image }): Verification[] => {
    if (containers.length > 0)
      return containers.map(container => finished(workload, container, image, ofContainer(workload, container)));
    if (image === undefined)
      return [{ workload, container: undefined, image, outcome: 'not-running', comparisons: [] }];
    // Of a service the image's user is only a part: `user:` may stand over it.
    const isPlain = workload.kind === 'image' || workload.settings.user === undefined || workload.settings.user === '';
    return [
      finished(
        workload,
        undefined,
        image,
        isPlain ? [userOf(workload.starts, image.user, 'Config.User of the image')] : [],
      ),
    ];
  });
}

function finished(
  workload: Workload,
  container: LiveContainer | undefined,
  image: LiveImage | undefined,
  comparisons: readonly Comparison[],
): Verification {
  const outcomes = new Set(comparisons.map(({ outcome }) => outcome));
  const outcome = outcomes.has('differs')
    ? 'differs'
    : outcomes.has('agrees')
      ? 'agrees'
      : outcomes.has('settled')
        ? 'settled'
        : 'not-running';
  return { workload, container, image, outcome, comparisons };
}

function ofContainer(workload: Workload, container: LiveContainer): Comparison[] {
  const comparisons = [userOf(workload.starts, container.user, 'Config.User')];
  const decisive = decisiveProcess(workload, container.processes);
  if (decisive !== undefined) {
    const { uid, gid, hostUid } = decisive;
    if (uid !== undefined) comparisons.push(number('uid inside', workload.runs.uid, uid, decisive));
    if (gid !== undefined) comparisons.push(number('gid inside', workload.runs.gid, gid, decisive));
    comparisons.push(number('uid on the host', workload.host.uid, hostUid, decisive));
  }
  if (workload.kind === 'service') comparisons.push(...walls(workload.settings, container.walls));
  return comparisons;
}

/**
 * The process that the report speaks of: PID 1, or the child that a step down made, where PID 1 stays the user it started as
 * (su, runuser and sudo wait for their child).
 */
function decisiveProcess({ starts, runs, host }: Workload, processes: readonly LiveProcess[]): LiveProcess | undefined {
  const [first, ...others] = processes;
  // Where the numbers inside are not seen, those outside tell the same.
  const isRunning = ({ uid, hostUid }: LiveProcess): boolean =>
    uid === undefined
      ? host.uid.state === 'known' && hostUid === host.uid.value
      : runs.uid.state === 'known' && uid === runs.uid.value;
  if (first === undefined || isRunning(first)) return first;
  const isStart = first.uid === undefined || (starts.uid.state === 'known' && first.uid === starts.uid.value);
  const stepsDown =
    starts.root.state === 'known' && starts.root.value && runs.root.state === 'known' && !runs.root.value;
  return (isStart && stepsDown ? others.find(isRunning) : undefined) ?? first;
}

function userOf({ user }: Identity, seen: string, what: string): Comparison {
  const shown = (text: string): string => (text === '' ? 'none (root)' : `\`${text}\``);
  if (user.state === 'unknown')
    return { what, said: `not known: ${user.detail}`, seen: shown(seen), outcome: 'settled' };
  return { what, said: shown(user.value), seen: shown(seen), outcome: user.value === seen ? 'agrees' : 'differs' };
}

function number(what: string, said: Identity['uid'], seen: number, { pid, command }: LiveProcess): Comparison {
  const shown = `${seen} (process ${pid}${command === '' ? '' : `, ${command}`})`;
  if (said.state === 'unknown') return { what, said: `not known: ${said.detail}`, seen: shown, outcome: 'settled' };
  return { what, said: `${said.value}`, seen: shown, outcome: said.value === seen ? 'agrees' : 'differs' };
}

/** Walls that the file and the container do not agree on; those that they agree on are not worth a line. */
function walls(settings: ServiceSettings, live: LiveWalls): Comparison[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    ['privileged', String(settings.privileged === true), String(live.privileged)],
    ['user namespace', hostOnly(settings.userns_mode), hostOnly(live.userns)],
    ['PID namespace', hostOnly(settings.pid), hostOnly(live.pid)],
    ['IPC namespace', hostOnly(settings.ipc), hostOnly(live.ipc)],
    ['network', hostOnly(settings.network_mode), hostOnly(live.network)],
    ['cap_add', capabilities(settings.cap_add), capabilities(live.capAdd)],
    ['cap_drop', capabilities(settings.cap_drop), capabilities(live.capDrop)],
    ['group_add', listed(settings.group_add), listed(live.groupAdd)],
  ];
  return pairs
    .filter(([, said, seen]) => said !== seen)
    .map(([what, said, seen]) => ({ what, said, seen, outcome: 'differs' as const }));
}

function hostOnly(mode: string | undefined): string {
  return mode === 'host' ? 'the host’s' : 'its own';
}

function capabilities(names: readonly string[] | undefined): string {
  return listed((names ?? []).map(name => name.toUpperCase().replace(/^CAP_/, '')));
}

function listed(names: readonly string[] | undefined): string {
  return names === undefined || names.length === 0 ? 'none' : [...new Set(names)].sort().join(' ');
}
