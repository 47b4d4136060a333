import type { Fault } from '../source.ts';
import { buildMap, startedDependency } from './merge.ts';
import { cleanPath } from './paths.ts';
import { type PatternState, patternTree, ruleAt, step } from './pattern.ts';
import { parsePorts } from './ports.ts';
import { type ComposeEntry, type ComposeMap, type ComposePath, type ComposeValue, pathText, printed } from './tree.ts';
import { parseVolume } from './volumes.ts';

/** The canonical form of a value; a text is the reason why Compose refuses it. */
type Transformer = (value: ComposeValue, down: (inner: ComposeMap) => ComposeMap) => ComposeValue | string;

const containers = ['services.*', 'jobs.*', 'services.*.pre_start.*'];
const workloads = ['services.*', 'jobs.*'];

/** https://github.com/compose-spec/compose-go/blob/v2.16.2/transform/canonical.go */
const transformers = patternTree<Transformer>([
  ...below(containers, { env_file: envFiles, label_file: stringOrList, dns: stringOrList, gpus: gpuList }),
  ...below(containers, { networks: namesAsMap, models: namesAsMap, 'volumes.*': mount, 'devices.*': device }),
  ...below(containers, { 'secrets.*': fileMount, 'configs.*': fileMount, 'ulimits.*': limit }),
  ...below(workloads, { 'build.secrets.*': fileMount, 'build.additional_contexts': keyValues, build }),
  ...below(workloads, { depends_on: dependencies, extends: extension, ports, 'build.ulimits.*': limit }),
  ...['volumes.*', 'networks.*', 'secrets.*', 'configs.*'].map(at => [at, maybeExternal] as const),
]);

function below(prefixes: readonly string[], rules: Readonly<Record<string, Transformer>>): [string, Transformer][] {
  return prefixes.flatMap(prefix =>
    Object.entries(rules).map(([key, rule]): [string, Transformer] => [`${prefix}.${key}`, rule]),
  );
}

const alreadyCanonical = new WeakSet<ComposeValue>();

/** The tree with every short syntax in its long form. */
export function canonical(root: ComposeValue, faults: Fault[]): ComposeValue {
  return walk(root, [], [transformers], faults);
}

function walk(value: ComposeValue, path: ComposePath, state: PatternState<Transformer>, faults: Fault[]): ComposeValue {
  if (state.length === 0 || value.kind === 'refused') return value;
  const isContainer = path.length === 2 && (path[0] === 'services' || path[0] === 'jobs');
  if (isContainer && alreadyCanonical.has(value)) return value;
  const transformer = ruleAt(state);
  if (transformer !== undefined) {
    const made = transformer(value, inner => entriesBelow(inner, path, state, faults));
    if (typeof made !== 'string') return made;
    const fault = { message: `${pathText(path)}: ${made}`, at: value.span };
    faults.push(fault);
    return { kind: 'refused', span: value.span, fault };
  }
  if (value.kind === 'list') {
    const next = step(state, '[]');
    const items = value.items.map(item => walk(item, [...path, '[]'], next, faults));
    return items.some((item, index) => item !== value.items[index]) ? { ...value, items } : value;
  }
  if (value.kind !== 'map') return value;
  const result = entriesBelow(value, path, state, faults);
  if (isContainer) alreadyCanonical.add(result);
  return result;
}

function entriesBelow(
  value: ComposeMap,
  path: ComposePath,
  state: PatternState<Transformer>,
  faults: Fault[],
): ComposeMap {
  let entries: Map<string, ComposeEntry> | undefined;
  for (const [key, entry] of value.entries) {
    const inner = walk(entry.value, [...path, key], step(state, key), faults);
    if (inner === entry.value) continue;
    entries ??= new Map(value.entries);
    entries.set(key, { key: entry.key, value: inner });
  }
  return entries === undefined ? value : { ...value, entries };
}

function mapAt(place: ComposeValue, fields: Readonly<Record<string, ComposeValue>>): ComposeMap {
  const { span, trail } = place;
  const entries = new Map(Object.entries(fields).map(([key, value]) => [key, { key: span, value }]));
  return trail === undefined ? { kind: 'map', span, entries } : { kind: 'map', span, entries, trail };
}

function textAt(place: ComposeValue, value: string): ComposeValue {
  return { kind: 'string', value, span: place.span };
}

function flagAt(place: ComposeValue, value: boolean): ComposeValue {
  return { kind: 'bool', value, span: place.span };
}

function numberAt(place: ComposeValue, value: number): ComposeValue {
  return { kind: 'int', value, text: String(value), span: place.span };
}

function stringOrList(value: ComposeValue): ComposeValue {
  return value.kind === 'string' ? { kind: 'list', items: [value], span: value.span } : value;
}

function envFiles(value: ComposeValue): ComposeValue | string {
  if (value.kind === 'string') return { kind: 'list', items: [envFile(value)], span: value.span };
  return value.kind === 'list' ? { ...value, items: value.items.map(envFile) } : 'must be a string or a list';
}

function envFile(value: ComposeValue): ComposeValue {
  if (value.kind === 'string') return mapAt(value, { path: value, required: flagAt(value, true) });
  if (value.kind !== 'map' || value.entries.has('required')) return value;
  const entries = new Map(value.entries).set('required', { key: value.span, value: flagAt(value, true) });
  return { ...value, entries };
}

function gpuList(value: ComposeValue): ComposeValue | string {
  if (value.kind === 'list') return value;
  if (value.kind !== 'string') return 'must be `all` or a list';
  return { kind: 'list', items: [mapAt(value, { count: textAt(value, 'all') })], span: value.span };
}

function namesAsMap(value: ComposeValue): ComposeValue | string {
  if (value.kind !== 'list') return value;
  const entries = new Map<string, ComposeEntry>();
  for (const item of value.items) {
    if (item.kind !== 'string') return 'its items must be strings';
    entries.set(item.value, { key: item.span, value: { kind: 'null', span: item.span } });
  }
  return { kind: 'map', entries, span: value.span };
}

function mount(value: ComposeValue): ComposeValue | string {
  if (value.kind === 'map') return value;
  if (value.kind !== 'string') return 'a mount must be a string or a mapping';
  const volume = parseVolume(value.value);
  if (typeof volume === 'string') return volume;
  return mapAt(value, {
    type: textAt(value, volume.type),
    ...(volume.source === '' ? {} : { source: textAt(value, volume.source) }),
    target: textAt(value, volume.target === '' ? '' : cleanPath(volume.target)),
    ...(volume.isReadOnly ? { read_only: flagAt(value, true) } : {}),
  });
}

function device(value: ComposeValue): ComposeValue | string {
  if (value.kind === 'map') return value;
  if (value.kind !== 'string') return 'a device must be a string or a mapping';
  const [source = '', target = '', permissions = 'rwm', ...more] = value.value.split(':');
  if (more.length > 0) return `\`${value.value}\` has too many colons for a device`;
  return mapAt(value, {
    source: textAt(value, source),
    target: textAt(value, target === '' ? source : target),
    permissions: textAt(value, permissions),
  });
}

function fileMount(value: ComposeValue): ComposeValue | string {
  if (value.kind === 'map') return value;
  return value.kind === 'string' ? mapAt(value, { source: value }) : 'must be a string or a mapping';
}

function limit(value: ComposeValue): ComposeValue | string {
  return value.kind === 'map' || value.kind === 'int' ? value : 'must be a whole number or a mapping';
}

function keyValues(value: ComposeValue): ComposeValue | string {
  if (value.kind === 'map') return value;
  if (value.kind !== 'list') return 'must be a mapping or a list';
  const entries = new Map<string, ComposeEntry>();
  for (const item of value.items) {
    const text = item.kind === 'string' ? item.value : '';
    const end = text.indexOf('=');
    if (end === -1) return `\`${text}\` is no KEY=value`;
    entries.set(text.slice(0, end), { key: item.span, value: textAt(item, text.slice(end + 1)) });
  }
  return { kind: 'map', entries, span: value.span };
}

function build(value: ComposeValue, down: (inner: ComposeMap) => ComposeMap): ComposeValue | string {
  const map = buildMap(value);
  if (map === undefined) return 'must be a string or a mapping';
  return value.kind === 'map' ? down(map) : map;
}

function extension(value: ComposeValue): ComposeValue | string {
  if (value.kind === 'map') return value;
  return value.kind === 'string' ? mapAt(value, { service: value }) : 'must be a string or a mapping';
}

function dependencies(value: ComposeValue): ComposeValue | string {
  const entries = new Map<string, ComposeEntry>();
  if (value.kind === 'list') {
    for (const item of value.items) {
      if (item.kind !== 'string') return 'its items must be strings';
      entries.set(item.value, { key: item.span, value: startedDependency(item) });
    }
    return { kind: 'map', entries, span: value.span };
  }
  if (value.kind !== 'map') return 'must be a mapping or a list';
  for (const [key, entry] of value.entries) {
    if (entry.value.kind !== 'map') return `\`${key}\` must be a mapping`;
    const fields = new Map([...startedDependency(entry.value).entries, ...entry.value.entries]);
    entries.set(key, { key: entry.key, value: { ...entry.value, entries: fields } });
  }
  return { ...value, entries };
}

function ports(value: ComposeValue): ComposeValue | string {
  if (value.kind !== 'list') return 'must be a list';
  const items: ComposeValue[] = [];
  for (const item of value.items) {
    if (item.kind === 'map' || item.kind === 'refused') {
      items.push(item);
      continue;
    }
    if (item.kind !== 'int' && item.kind !== 'string') return 'its items must be whole numbers, strings or mappings';
    const parsed = parsePorts(printed(item) ?? '');
    if (typeof parsed === 'string') return parsed;
    for (const port of parsed) {
      items.push(
        mapAt(item, {
          mode: textAt(item, 'ingress'),
          ...(port.hostIp === '' ? {} : { host_ip: textAt(item, port.hostIp) }),
          ...(port.target === 0 ? {} : { target: numberAt(item, port.target) }),
          ...(port.published === '' ? {} : { published: textAt(item, port.published) }),
          protocol: textAt(item, port.protocol),
        }),
      );
    }
  }
  return { ...value, items };
}

function maybeExternal(value: ComposeValue): ComposeValue | string {
  if (value.kind === 'null') return value;
  if (value.kind !== 'map') return 'must be a mapping';
  const external = value.entries.get('external');
  if (external?.value.kind !== 'map') return value;
  const entries = new Map(value.entries).set('external', { key: external.key, value: flagAt(external.value, true) });
  const outerName = entries.get('name');
  const name = external.value.entries.get('name');
  if (name !== undefined && outerName !== undefined && printed(name.value) !== printed(outerName.value)) {
    return '`name` and `external.name` say different names';
  }
  if (name !== undefined && outerName === undefined) entries.set('name', name);
  return { ...value, entries };
}
