import { type PatternNode, patternTree } from './pattern.ts';
import { floatText } from './scalar.ts';
import type { ComposeString, ComposeValue } from './tree.ts';

/** Makes of an interpolated string what its key wants; a text is the reason why it cannot. */
export type Cast = (from: ComposeString) => ComposeValue | string;

const containers = ['services.*', 'jobs.*', 'services.*.pre_start.*'];
const workloads = ['services.*', 'jobs.*'];

/**
 * The keys whose strings Compose turns into numbers and booleans after interpolation.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/interpolate.go
 */
export const casts: PatternNode<Cast> = patternTree<Cast>([
  ...['networks.*.external', 'networks.*.internal', 'networks.*.attachable'].map(at => [at, toBoolean] as const),
  ...['networks.*.enable_ipv4', 'networks.*.enable_ipv6'].map(at => [at, toBoolean] as const),
  ...['volumes.*.external', 'secrets.*.external', 'configs.*.external'].map(at => [at, toBoolean] as const),
  ...below(containers, toBoolean, ['init', 'networks.*.use_service_name_alias', 'oom_kill_disable', 'privileged']),
  ...below(containers, toBoolean, ['read_only', 'volumes.[].read_only', 'volumes.[].volume.nocopy']),
  ...below(containers, toInteger, ['cpu_count', 'cpu_period', 'cpu_quota', 'cpu_rt_period', 'cpu_rt_runtime']),
  ...below(containers, toInteger, ['cpu_shares', 'oom_score_adj', 'pids_limit']),
  ...below(containers, toInteger, ['ulimits.*', 'ulimits.*.hard', 'ulimits.*.soft']),
  ...below(containers, toFloat, ['cpu_percent', 'cpus']),
  ...below(containers, toUmask, ['umask']),
  ...below(workloads, toBoolean, ['depends_on.*.required', 'depends_on.*.restart', 'healthcheck.disable']),
  ...below(workloads, toBoolean, ['stdin_open', 'tty']),
  ...below(workloads, toInteger, ['healthcheck.retries', 'ports.[].target']),
  ...below(['services.*'], toInteger, ['deploy.replicas', 'deploy.update_config.parallelism', 'scale']),
  ...below(['services.*'], toInteger, ['deploy.rollback_config.parallelism', 'deploy.restart_policy.max_attempts']),
  ...below(['services.*'], toInteger, ['deploy.placement.max_replicas_per_node']),
  ...below(['services.*.deploy'], toFloat, ['update_config.max_failure_ratio', 'rollback_config.max_failure_ratio']),
]);

function below(prefixes: readonly string[], cast: Cast, keys: readonly string[]): (readonly [string, Cast])[] {
  return prefixes.flatMap(prefix => keys.map(key => [`${prefix}.${key}`, cast] as const));
}

const yes: ReadonlySet<string> = new Set(['true', 'y', 'yes', 'on']);
const no: ReadonlySet<string> = new Set(['false', 'n', 'no', 'off']);

/** What Compose takes for a boolean: `true`, `yes`, `on`, `y` and their opposites in any case; `1` is none. */
export function booleanOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

function toBoolean(from: ComposeString): ComposeValue | string {
  const value = booleanOf(from.value);
  if (value === undefined) return `must be a boolean, not \`${from.value}\``;
  return { ...placed(from), kind: 'bool', value };
}

function toInteger(from: ComposeString): ComposeValue | string {
  if (!/^[+-]?[0-9]+$/.test(from.value)) return `must be a whole number, not \`${from.value}\``;
  const value = Number(from.value);
  if (Math.abs(value) >= 2 ** 63) return `is a number out of range: \`${from.value}\``;
  return { ...placed(from), kind: 'int', value, text: BigInt(from.value.replace('+', '')).toString() };
}

function toFloat(from: ComposeString): ComposeValue | string {
  const isFloat = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(from.value);
  if (!isFloat) return `must be a number, not \`${from.value}\``;
  const value = Number(from.value);
  return { ...placed(from), kind: 'float', value, text: floatText(value) };
}

/** A leading 0 or 0o makes an umask octal. */
function toUmask(from: ComposeString): ComposeValue | string {
  const text = from.value.replaceAll('_', '');
  const octal = /^0o?([0-7]+)$/i.exec(text)?.[1];
  const other = /^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0|[1-9][0-9]*)$/.test(text) ? Number(text) : undefined;
  const value = octal === undefined ? other : Number.parseInt(octal, 8);
  if (value === undefined || value > 0xffff_ffff) return `must be an umask, not \`${from.value}\``;
  return { ...placed(from), kind: 'int', value, text: String(value) };
}

function placed(from: ComposeString): Pick<ComposeString, 'span' | 'trail'> {
  return from.trail === undefined ? { span: from.span } : { span: from.span, trail: from.trail };
}
