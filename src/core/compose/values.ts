import type { Fault } from '../source.ts';
import { booleanOf } from './cast.ts';
import { type PatternState, patternTree, ruleAt, step } from './pattern.ts';
import { isIpAddress } from './ports.ts';
import {
  type ComposePath,
  type ComposeValue,
  childOf,
  entriesOf,
  itemsOf,
  pathText,
  printed,
  stringOf,
} from './tree.ts';

/** Why Compose refuses a value; `undefined` when it takes it. */
type Check = (value: ComposeValue) => string | undefined;

const containers = ['services.*', 'jobs.*', 'services.*.pre_start.[]'];
const durations = ['healthcheck.interval', 'healthcheck.timeout', 'healthcheck.start_period'];
const deployDurations = ['update_config.delay', 'update_config.monitor', 'rollback_config.delay'];

/** What Compose reads into durations, sizes, addresses and booleans when it binds its model: types/*.go, validation/*.go. */
const checks = patternTree<Check>([
  ...below(containers, duration, ['stop_grace_period']),
  ...below(containers, duration, [...durations, 'healthcheck.start_interval']),
  ...below(['services.*.deploy'], duration, [...deployDurations, 'rollback_config.monitor']),
  ...below(['services.*.deploy.restart_policy'], duration, ['delay', 'window']),
  ...below(containers, size, ['mem_limit', 'mem_reservation', 'memswap_limit', 'mem_swappiness', 'shm_size']),
  ...below(containers, size, ['build.shm_size', 'volumes.[].tmpfs.size']),
  ...below(['services.*.deploy.resources'], size, ['limits.memory', 'reservations.memory']),
  ...below(['services.*.deploy.resources'], decimal, ['limits.cpus', 'reservations.cpus']),
  ...below(containers, flag, ['build.privileged', 'build.no_cache', 'build.pull', 'env_file.[].required']),
  ...below(containers, flag, ['volumes.[].bind.create_host_path']),
  ...below(['services.*'], flag, ['attach', 'pre_start.[].per_replica', 'post_start.[].privileged']),
  ...below(['services.*'], flag, ['pre_stop.[].privileged']),
  ...below(['jobs.*'], flag, ['triggers.manual']),
  ...below(containers, hosts, ['extra_hosts', 'build.extra_hosts']),
  ...below(containers, address, ['ports.[]']),
  ...below(['services.*'], deviceRequest, ['gpus.[]', 'deploy.resources.reservations.devices.[]']),
  ...below(['services.*'], watch, ['develop.watch.[]']),
  ...['configs.*', 'secrets.*'].map(at => [at, fileObject] as const),
  ['volumes.*', externalVolume],
]);

function below(prefixes: readonly string[], check: Check, keys: readonly string[]): (readonly [string, Check])[] {
  return prefixes.flatMap(prefix => keys.map(key => [`${prefix}.${key}`, check] as const));
}

/** A fault for every value that Compose's schema lets through and Compose then cannot read. */
export function checkValues(root: ComposeValue, faults: Fault[]): void {
  walk(root, [], [checks], faults);
}

function walk(value: ComposeValue, path: ComposePath, state: PatternState<Check>, faults: Fault[]): void {
  if (state.length === 0 || value.kind === 'refused') return;
  const reason = ruleAt(state)?.(value);
  if (reason !== undefined) faults.push({ message: `${pathText(path)} ${reason}`, at: value.span });
  if (value.kind === 'list') {
    const next = step(state, '[]');
    value.items.forEach((item, index) => {
      walk(item, [...path, String(index)], next, faults);
    });
  }
  for (const [key, entry] of entriesOf(value)) walk(entry.value, [...path, key], step(state, key), faults);
}

const durationPattern = /^[-+]?(?:0|(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h|d|w))+)$/;

function duration(value: ComposeValue): string | undefined {
  const text = printed(value);
  if (value.kind === 'null' || (text !== undefined && durationPattern.test(text))) return undefined;
  return `must be a duration such as 1m30s, not \`${text ?? ''}\``;
}

const sizePattern = /^[-+]?[0-9]+$|^[+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+) ?(?:b|[kmgtp](?:b|ib)?)?$/i;

function size(value: ComposeValue): string | undefined {
  if (value.kind !== 'string' || sizePattern.test(value.value)) return undefined;
  return `must be a size such as 64m, not \`${value.value}\``;
}

function decimal(value: ComposeValue): string | undefined {
  if (value.kind !== 'string' || /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/i.test(value.value))
    return undefined;
  return `must be a number, not \`${value.value}\``;
}

function flag(value: ComposeValue): string | undefined {
  if (value.kind !== 'string' || booleanOf(value.value) !== undefined) return undefined;
  return `must be a boolean, not \`${value.value}\``;
}

function hosts(value: ComposeValue): string | undefined {
  for (const item of itemsOf(value)) {
    const text = printed(item) ?? '';
    const end = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
    if (end === -1) return `has \`${text}\`, which names no address`;
    const name = text.slice(0, end);
    if (name === '' || /[:=]/.test(name)) return `has \`${text}\`, which names no host`;
  }
  for (const name of entriesOf(value).keys())
    if (name === '' || /[:=]/.test(name)) return `has the bad host name \`${name}\``;
  return undefined;
}

function address(value: ComposeValue): string | undefined {
  const host = childOf(value, 'host_ip');
  const text = stringOf(host);
  return text === undefined || isIpAddress(text) ? undefined : `names no valid IP address: \`${text}\``;
}

function deviceRequest(value: ComposeValue): string | undefined {
  const entries = entriesOf(value);
  if (entries.has('count') && entries.has('device_ids')) return 'has both `count` and `device_ids`';
  const count = stringOf(entries.get('count')?.value);
  const isCount = count === undefined || count === 'all' || /^[+-]?[0-9]+$/.test(count);
  return isCount ? undefined : `has the count \`${count}\`, which is neither \`all\` nor a number`;
}

function watch(value: ComposeValue): string | undefined {
  return stringOf(childOf(value, 'path')) === '' ? 'has an empty path' : undefined;
}

function fileObject(value: ComposeValue): string | undefined {
  const entries = entriesOf(value);
  if (value.kind !== 'map') return undefined;
  const sources = ['file', 'environment', 'content'].filter(key => entries.has(key));
  if (sources.length > 1) return `has both \`${sources.join('` and `')}\``;
  if (sources.length === 1 || entries.has('external')) return undefined;
  return 'must have a `file`, an `environment` or be `external`';
}

function externalVolume(value: ComposeValue): string | undefined {
  const external = childOf(value, 'external');
  if (external?.kind !== 'bool' || !external.value) return undefined;
  for (const key of entriesOf(value).keys()) {
    if (key !== 'name' && key !== 'external' && !key.startsWith('x-')) return `is external and has \`${key}\` as well`;
  }
  return undefined;
}
