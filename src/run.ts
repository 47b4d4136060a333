import type { BaseAnswer, BaseComparison } from './base.ts';
import { type Settings, settingsOf } from './checkout/configuration.ts';
import type { ImageLookup } from './core/image/facts.ts';
import type { FailScope, Report } from './core/report.ts';
import { verdictOf } from './core/verdict.ts';
import type { Files } from './files.ts';
import { type Judged, type JudgeInputs, judge } from './judge.ts';
import { type Given, type Options, parseOptions, UsageError } from './options.ts';
import { version } from './version.ts';

/** What a run may touch; tests give their own. */
export interface RunInputs extends Omit<JudgeInputs, 'lookup'> {
  /** Answers for images; a function makes it of the options of the run. */
  readonly lookup: ImageLookup | ((options: Options) => Promise<ImageLookup>);
  /** Finds what to compare with; without it nothing is compared. */
  readonly base?: (options: Options) => Promise<BaseAnswer>;
  /** Which findings count for the gate where nobody says it. */
  readonly failScope?: FailScope;
  /** The checked commit is no proposal: its own configuration counts, whatever `config-source` says. */
  readonly isTrusted?: boolean;
}

/** A report with the options that made it: those given, over those of the configuration file. */
export interface Run {
  readonly report: Report;
  readonly options: Options;
}

/**
 * One whole check: configuration, list, read, parse, ask about images, resolve, judge, compare with the base. The only place that knows
 * the order of I/O, with `judge` for one tree.
 *
 * @param given what the command line or the workflow says; it wins over the configuration file.
 * @throws {UsageError} for options and configuration that cannot be used.
 */
export async function run(given: ReadonlyMap<string, Given>, inputs: RunInputs): Promise<Run> {
  const find = findOnce(inputs);
  const settings = await settingsOfRun(given, find, inputs);
  const { options } = settings;
  const lookup = typeof inputs.lookup === 'function' ? await inputs.lookup(options) : inputs.lookup;
  const judging = { ...inputs, lookup };
  const head = await judge(settings, judging);
  const comparison = find === undefined ? undefined : await compareWithBase(head, given, find, settings, judging);
  const { delta, notes = [] } = comparison ?? {};
  const { project, failures, unusedSuppressions } = head;
  const ofBase = options.configSource === 'base' && inputs.isTrusted !== true;
  const counted = withoutOwnSuppressions(comparison ?? head, ofBase && delta !== undefined);
  const { findings, suppressed } = counted;
  const gate = { failOn: options.failOn, failScope: options.failScope ?? inputs.failScope ?? 'all' };
  const checked = project.files.filter(({ state }) => state !== 'ignored').length;
  const verdict = verdictOf(findings, failures, checked, gate, delta);
  const { files, workloads, engine } = project;
  const said = [
    ...(project.notes ?? []),
    ...notes,
    ...counted.notes,
    ...scopeNotes(gate.failScope, options, delta),
    ...(lookup.notes?.() ?? []),
  ];
  const compared = { findings, suppressed, delta: counted.delta, notes: said };
  return {
    report: { version, verdict, engine, files, workloads, unusedSuppressions, failures, project, ...compared },
    options,
  };
}

type Find = (options: Options) => Promise<BaseAnswer>;

/** The base is looked for once, whoever asks. */
function findOnce({ base }: RunInputs): Find | undefined {
  if (base === undefined) return undefined;
  let answer: Promise<BaseAnswer> | undefined;
  return options => {
    answer ??= base(options);
    return answer;
  };
}

/** The settings of the checked tree: its own, or those of the base where `config-source` says so. */
async function settingsOfRun(
  given: ReadonlyMap<string, Given>,
  find: Find | undefined,
  inputs: RunInputs,
): Promise<Settings> {
  const source = given.get('config-source')?.values.at(-1);
  if (source !== 'base' || inputs.isTrusted === true) return settingsOf(given, inputs.files);
  const options = parseOptions(given);
  const where = given.get('config-source')?.where;
  if (find === undefined) throw new UsageError(`${where} is \`base\`, and there is nothing to compare with.`);
  const { tree, notes } = await find(options);
  // Nobody knows what the base allows: the change's own configuration must not decide.
  if (tree === undefined) throw new UsageError(`${where} is \`base\`, and the base cannot be had. ${notes.join(' ')}`);
  const { untilRead } = await import('./base.ts');
  return untilRead(tree, () => settingsOf(given, tree.files));
}

async function compareWithBase(
  head: Judged,
  given: ReadonlyMap<string, Given>,
  find: Find,
  settings: Settings,
  inputs: JudgeInputs,
): Promise<BaseComparison> {
  const { compareTrees } = await import('./base.ts');
  // The base has a configuration of its own: a change of it is a change as well.
  const judgeBase = async (files: Files): Promise<Judged> =>
    judge(await settingsOf(given, files), { ...inputs, files });
  const judgeWithHeadOptions = (files: Files): Promise<Judged> => judge(settings, { ...inputs, files });
  return compareTrees(head, () => find(settings.options), judgeBase, judgeWithHeadOptions);
}

type Counted = Pick<Report, 'findings' | 'suppressed' | 'delta' | 'notes'>;

/** Where the configuration comes from the base, a comment that the change brings silences nothing yet: the gate is the base's. */
function withoutOwnSuppressions(
  { findings, suppressed, delta }: Omit<Counted, 'notes' | 'delta'> & { readonly delta?: Report['delta'] },
  isStrict: boolean,
): Counted {
  const early = isStrict ? suppressed.filter(({ suppression: { by, isNew } }) => by === 'inline' && isNew) : [];
  if (early.length === 0) return { findings, suppressed, delta, notes: [] };
  const back = early.map(({ suppression: _, ...finding }) => finding);
  const isNew = back.filter(({ state }) => state === 'new').length;
  const now = delta && { ...delta, new: delta.new + isNew, unchanged: delta.unchanged + back.length - isNew };
  const count =
    early.length === 1
      ? '1 finding that this change silences counts'
      : `${early.length} findings that this change silences count`;
  return {
    findings: [...findings, ...back].sort(
      (a, b) => compareText(a.at.file.path, b.at.file.path) || a.at.start - b.at.start,
    ),
    suppressed: suppressed.filter(one => !early.includes(one)),
    delta: now,
    notes: [`${count} until it is merged, because config-source is \`base\`.`],
  };
}

function scopeNotes(scope: FailScope, options: Options, delta: Report['delta']): readonly string[] {
  if (scope === 'all' || delta !== undefined) return [];
  const who = options.set.has('fail-scope') ? 'fail-scope' : 'By default fail-scope';
  return [`${who} is \`${scope}\`, and nothing was compared with a base, so every finding counts.`];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
