import { statSync } from 'node:fs';
import path from 'node:path';
import { type ActionsLog, createActionsLog, type Write } from '../adapters/log.ts';
import { openLookup } from '../adapters/open-lookup.ts';
import { type Environment, readWorkflow } from '../adapters/workflow.ts';
import { type Arguments, filesOfArguments } from '../cli/paths.ts';
import type { Report } from '../core/report.ts';
import { type Options, UsageError } from '../options.ts';
import { baseForStep } from './base.ts';
import { givenByInputs } from './inputs.ts';
import type { Stage } from './publish.ts';

/**
 * Runs the step. Never throws; returns its exit status, which is the gate: 0 passed, 1 the gate failed, 2 the inputs or the
 * configuration cannot be used, or the run broke.
 */
export async function main(environment: Environment, write: Write): Promise<number> {
  const log = createActionsLog(write, environment['RUNNER_DEBUG'] === '1');
  try {
    return await check(environment, log);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const message = error instanceof Error ? error.message : String(error);
    log.annotate({
      level: 'error',
      title: isUsage ? 'runs-as: it cannot run like this' : 'runs-as broke; nothing was proven',
      message: isUsage ? message : `${message}\nThis is a fault of runs-as, and the check fails closed.`,
      at: undefined,
    });
    if (!isUsage && error instanceof Error && error.stack !== undefined) log.info(error.stack);
    return 2;
  }
}

async function check(environment: Environment, log: ActionsLog): Promise<number> {
  const workflow = readWorkflow(environment);
  const written = givenByInputs(environment);
  const socket = written.get('engine-socket')?.values.at(-1);
  const given =
    socket === undefined ? written : await (await import('../adapters/live-engine.ts')).withEngine(written, socket);
  const directory = workingDirectory(workflow.workspace, given.get('working-directory')?.values[0]);
  const inputs = filesOfArguments(given, { directory, readInput: noInput });
  const prefix = prefixOf(inputs, workflow.workspace);
  const [{ run }, { publish }, { renderJson }, { openPullRequest }] = await Promise.all([
    import('../run.ts'),
    import('./publish.ts'),
    import('../report/json.ts'),
    import('../adapters/github.ts'),
  ]);
  const base = baseForStep({ environment, workflow, inputs, prefix, pause });
  const lookup = (options: Options) => openLookup(options, lookupEnvironment(environment, options), 'missing', pause);
  const { report, options } = await run(inputs.given, {
    files: inputs.files,
    lookup,
    today: new Date().toISOString().slice(0, 10),
    isPartial: inputs.listed !== undefined,
    ...base,
  });
  if (report.workloads.length > 0) {
    const { renderText } = await import('../report/text.ts');
    log.info(renderText(report, { width: widthOfLog, colour: false }).trimEnd());
  }
  const sarif = await sarifOf(report, options.sarifFile && path.resolve(directory, options.sarifFile), prefix);
  const stage = { workflow, directory, prefix, log, open: openPullRequest, pause, json: renderJson(report), sarif };
  await publish(report, options, stage);
  const { root } = inputs;
  const isAsSaid =
    options.verify === undefined ||
    (await (await import('./verify.ts')).verifyInStep(report, options, { log, root, prefix, environment }));
  if (report.failures.length > 0) return 2;
  return report.verdict.passed && isAsSaid ? 0 : 1;
}

/** The step's token is the one that GitHub's own registry takes; a GitHub server elsewhere gives none for it. */
function lookupEnvironment(environment: Environment, { token }: Options): Environment {
  const isGitHub = (environment['GITHUB_SERVER_URL'] ?? '') === 'https://github.com';
  return { ...environment, GITHUB_TOKEN: isGitHub ? token : undefined };
}

async function sarifOf(report: Report, file: string | undefined, prefix: string): Promise<Stage['sarif']> {
  if (file === undefined) return undefined;
  const [{ renderSarif }, { rules }, { noSurroundings }] = await Promise.all([
    import('../report/sarif.ts'),
    import('../rules/index.ts'),
    import('../report/surroundings.ts'),
  ]);
  return { file, text: renderSarif(report, rules, { ...noSurroundings, prefix }) };
}

/** Columns of GitHub's log on an ordinary screen. */
const widthOfLog = 120;

function noInput(): Uint8Array {
  throw new UsageError('the input paths has `-`, and a step has no standard input.');
}

/** @throws {UsageError} for what is no directory of the workspace. */
function workingDirectory(workspace: string, given: string | undefined): string {
  if (given === undefined) return workspace;
  const directory = path.resolve(workspace, given);
  const isInside = directory === path.resolve(workspace) || directory.startsWith(path.resolve(workspace) + path.sep);
  if (!isInside) throw new UsageError(`the input working-directory is \`${given}\`, which leads out of the workspace.`);
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`the input working-directory is \`${given}\`, and there is no such directory.`);
  return directory;
}

/** Path of the checked root from the repository's: empty, or with a slash at its end. */
function prefixOf({ root }: Arguments, workspace: string): string {
  const relative = path.relative(workspace, root).replaceAll(path.sep, '/');
  if (relative === '..' || relative.startsWith('../') || path.isAbsolute(relative))
    throw new UsageError('the input paths leads out of the workspace; check the repository out into it.');
  return relative === '' ? '' : `${relative}/`;
}

function pause(seconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, seconds * 1000));
}
