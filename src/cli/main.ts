import { openLookup } from '../adapters/open-lookup.ts';
import type { Report } from '../core/report.ts';
import { type Format, type Given, type Options, UsageError } from '../options.ts';
import { paintWith } from '../report/style.ts';
import type { TextOptions } from '../report/text.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { run } from '../run.ts';
import { givenOnCommandLine } from './arguments.ts';
import { filesOfArguments } from './paths.ts';

/** Where the command line runs: the parts of `process` that it uses. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today?: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All bytes of standard input. */
  readonly readInput: () => Uint8Array;
}

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Runs the command line. Never throws; returns the exit status: 0 passed, 1 the gate failed, 2 usage or a broken run. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    // A directory of that name is `./verify`.
    const isVerify = words[0] === 'verify';
    const given = givenOnCommandLine(isVerify ? words.slice(1) : words, terminal.environment);
    if (isVerify && !given.has('help')) return await (await import('./verify.ts')).verify(given, terminal, pause);
    if (given.has('map')) throw new UsageError('--map belongs to `runs-as verify`.');
    return (await printed(given, terminal)) ?? (await check(given, terminal));
  } catch (error) {
    const { logText } = await import('../report/log-text.ts');
    terminal.stderr.write(`${logText(messageOf(error))}\n`);
    return 2;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return `runs-as broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** What is only printed: help, version, rules. `undefined` when a check is asked for. */
async function printed(given: ReadonlyMap<string, Given>, terminal: Terminal): Promise<number | undefined> {
  const text = await textOf(given, terminal);
  if (text !== undefined) terminal.stdout.write(text);
  return text === undefined ? undefined : 0;
}

async function textOf(given: ReadonlyMap<string, Given>, terminal: Terminal): Promise<string | undefined> {
  if (given.has('help')) return (await import('./help.ts')).helpText();
  if (given.has('version')) return `${(await import('../version.ts')).version}\n`;
  if (given.has('list-rules')) return (await import('./rules.ts')).ruleListText(textOptions(terminal));
  const rule = given.get('explain')?.values[0];
  if (rule !== undefined) return (await import('./rules.ts')).ruleText(rule, textOptions(terminal));
  const image = given.get('explain-image')?.values[0];
  return image === undefined ? undefined : (await import('../core/image/explain.ts')).explainImage(image);
}

async function check(written: ReadonlyMap<string, Given>, terminal: Terminal): Promise<number> {
  const socket = written.get('engine-socket')?.values.at(-1);
  const words =
    socket === undefined ? written : await (await import('../adapters/live-engine.ts')).withEngine(written, socket);
  const chosen = filesOfArguments(words, terminal);
  const base = words.has('base') ? (await import('./base.ts')).baseForCommandLine(chosen) : undefined;
  const scope = words.get('fail-scope')?.values.at(-1) ?? 'all';
  if (base === undefined && scope !== 'all')
    throw new UsageError(`--fail-scope ${scope} needs --base REF: the revision to compare with.`);
  if (words.get('config-source')?.values.at(-1) === 'base' && base === undefined)
    throw new UsageError('--config-source base needs --base REF: the revision whose configuration counts.');
  const lookup = (options: Options) => openLookup(options, terminal.environment, 'never', pause);
  const inputs = {
    files: chosen.files,
    lookup,
    today: terminal.today,
    isPartial: chosen.listed !== undefined,
    ...(base === undefined ? {} : { base }),
  };
  let { report, options } = await run(chosen.given, inputs);
  if (options.diff) {
    terminal.stdout.write(await diffText(report, terminal));
    return report.verdict.passed ? 0 : 1;
  }
  if (options.fix) {
    const { writeFixes } = await import('./write.ts');
    // A fix may bring the next one out; each pass mends more or is the last.
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const said = writeFixes(report, chosen.root);
      if (said === '') break;
      terminal.stderr.write(said);
      ({ report, options } = await run(chosen.given, inputs));
    }
  }
  if (options.hostId !== undefined) {
    terminal.stdout.write((await import('./host-id.ts')).hostIdText(options.hostId, report));
    return 0;
  }
  const place = { root: chosen.root, directory: terminal.directory };
  if (options.why !== undefined) {
    terminal.stdout.write((await import('./why.ts')).whyText(options.why, report, textOptions(terminal)));
    return 0;
  }
  if (options.init) {
    terminal.stdout.write((await import('./write.ts')).writeStart(report, place));
    return 0;
  }
  if (options.writeBaseline !== undefined && report.failures.length === 0) {
    terminal.stdout.write((await import('./write.ts')).writeBaseline(report, options, place));
    return 0;
  }
  const isOnActions = terminal.environment['GITHUB_ACTIONS'] === 'true';
  const text = await rendered(report, options.format ?? (isOnActions ? 'github' : 'text'), options, terminal);
  if (options.output === undefined) terminal.stdout.write(text);
  else await writeReport(options.output, text, report, terminal);
  if (report.failures.length > 0) return 2;
  return report.verdict.passed ? 0 : 1;
}

function pause(seconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, seconds * 1000));
}

const mostPasses = 10;

/** The fixes as a diff; exact where a program reads it, harmless where a person or a runner does. */
async function diffText(report: Report, { stdout, environment }: Terminal): Promise<string> {
  const [{ fixedFiles, unifiedDiff }, { logText }] = await Promise.all([
    import('../core/apply-fixes.ts'),
    import('../report/log-text.ts'),
  ]);
  const diff = fixedFiles(report.findings).map(unifiedDiff).join('');
  return stdout.isTTY === true || environment['GITHUB_ACTIONS'] === 'true' ? logText(diff) : diff;
}

async function writeReport(file: string, text: string, report: Report, terminal: Terminal): Promise<void> {
  const [{ writeFileSync }, { resolve }] = await Promise.all([import('node:fs'), import('node:path')]);
  try {
    writeFileSync(resolve(terminal.directory, file), text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--output: \`${file}\` cannot be written: ${why}.`);
  }
  terminal.stdout.write(`${verdictLine(report)}\n`);
}

async function rendered(report: Report, format: Format, options: Options, terminal: Terminal): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).renderJson(report);
    case 'compact':
      return (await import('../report/compact.ts')).renderCompact(report);
    case 'gitlab':
      return (await import('../report/gitlab.ts')).renderGitlab(report);
    case 'github': {
      const { renderAnnotations } = await import('../report/annotations.ts');
      const { noSurroundings } = await import('../report/surroundings.ts');
      return renderAnnotations(report, { surroundings: noSurroundings, changed: undefined });
    }
    case 'markdown': {
      const { renderSummary } = await import('../report/summary.ts');
      return renderSummary(report, (await import('../report/surroundings.ts')).noSurroundings);
    }
    case 'sarif': {
      const [{ renderSarif }, { rules }, { noSurroundings }] = await Promise.all([
        import('../report/sarif.ts'),
        import('../rules/index.ts'),
        import('../report/surroundings.ts'),
      ]);
      return renderSarif(report, rules, noSurroundings);
    }
    case 'text': {
      const isFile = options.output !== undefined;
      const how = isFile ? { width: widthOfFiles, colour: false } : textOptions(terminal);
      // Most of the cost of saying nothing would be loading what could say more.
      if (report.files.length === 0 && report.delta === undefined && report.notes.length === 0)
        return `${verdictLine(report, paintWith(how.colour))}\n`;
      return (await import('../report/text.ts')).renderText(report, how);
    }
  }
}

/** Columns of a text that no terminal shows. */
const widthOfFiles = 100;

/** Colour only on a terminal, and not where NO_COLOR is set (<https://no-color.org>). */
function textOptions({ stdout, environment }: Terminal): TextOptions {
  const isTerminal = stdout.isTTY === true;
  const colour = isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
  return { width: isTerminal ? (stdout.columns ?? widthOfFiles) : widthOfFiles, colour };
}
