import type { Span } from '../source.ts';
import { type BuildStatement, isElsewhere, joined, makesImage, unknownPart } from './statement.ts';

/** Options of `docker build`, `docker buildx build`, `podman build` and `buildah build` that take no value. */
const switches = new Set(
  (
    'all-platforms check compress debug disable-compression disable-content-trust force-rm help identity-label ' +
    'inherit-annotations inherit-labels layers load no-cache no-hostname no-hosts omit-history pull pull-always ' +
    'push quiet rm skip-unused-stages squash squash-all stdin stream tls-verify'
  ).split(' '),
);
const shortSwitches = new Set(['q', 'D']);
/** Options of the programs themselves that take a value, before the subcommand. */
const globalValues = new Set([
  '--config',
  '--context',
  '-c',
  '--host',
  '-H',
  '--log-level',
  '-l',
  '--builder',
  '--root',
  '--namespace',
  '-n',
]);
const wrappers = new Set(['sudo', 'time', 'exec', 'nice', 'command', 'env', 'eval']);

/** Words of a simple command that builds an image, as one; `undefined` for any other command. */
export function buildOfCommand(
  words: readonly string[],
  directories: readonly string[],
  at: Span,
): BuildStatement | undefined {
  const found = argumentsOfBuild(words);
  if (found === undefined) return undefined;
  const tags: string[] = [];
  const outputs: string[] = [];
  const buildArguments = new Map<string, string>();
  const namedContexts = new Map<string, string>();
  let file: string | undefined;
  let target: string | undefined;
  let context: string | undefined;
  for (const { name, value } of optionsOf(found.rest)) {
    if (name === undefined) context = value;
    else if (name === 't' || name === 'tag') tags.push(value);
    else if (name === 'f' || name === 'file') file = value;
    else if (name === 'target') target = value;
    else if (name === 'o' || name === 'output') outputs.push(value);
    else if (name === 'build-arg' && value.includes('=')) setPair(buildArguments, value);
    else if (name === 'build-arg') buildArguments.set(value, unknownPart);
    else if (name === 'build-context') setPair(namedContexts, value);
  }
  if (context === undefined || isElsewhere(context) || target?.includes(unknownPart) === true) return undefined;
  if (file === '-') return undefined;
  const dockerfiles: string[] = [];
  const contexts: string[] = [];
  for (const directory of directories) {
    const root = joined(directory, context);
    const path = file === undefined ? root && joined(root, 'Dockerfile') : joined(directory, file);
    if (path === undefined) continue;
    dockerfiles.push(path);
    if (root !== undefined) contexts.push(root);
  }
  if (dockerfiles.length === 0) return undefined;
  return {
    how: `\`${found.program}\``,
    at,
    tags,
    dockerfiles,
    contexts,
    target,
    arguments: buildArguments,
    makesImage: makesImage(outputs),
    namedContexts,
  };
}

function setPair(map: Map<string, string>, pair: string): void {
  const equals = pair.indexOf('=');
  if (equals > 0) map.set(pair.slice(0, equals), pair.slice(equals + 1));
}

/** The words behind `build`, and the command for sentences. */
function argumentsOfBuild(words: readonly string[]): { program: string; rest: readonly string[] } | undefined {
  let at = 0;
  while (wrappers.has(words[at] ?? '') || /^(?:-\w+|\w+=.*)$/s.test(words[at] ?? '')) at += 1;
  const program = (words[at] ?? '').split('/').at(-1) ?? '';
  if (!/^(?:docker|podman|nerdctl|buildah)$/.test(program)) return undefined;
  const subcommands: string[] = [];
  for (at += 1; at < words.length && subcommands.length < 2; at += 1) {
    const word = words[at] ?? '';
    if (globalValues.has(word)) at += 1;
    else if (!word.startsWith('-')) {
      subcommands.push(word);
      if (/^(?:build|bud)$/.test(word)) break;
      if (!/^(?:buildx|image|builder)$/.test(word)) return undefined;
    }
  }
  const last = subcommands.at(-1);
  if (last !== 'build' && (last !== 'bud' || program !== 'buildah')) return undefined;
  return { program: [program, ...subcommands].join(' '), rest: words.slice(at + 1) };
}

/** Options and what stands alone, in order. */
function* optionsOf(words: readonly string[]): Iterable<{ readonly name: string | undefined; readonly value: string }> {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const long = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    const short = /^-([a-zA-Z])=?(.*)$/s.exec(word);
    const name = long?.[1] ?? short?.[1];
    if (name === undefined) {
      yield { name: undefined, value: word };
      continue;
    }
    const value = long === null ? short?.[2] || undefined : long[2];
    if (long === null ? shortSwitches.has(name) : switches.has(name)) continue;
    if (value !== undefined) yield { name, value };
    else {
      at += 1;
      yield { name, value: words[at] ?? '' };
    }
  }
}
