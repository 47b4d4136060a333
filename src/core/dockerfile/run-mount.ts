/** `RUN --mount=…` as BuildKit reads it (moby/buildkit instructions/commands_runmount.go `parseMount`, v0.34.1). */
interface Mount {
  readonly type: string;
  readonly options: ReadonlyMap<string, string>;
}

const types = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const synonyms: Readonly<Record<string, string>> = {
  src: 'source',
  dst: 'target',
  destination: 'target',
  ro: 'readonly',
  rw: 'readwrite',
};
const keys = 'type from source target readonly readwrite required size id sharing mode uid gid env'.split(' ');
const switches = ['readonly', 'readwrite', 'required'];

/** Thrown for what BuildKit refuses; the message is for people. */
class MountError extends Error {}

/** What BuildKit refuses about a mount before anything is expanded; `undefined` when it takes it. */
export function writtenMountFault(text: string): string | undefined {
  const fields = csvFields(text);
  if (fields === undefined) return `The mount \`${text}\` is no list of comma-separated fields.`;
  for (const field of fields) {
    const { key, value } = keyValue(field);
    const dollar = value?.indexOf('$') ?? -1;
    if (key === 'from' && value !== undefined && dollar !== -1 && dollar !== value.length - 1)
      return `The mount \`${text}\` has a variable in \`from\`: variables are not expanded there.`;
  }
  return undefined;
}

/**
 * What BuildKit refuses about a mount when the stage is built; `undefined` when it takes it, or when not known.
 *
 * @param expand gives `undefined` for what is not known. It may throw.
 * @param directory the working directory; `undefined` where only the base image says it.
 */
export function mountFault(
  text: string,
  expand: (text: string) => string | undefined,
  directory: string | undefined,
): string | undefined {
  try {
    const mount = readMount(csvFields(text) ?? [], expand);
    return mount === undefined ? undefined : wholeFault(mount, directory);
  } catch (error) {
    if (!(error instanceof MountError)) throw error;
    return `The mount \`${text}\`: ${error.message}.`;
  }
}

function readMount(fields: readonly string[], expand: (text: string) => string | undefined): Mount | undefined {
  let type = 'bind';
  const options = new Map<string, string>();
  for (const field of fields) {
    const { key, value: written } = keyValue(field);
    const value = written === undefined ? 'true' : expand(written);
    if (value === undefined) return undefined;
    if (written === undefined && !switches.includes(key)) throw new MountError(`\`${field}\` needs a value`);
    if (!keys.includes(key)) throw new MountError(`there is no option \`${key}\``);
    if (key === 'type') {
      type = value.toLowerCase();
      if (!types.includes(type)) throw new MountError(`\`${value}\` is no type of a mount`);
      continue;
    }
    checkOption(type, key, value);
    options.set(key, key === 'sharing' ? value.toLowerCase() : value);
  }
  return { type, options };
}

function checkOption(type: string, key: string, value: string): void {
  if ((key === 'required' && type !== 'secret' && type !== 'ssh') || (key === 'size' && type !== 'tmpfs'))
    throw new MountError(`a ${type} mount has no option \`${key}\``);
  const isSwitch = switches.includes(key);
  if (isSwitch && !/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value))
    throw new MountError(`\`${key}\` is true or false, not \`${value}\``);
  if (key === 'size' && !/^\d+(?:\.\d*)? ?(?:[kmgtp]i?)?b?$/i.test(value))
    throw new MountError(`\`${value}\` is no size`);
  if (key === 'sharing' && !['shared', 'private', 'locked'].includes(value.toLowerCase()))
    throw new MountError(`\`${value}\` is no way of sharing`);
  if (key === 'mode' && (!/^[0-7]+$/.test(value) || Number.parseInt(value, 8) > 0xffffffff))
    throw new MountError(`the mode \`${value}\` is no octal number`);
  if ((key === 'uid' || key === 'gid') && (!/^\d+$/.test(value) || Number(value) > 0xffffffff))
    throw new MountError(`the ${key} \`${value}\` is no number`);
}

/** dockerfile2llb/convert_runmount.go `dispatchRunMounts` beside `parseMount`. */
function wholeFault({ type, options }: Mount, directory: string | undefined): undefined {
  const given = (key: string): string => options.get(key) ?? '';
  for (const key of ['mode', 'uid', 'gid'])
    if (options.has(key) && (type === 'bind' || type === 'tmpfs'))
      throw new MountError(`a ${type} mount has no option \`${key}\``);
  if (given('sharing') !== '' && type !== 'cache') throw new MountError(`a ${type} mount cannot be shared`);
  if (type === 'secret') {
    if (given('from') !== '') throw new MountError('a secret mount has no option `from`');
    if (given('source') === '' && given('target') === '' && given('id') === '')
      throw new MountError('a secret mount needs an id, a source or a target');
    if (given('source') !== '' && given('id') !== '')
      throw new MountError('a secret mount cannot have a source and an id');
    return undefined;
  }
  if (type === 'ssh') {
    if (given('source') !== '') throw new MountError('an ssh mount has no option `source`');
    return undefined;
  }
  const target = given('target');
  if (target === '/') throw new MountError('it cannot be mounted on `/`');
  if (!target.startsWith('/') && directory !== undefined && resolved(`${directory}/${target}`) === '')
    throw new MountError('it needs a target');
  return undefined;
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function keyValue(field: string): { readonly key: string; readonly value: string | undefined } {
  const equals = field.indexOf('=');
  const written = (equals === -1 ? field : field.slice(0, equals)).toLowerCase();
  const key = Object.hasOwn(synonyms, written) ? (synonyms[written] ?? written) : written;
  return { key, value: equals === -1 ? undefined : field.slice(equals + 1) };
}

/** Fields of one line of CSV; `undefined` for what tonistiigi/go-csvvalue refuses. */
function csvFields(text: string): string[] | undefined {
  if (text === '') return undefined;
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  while (true) {
    const match = field.exec(text);
    if (match === null) return undefined;
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return fields;
  }
}
