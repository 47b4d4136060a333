import type { Resolved } from '../../src/core/resolved.ts';
import type { BuildkitAnswer, BuildkitStage, Refusal } from './buildkit-case.ts';
import type { CoreAnswer, CoreFault, CoreStage } from './core-answer.ts';

/**
 * Where the core's answer is not BuildKit's, one sentence each. An answer of the core that is unknown is a difference
 * too, begun with `unknown: `.
 */
export function differences(buildkit: BuildkitAnswer, core: CoreAnswer): string[] {
  if (buildkit.tooMuch === true) return [];
  if (buildkit.stages === undefined) return refusalDifferences('the file', buildkit.refused, core, core.faults);
  if (buildkit.stages.length !== core.stages.length)
    return [`${core.stages.length} stages instead of ${buildkit.stages.length}`];
  const found: string[] = [];
  for (const [index, stage] of buildkit.stages.entries()) {
    const other = core.stages[index];
    if (other !== undefined) found.push(...stageDifferences(`stage ${index}`, stage, core, other));
  }
  return found;
}

function stageDifferences(where: string, buildkit: BuildkitStage, core: CoreAnswer, stage: CoreStage): string[] {
  const found: string[] = [];
  if (buildkit.name !== stage.name) found.push(`${where} is called ${stage.name}, not ${buildkit.name}`);
  if (core.firstWords(buildkit.line) !== stage.line)
    found.push(`${where} stands on line ${stage.line}, not ${buildkit.line}`);
  if (buildkit.hidden === true) return found;
  found.push(...refusalDifferences(where, buildkit.refused, core, stage.faults));
  if (buildkit.refused !== undefined) return found;
  const compare = (what: string, theirs: unknown, ours: Resolved<unknown>): void => {
    if (ours.state === 'unknown') {
      // The judge is one frontend: it does not hand the file to the one that `# syntax=` names.
      if (ours.reason === 'frontend') return;
      found.push(`unknown: ${where}: ${what}: ${ours.reason}: ${ours.detail}`);
      return;
    }
    const [left, right] = [JSON.stringify(theirs), JSON.stringify(ours.value)];
    if (left !== right) found.push(`${where}: ${what} is ${right}, not ${left}`);
  };
  compare('base', buildkit.base, stage.base);
  compare('Config.User', buildkit.user, stage.user);
  compare('Config.Env', buildkit.env ?? [], { state: 'known', value: stage.env });
  compare('Config.Entrypoint', buildkit.entrypoint ?? [], emptyAsNone(stage.entrypoint));
  compare('Config.Cmd', buildkit.cmd ?? [], emptyAsNone(stage.cmd));
  if (buildkit.shell !== undefined) compare('Config.Shell', buildkit.shell, { state: 'known', value: stage.shell });
  return found;
}

/** The configuration of an image does not tell an empty list from none. */
function emptyAsNone(words: Resolved<readonly string[] | null>): Resolved<readonly string[]> {
  return words.state === 'unknown' ? words : { state: 'known', value: words.value ?? [] };
}

function refusalDifferences(
  where: string,
  refusal: Refusal | undefined,
  core: CoreAnswer,
  faults: readonly CoreFault[],
): string[] {
  const shown = faults.map(fault => `line ${fault.line}: ${fault.message}`).join(' | ');
  // The core is no linter: what `# check=error=true` makes of a finding is told only where it is about users.
  if (refusal?.message.startsWith('lint violation')) return [];
  if (refusal === undefined) return faults.length === 0 ? [] : [`${where} is taken by BuildKit, but: ${shown}`];
  // An image that only a build argument names, or that nobody knows, is no fault of the file: the core says unknown.
  if (/should not be blank|^failed to parse stage name|: not found$/.test(refusal.message)) {
    const reason = core.stages.find(stage => stage.line === core.firstWords(refusal.line ?? 0))?.base;
    if (reason?.state === 'unknown' && reason.reason === 'build-argument') return [];
    if (refusal.message.endsWith(': not found')) return [];
  }
  const place = `line ${refusal.line}: ${refusal.message}`;
  if (faults.length === 0) return [`${where} is refused by BuildKit, not by the core: ${place}`];
  const lines = linesOf(refusal);
  if (lines === undefined || faults.some(fault => isWithin(fault.line, lines))) return [];
  // BuildKit says the FROM line for what ONBUILD brings in; the core says the ONBUILD line.
  const isFrom = core.stages.some(stage => isWithin(stage.line, lines));
  if (isFrom && faults.some(fault => fault.isOnbuild)) return [];
  return [`${where} is refused at ${place}; the core says ${shown}`];
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

function isWithin(line: number, { first, last }: Lines): boolean {
  return line >= first && line <= last;
}

/** `undefined` where BuildKit says no place, or one of several at random. It counts directives, and lines it cannot read, from 0. */
function linesOf({ line, endLine, message }: Refusal): Lines | undefined {
  if (/^file with no instructions|^circular dependency/.test(message)) return undefined;
  if (/^dockerfile line greater than|parser directive can be used$|^invalid escape token/.test(message))
    return { first: line ?? 0, last: (line ?? 0) + 1 };
  return line === undefined ? undefined : { first: line, last: endLine ?? line };
}
