import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type RunnerCommand, readCommands } from './runner-commands.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a step is given. */
export interface StepOptions {
  /** The Node that runs dist/index.js. */
  readonly node?: string;
  /** GITHUB_WORKSPACE: the checkout. */
  readonly workspace: string;
  readonly eventName?: string;
  readonly event?: unknown;
  /** `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What `${{ github.token }}` is; none for a job without one. */
  readonly token?: string;
  /** GITHUB_API_URL. */
  readonly api?: string;
  /** More variables, or others than the runner's ordinary ones. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What GitHub shows of a step. */
export interface StepResult {
  readonly status: number;
  /** Annotations that are shown: ten of a level, in order. */
  readonly annotations: readonly Annotation[];
  /** Annotations that GitHub drops without a word. */
  readonly dropped: readonly Annotation[];
  /** Commands other than annotations and groups that the log held: a repository must never be able to make one. */
  readonly otherCommands: readonly RunnerCommand[];
  /** The job summary; empty when it is over 1 MiB, as the runner drops it then. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the log shows: stdout and stderr without commands. */
  readonly log: string;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string | undefined;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  readonly column: number | undefined;
  readonly endColumn: number | undefined;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string } | null>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

/** `_maxCountPerIssueType` and `_maxIssueMessageLength` of actions/runner `ExecutionContext.cs`; `AttachmentSizeLimit` of `FileCommandManager.cs`. */
const mostOfLevel = 10;
const longestMessage = 4096;
const largestSummary = 1024 * 1024;

/** Runs the built Action as the runner does: actions/runner `NodeScriptActionHandler.cs`, `GitHubContext.cs`. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'runs-as-step-'));
  try {
    return await runIn(temporary, options);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function runIn(temporary: string, options: StepOptions): Promise<StepResult> {
  const action: ActionFile = parse(readFileSync(path.join(root, 'action.yml'), 'utf8'));
  const file = (name: string, text = ''): string => {
    const absolute = path.join(temporary, name);
    writeFileSync(absolute, text);
    return absolute;
  };
  mkdirSync(path.join(temporary, 'temp'));
  const files = { output: file('output'), summary: file('summary') };
  const environment: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: temporary,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_API_URL: options.api ?? 'http://127.0.0.1:9',
    GITHUB_EVENT_NAME: options.eventName ?? 'push',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.event ?? {})),
    GITHUB_JOB: 'runs-as',
    GITHUB_OUTPUT: files.output,
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'Codertocat/Hello-World',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1000',
    GITHUB_RUN_NUMBER: '10',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_WORKFLOW: 'runs-as',
    GITHUB_WORKSPACE: options.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: path.join(temporary, 'temp'),
    RUNNER_TOOL_CACHE: temporary,
    ...inputVariables(action, options),
    ...options.environment,
  };
  const main = path.join(root, action.runs.main);
  const { status, stdout, stderr } = await execute(
    options.node ?? process.execPath,
    main,
    options.workspace,
    environment,
  );
  const { commands, log } = readCommands(stdout, stderr);
  const annotations: Annotation[] = [];
  const dropped: Annotation[] = [];
  for (const annotation of commands.flatMap(annotationOf)) {
    const isFull = annotations.filter(({ level }) => level === annotation.level).length >= mostOfLevel;
    (isFull ? dropped : annotations).push(annotation);
  }
  return {
    status,
    annotations,
    dropped,
    otherCommands: commands.filter(({ name }) => !['error', 'warning', 'notice', 'group', 'endgroup'].includes(name)),
    summary: statSync(files.summary).size > largestSummary ? '' : readFileSync(files.summary, 'utf8'),
    outputs: outputsIn(readFileSync(files.output, 'utf8'), temporary),
    log,
  };
}

/** `INPUT_NAME`: upper case, blanks become underscores, hyphens stay. Inputs that are not declared only make the runner warn. */
function inputVariables(action: ActionFile, { inputs = {}, token }: StepOptions): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const name of Object.keys(inputs))
    if (!(name in action.inputs)) throw new Error(`action.yml has no input ${name}`);
  for (const [name, input] of Object.entries(action.inputs)) {
    const standard = (input?.default ?? '').replace('${{ github.token }}', token ?? '');
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = inputs[name] ?? standard;
  }
  // No test asks the internet.
  variables['INPUT_LOOKUP'] = inputs['lookup'] ?? 'never';
  return variables;
}

function execute(
  node: string,
  main: string,
  directory: string,
  environment: Record<string, string>,
): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const child = spawn(node, [main], { cwd: directory, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      texts.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      texts.stderr += text;
    });
    child.on('error', fail);
    child.on('close', status => done({ status: status ?? -1, ...texts }));
  });
}

function annotationOf({ name, properties, data }: RunnerCommand): Annotation[] {
  if (name !== 'error' && name !== 'warning' && name !== 'notice') return [];
  const number = (key: string): number | undefined => {
    const value = Number(properties.get(key));
    return properties.has(key) && Number.isInteger(value) ? value : undefined;
  };
  let line = number('line');
  let endLine = number('endLine');
  let column = number('col');
  let endColumn = number('endColumn');
  // `ValidateLinesAndColumns` of actions/runner ActionCommandManager.cs.
  if (line !== undefined && endLine !== undefined && endLine < line) line = endLine = undefined;
  if (line !== (endLine ?? line)) column = endColumn = undefined;
  if (column !== undefined && endColumn !== undefined && endColumn < column) column = endColumn = undefined;
  return [
    {
      level: name,
      title: properties.get('title'),
      message: data.slice(0, longestMessage),
      file: properties.get('file'),
      line,
      endLine,
      column,
      endColumn,
    },
  ];
}

/** The runner's output file: `name=value`, or `name<<DELIMITER` and lines up to the delimiter. */
function outputsIn(text: string, temporary: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc !== null) {
      const [, name = '', delimiter = ''] = heredoc;
      const end = lines.indexOf(delimiter, at + 1);
      if (end === -1) throw new Error(`the output ${name} does not end`);
      outputs[name] = lines
        .slice(at + 1, end)
        .join('\n')
        .replace(temporary, 'TEMPORARY');
      at = end;
    } else if (line !== '') {
      const equals = line.indexOf('=');
      if (equals < 1) throw new Error(`no output: ${line}`);
      outputs[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return outputs;
}
