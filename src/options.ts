import { type Configuration, noConfiguration } from './core/configuration.ts';
import type { EngineMode } from './core/engine/engine.ts';
import type { FailOn, FailScope } from './core/report.ts';

export const formats = ['text', 'compact', 'json', 'sarif', 'github', 'gitlab', 'markdown'] as const;
export type Format = (typeof formats)[number];
export const commentOccasions = ['findings', 'changes', 'always', 'off'] as const;
export type CommentOccasion = (typeof commentOccasions)[number];
export const commentModes = ['update', 'recreate'] as const;
export type CommentMode = (typeof commentModes)[number];
const annotateModes = ['all', 'diff', 'off'] as const;
export type AnnotateMode = (typeof annotateModes)[number];
export const argumentKinds = ['dockerfile', 'compose', 'daemon-json', 'subuid', 'subgid'] as const;
export type ArgumentKind = (typeof argumentKinds)[number];
export const engineModes = ['rootful', 'userns-remap', 'rootless'] as const satisfies readonly EngineMode[];
export const failOns = ['error', 'warning', 'note', 'never'] as const satisfies readonly FailOn[];
export const failScopes = ['all', 'changed', 'new'] as const satisfies readonly FailScope[];
const configSources = ['head', 'base'] as const;
export type ConfigSource = (typeof configSources)[number];
const lookUps = ['never', 'missing', 'always'] as const;
const verifyModes = ['built', 'running'] as const;
export type VerifyMode = (typeof verifyModes)[number];
export type LookUp = (typeof lookUps)[number];

/** A value as it came in, and how to name the place it came from in a message. */
export interface Given {
  readonly values: readonly string[];
  /** `--fail-on`, `the input fail-on`, `.github/runs-as.yml:1:1: \`fail-on\``. */
  readonly where: string;
  readonly by: 'config' | 'option';
}

/** One setting of runs-as. Flags, inputs, the configuration file, `--help` and `action.yml` all come from this. */
export interface OptionMeta {
  /** Kebab-case: the name everywhere, `--name` on the command line. */
  readonly name: string;
  readonly description: string;
  /** Placeholder in `--help`; a switch has none. */
  readonly takes: string | undefined;
  /** The value may be left out: `--name` or `--name=VALUE`. */
  readonly isOptional: boolean;
  readonly repeats: boolean;
  /** The only values allowed, where there is a list. */
  readonly allowed: readonly string[] | undefined;
  /** As people read it. */
  readonly default: string | undefined;
  readonly on: readonly ('cli' | 'action' | 'config')[];
}

function option(name: string, description: string, rest: Partial<OptionMeta> & Pick<OptionMeta, 'on'>): OptionMeta {
  return {
    name,
    description,
    takes: undefined,
    isOptional: false,
    repeats: false,
    allowed: undefined,
    default: undefined,
    ...rest,
  };
}

const everywhere = ['cli', 'action', 'config'] as const;

/** Every option, in the order of `--help`. */
export const optionTable: readonly OptionMeta[] = [
  option('paths', 'Directory to check, or files of the working directory; several files one a line.', {
    takes: 'PATH…',
    repeats: true,
    default: '.',
    on: ['action'],
  }),
  option(
    'working-directory',
    'Directory of the workspace that `paths` and the files of other inputs are relative to.',
    {
      takes: 'DIR',
      default: 'the workspace',
      on: ['action'],
    },
  ),
  option('exclude', 'What is not checked, beside `exclude` of the configuration: patterns as there, one a line.', {
    takes: 'PATTERN',
    repeats: true,
    on: ['action'],
  }),
  option('format', 'How the report is printed; `github` when GITHUB_ACTIONS=true.', {
    takes: formats.join('|'),
    allowed: formats,
    default: 'text',
    on: ['cli'],
  }),
  option('output', 'Write the report to FILE and one line with the verdict to stdout.', { takes: 'FILE', on: ['cli'] }),
  option('as', 'What the given files are, when their names do not say it; needed for `-`.', {
    takes: argumentKinds.join('|'),
    allowed: argumentKinds,
    on: ['cli'],
  }),
  option('config', 'Configuration file.', {
    takes: 'FILE',
    default: '.github/runs-as.yml, then .runs-as.yml',
    on: ['cli', 'action'],
  }),
  option('config-source', 'Whose configuration counts: `base` takes it from the commit that is compared with.', {
    takes: configSources.join('|'),
    allowed: configSources,
    default: 'head',
    on: ['cli', 'action'],
  }),
  option('engine', 'The engine that runs the containers.', {
    takes: engineModes.join('|'),
    allowed: engineModes,
    default: 'what daemon.json says, else rootful',
    on: everywhere,
  }),
  option('subuid', 'The /etc/subuid of the host.', { takes: 'FILE', default: 'one in the repository', on: everywhere }),
  option('subgid', 'The /etc/subgid of the host.', { takes: 'FILE', default: 'one in the repository', on: everywhere }),
  option('daemon-json', 'The daemon.json of the host.', {
    takes: 'FILE',
    default: 'one in the repository',
    on: everywhere,
  }),
  option('build-arg', 'Build argument, as docker build takes it.', { takes: 'K=V', repeats: true, on: ['cli'] }),
  option('target', 'Stage to judge as built.', { takes: 'STAGE', repeats: true, on: ['cli'] }),
  option('env-file', 'Variables for Compose, instead of .env.', { takes: 'FILE', repeats: true, on: ['cli'] }),
  option('profile', 'Compose profile; without it all profiles count.', { takes: 'NAME', repeats: true, on: ['cli'] }),
  option('base', 'Compare with the commit at which HEAD left a git revision: what is new, unchanged, fixed.', {
    takes: 'REF',
    on: ['cli'],
  }),
  option(
    'base-ref',
    'Branch or commit to compare with where the event has none: schedule, workflow_dispatch and others.',
    {
      takes: 'REF',
      on: ['action'],
    },
  ),
  option('fail-on', 'The least severity that fails the run.', {
    takes: failOns.join('|'),
    allowed: failOns,
    default: 'error',
    on: everywhere,
  }),
  option('fail-scope', 'Which findings count for the gate.', {
    takes: failScopes.join('|'),
    allowed: failScopes,
    default: 'all; new for pull requests and merge queues',
    on: everywhere,
  }),
  option('baseline', 'Findings that are accepted: a file that --write-baseline wrote.', {
    takes: 'FILE',
    on: everywhere,
  }),
  option('write-baseline', 'Accept every finding of today: write them to FILE, and pass.', {
    takes: 'FILE',
    isOptional: true,
    default: 'what `baseline` names, else .github/runs-as-baseline.json',
    on: ['cli'],
  }),
  option('lookup', 'Ask registries for images that the table does not know.', {
    takes: lookUps.join('|'),
    allowed: lookUps,
    default: 'missing for the Action, never on the command line',
    on: ['cli', 'action'],
  }),
  option('offline', 'The same as `--lookup never`.', { on: ['cli'] }),
  option('registry', 'A registry that may be asked beside the well-known public ones.', {
    takes: 'HOST[:PORT]',
    repeats: true,
    on: ['cli', 'action'],
  }),
  option(
    'lookup-accounts',
    'Read the accounts of looked-up images, and the scripts that start them, from their layers.',
    {
      on: ['cli', 'action'],
    },
  ),
  option('lookup-cache', 'Directory that keeps the answers of registries; tags are believed for a day.', {
    takes: 'DIR',
    default: '$XDG_CACHE_HOME/runs-as',
    on: ['cli', 'action'],
  }),
  option('engine-socket', 'A live engine to ask before any registry: its images, and its own mode.', {
    takes: 'unix://PATH',
    on: ['cli', 'action'],
  }),
  option('map', 'With `verify`: the container (name or id) that is a workload.', {
    takes: 'WORKLOAD=CONTAINER',
    repeats: true,
    on: ['cli'],
  }),
  option('verify', 'Compare with a live engine after the check: the images that were built, or what runs, too.', {
    takes: verifyModes.join('|'),
    allowed: verifyModes,
    on: ['action'],
  }),
  option('annotate', 'Which findings become annotations: `diff` takes those on lines that the pull request changes.', {
    takes: annotateModes.join('|'),
    allowed: annotateModes,
    default: 'all, those on changed lines first',
    on: ['action'],
  }),
  option('max-annotations', 'How many annotations of each level at most; GitHub shows no more than 10.', {
    takes: 'N',
    default: '10',
    on: ['action'],
  }),
  option('comment', 'When to write the one comment on the pull request.', {
    takes: commentOccasions.join('|'),
    allowed: commentOccasions,
    default: 'findings',
    on: ['action'],
  }),
  option('comment-mode', 'Edit the comment in place, or write a new one below the talk when what it says is another.', {
    takes: commentModes.join('|'),
    allowed: commentModes,
    default: 'update',
    on: ['action'],
  }),
  option('comment-key', 'Tells the comments of several jobs on one pull request apart.', {
    takes: 'NAME',
    default: 'made of paths',
    on: ['action'],
  }),
  option('summary', 'Write the report into the job summary.', {
    takes: 'true|false',
    allowed: ['true', 'false'],
    default: 'true',
    on: ['action'],
  }),
  option('json-file', 'Write the report as JSON to this file, not to one of the runner’s temporary directory.', {
    takes: 'FILE',
    on: ['action'],
  }),
  option('sarif-file', 'Write the report as SARIF to this file, for github/codeql-action/upload-sarif.', {
    takes: 'FILE',
    on: ['action'],
  }),
  option('token', 'Token for the comment, for the list of changed files and for the files of the base.', {
    takes: 'TOKEN',
    default: '${{ github.token }}',
    on: ['action'],
  }),
  option('explain', 'Print the page of a rule.', { takes: 'RULE', on: ['cli'] }),
  option('explain-image', 'Print what the table knows of an image, and where it was read.', {
    takes: 'REF',
    on: ['cli'],
  }),
  option(
    'why',
    'Print how one workload comes to its user, from its base image to the host; a part of its id is enough.',
    {
      takes: 'WORKLOAD',
      on: ['cli'],
    },
  ),
  option('diff', 'Print the fixes that are proven, as a unified diff, and nothing else.', { on: ['cli'] }),
  option('fix', 'Write them into the files, then report what is left.', { on: ['cli'] }),
  option('host-id', 'Print whose the id N of the host is: the inverse of the engine’s map.', {
    takes: 'N',
    on: ['cli'],
  }),
  option('init', 'Write .github/runs-as.yml with what there is to fill in.', { on: ['cli'] }),
  option('list-rules', 'List the rules.', { on: ['cli'] }),
  option('version', 'Print the version.', { on: ['cli'] }),
  option('help', 'Print this.', { on: ['cli'] }),
];

/** The settings of a run, from every source. */
export interface Options {
  readonly paths: readonly string[];
  readonly as: ArgumentKind | undefined;
  readonly format: Format | undefined;
  readonly output: string | undefined;
  readonly config: string | undefined;
  readonly configSource: ConfigSource;
  /** Path of the accepted findings. */
  readonly baseline: string | undefined;
  /** Where to write them, and nothing is judged then; the empty text is the usual place. */
  readonly writeBaseline: string | undefined;
  readonly engine: EngineMode | undefined;
  readonly subuid: string | undefined;
  readonly subgid: string | undefined;
  readonly daemonJson: string | undefined;
  readonly buildArguments: ReadonlyMap<string, string>;
  readonly targets: readonly string[];
  readonly environmentFiles: readonly string[];
  readonly profiles: readonly string[];
  readonly failOn: FailOn;
  /** Not given: the entrance knows what is usual. */
  readonly failScope: FailScope | undefined;
  /** The revision to compare with, on the command line. */
  readonly base: string | undefined;
  /** What the Action compares with where its event has no base. */
  readonly baseRef: string | undefined;
  /** Not given: the entrance knows what is usual. */
  readonly lookup: LookUp | undefined;
  readonly registries: readonly string[];
  readonly lookupAccounts: boolean;
  readonly lookupCache: string | undefined;
  readonly engineSocket: string | undefined;
  /** Ids of workloads, and names or ids of containers. */
  readonly map: readonly (readonly [string, string])[];
  readonly verify: VerifyMode | undefined;
  readonly annotate: AnnotateMode;
  /** Of each level; 1 to 10. */
  readonly maxAnnotations: number;
  readonly writesSummary: boolean;
  readonly jsonFile: string | undefined;
  readonly sarifFile: string | undefined;
  readonly comment: CommentOccasion;
  readonly commentMode: CommentMode;
  readonly commentKey: string | undefined;
  readonly token: string | undefined;
  /** Print whose this id of the host is, and nothing else. */
  readonly hostId: string | undefined;
  /** Print how this workload comes to its user, and nothing else. */
  readonly why: string | undefined;
  /** Print or write a start of a configuration, and nothing else. */
  readonly init: boolean;
  /** Write fixes into the files, or print them. */
  readonly fix: boolean;
  readonly diff: boolean;
  /** What only a configuration file can say. */
  readonly configuration: Configuration;
  /** Who set an option: the configuration file, or the command line or workflow. */
  readonly set: ReadonlyMap<string, 'config' | 'option'>;
}

/** Wrong usage: the message names the place and the allowed values. Exit status 2 on the command line. */
export class UsageError extends Error {}

/**
 * Makes options of given values, whatever their source.
 *
 * @throws {UsageError} for a value that is not allowed, an option given twice that takes one value, or one that this version cannot do.
 */
export function parseOptions(
  given: ReadonlyMap<string, Given>,
  configuration: Configuration = noConfiguration,
): Options {
  for (const meta of optionTable) {
    const found = given.get(meta.name);
    if (found === undefined) continue;
    if (!meta.repeats && found.values.length > 1)
      throw new UsageError(`${found.where} is given ${found.values.length} times; it takes one value.`);
    for (const value of found.values) {
      if (meta.allowed?.includes(value) === false)
        throw new UsageError(`${found.where} is \`${value}\`; allowed are ${meta.allowed.join(', ')}.`);
      if (meta.takes !== undefined && value === '' && !meta.isOptional)
        throw new UsageError(`${found.where} is empty; it takes ${meta.takes}.`);
    }
  }
  const one = (name: string): string | undefined => given.get(name)?.values[0];
  const many = (name: string): readonly string[] => given.get(name)?.values ?? [];
  const among = <T extends string>(name: string, allowed: readonly T[]): T | undefined =>
    allowed.find(value => value === one(name));
  const lookup = one('offline') === undefined ? among('lookup', lookUps) : 'never';
  return {
    paths: many('paths'),
    as: among('as', argumentKinds),
    format: among('format', formats),
    output: one('output'),
    config: one('config'),
    configSource: among('config-source', configSources) ?? 'head',
    baseline: one('baseline'),
    writeBaseline: one('write-baseline'),
    engine: among('engine', engineModes),
    subuid: one('subuid'),
    subgid: one('subgid'),
    daemonJson: one('daemon-json'),
    buildArguments: parseBuildArguments(many('build-arg')),
    targets: many('target'),
    environmentFiles: many('env-file'),
    profiles: many('profile'),
    failOn: among('fail-on', failOns) ?? 'error',
    failScope: among('fail-scope', failScopes),
    base: one('base'),
    baseRef: one('base-ref'),
    lookup,
    registries: many('registry').map(registryHost),
    lookupAccounts: one('lookup-accounts') === 'true',
    lookupCache: one('lookup-cache'),
    engineSocket: one('engine-socket'),
    map: many('map').map(mapPair),
    verify: among('verify', verifyModes),
    annotate: among('annotate', annotateModes) ?? 'all',
    maxAnnotations: annotationCount(given.get('max-annotations')),
    writesSummary: one('summary') !== 'false',
    jsonFile: one('json-file'),
    sarifFile: one('sarif-file'),
    comment: among('comment', commentOccasions) ?? 'findings',
    commentMode: among('comment-mode', commentModes) ?? 'update',
    commentKey: one('comment-key'),
    token: one('token'),
    hostId: one('host-id'),
    why: one('why'),
    init: given.has('init'),
    fix: given.has('fix'),
    diff: given.has('diff'),
    configuration: { ...configuration, exclude: [...configuration.exclude, ...many('exclude')] },
    set: new Map([...given].map(([name, { by }]) => [name, by])),
  };
}

/** @throws {UsageError} for what is no number from 1 to 10. */
function annotationCount(given: Given | undefined): number {
  const [value = '10'] = given?.values ?? [];
  if (!/^(?:[1-9]|10)$/.test(value))
    throw new UsageError(`${given?.where} is \`${value}\`; it takes a number from 1 to 10.`);
  return Number(value);
}

/** The id of a workload may have `=` in its path. @throws {UsageError} for what has none. */
function mapPair(value: string): readonly [string, string] {
  const equals = value.lastIndexOf('=');
  if (equals < 1 || equals === value.length - 1)
    throw new UsageError(`--map is \`${value}\`; it takes WORKLOAD=CONTAINER.`);
  return [value.slice(0, equals), value.slice(equals + 1)];
}

/** @throws {UsageError} for what is no `host[:port]`. */
function registryHost(value: string): string {
  if (!/^(?:[a-z0-9.-]+|\[[a-f0-9:]+\])(?::\d{1,5})?$/i.test(value))
    throw new UsageError(`--registry is \`${value}\`; it takes HOST[:PORT].`);
  return value.toLowerCase();
}

function parseBuildArguments(values: readonly string[]): ReadonlyMap<string, string> {
  const parsed = new Map<string, string>();
  for (const value of values) {
    const equals = value.indexOf('=');
    if (equals < 1)
      throw new UsageError(`--build-arg is \`${value}\`; it takes K=V (the machine's environment is never used).`);
    parsed.set(value.slice(0, equals), value.slice(equals + 1));
  }
  return parsed;
}
