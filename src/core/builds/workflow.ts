import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { ShellText } from '../shell/shell-text.ts';
import { lineStartsOf, type SourceFile, type Span, spanOf } from '../source.ts';
import { buildsOfScript } from './script-builds.ts';
import { type BuildStatement, isElsewhere, joined, makesImage, unknownPart } from './statement.ts';

/** Texts by name, where they are known: `env` of a workflow, a job and a step together. */
type Texts = ReadonlyMap<string, string>;

/** The builds of a GitHub workflow or composite action: `docker build` in `run`, and `docker/build-push-action`. */
export function buildsOfWorkflow(file: SourceFile): BuildStatement[] {
  const document = parseDocument(file.text, {
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: new LineCounter(),
    logLevel: 'silent',
  });
  const root = document.contents;
  if (!isMap(root)) return [];
  const builds: BuildStatement[] = [];
  const ofAll = environmentOf(root, new Map());
  const jobs = get(root, 'jobs');
  const action = get(root, 'runs');
  if (isMap(action)) builds.push(...buildsOfSteps(file, action, ofAll, '.'));
  if (!isMap(jobs)) return builds;
  for (const { value } of jobs.items) {
    if (!isMap(value)) continue;
    const directory = defaultDirectory(value) ?? defaultDirectory(root) ?? '.';
    builds.push(...buildsOfSteps(file, value, environmentOf(value, ofAll), directory));
  }
  return builds;
}

function buildsOfSteps(file: SourceFile, job: YAMLMap, ofJob: Texts, directory: string): BuildStatement[] {
  const steps = get(job, 'steps');
  if (!isSeq(steps)) return [];
  const builds: BuildStatement[] = [];
  const images = new Map<string, readonly string[]>();
  for (const step of steps.items) {
    if (!isMap(step)) continue;
    const environment = environmentOf(step, ofJob);
    const uses = textOf(get(step, 'uses'), environment) ?? '';
    const inputs = get(step, 'with');
    if (/^docker\/metadata-action@/.test(uses) && isMap(inputs)) {
      const id = textOf(get(step, 'id'), environment);
      if (id !== undefined) images.set(id, linesOf(textOf(get(inputs, 'images'), environment)));
    }
    if (/^docker\/build-push-action@/.test(uses))
      builds.push(...pushed(file, step, isMap(inputs) ? inputs : undefined, environment, images));
    builds.push(...ranBy(file, step, environment, directory));
  }
  return builds;
}

/** https://github.com/docker/build-push-action#inputs; without `context` it builds the checked-out commit's root. */
function pushed(
  file: SourceFile,
  step: YAMLMap,
  inputs: YAMLMap | undefined,
  environment: Texts,
  images: ReadonlyMap<string, readonly string[]>,
): BuildStatement[] {
  const input = (name: string): string | undefined => textOf(inputs && get(inputs, name), environment, images);
  const written = (input('context') ?? '.')
    .replace(new RegExp(`^${unknownPart}:`), '')
    .replace(/^\{\{defaultContext\}\}:?/, '');
  const target = input('target');
  if (isElsewhere(written) || target?.includes(unknownPart) === true) return [];
  const context = joined('.', written);
  const named = input('file');
  const dockerfile = named === undefined ? context && joined(context, 'Dockerfile') : joined('.', named);
  if (dockerfile === undefined) return [];
  return [
    {
      how: '`docker/build-push-action`',
      at: placeOf(file, pairOf(step, 'uses') ?? step),
      tags: linesOf(input('tags')),
      dockerfiles: [dockerfile],
      contexts: context === undefined ? [] : [context],
      target: target === '' ? undefined : target,
      arguments: pairsOf(input('build-args')),
      makesImage: makesImage((input('outputs') ?? '').split('\n').filter(line => line.trim() !== '')),
      namedContexts: pairsOf(input('build-contexts')),
    },
  ];
}

function ranBy(file: SourceFile, step: YAMLMap, environment: Texts, jobDirectory: string): BuildStatement[] {
  const run = get(step, 'run');
  if (!isScalar(run) || typeof run.value !== 'string' || !/build|bud/.test(run.value)) return [];
  const text = filledIn(run.value, environment, new Map());
  const directory = joined('.', textOf(get(step, 'working-directory'), environment) ?? jobDirectory);
  if (directory === undefined) return [];
  const script: ShellText = { text, placeOf: position => lineOfRun(file, run, text, position) };
  return buildsOfScript(script, { directories: [directory], own: undefined, variables: environment });
}

/** The line of the file that a position of a `run` stands on: lines of a block scalar are lines of the file. */
function lineOfRun(file: SourceFile, run: Node, text: string, position: number): Span {
  const at = run.range?.[0] ?? 0;
  const starts = lineStartsOf(file);
  const isBlock = /^[|>]/.test(file.text.slice(at, at + 1));
  const first = starts.findLastIndex(start => start <= at);
  const line = isBlock ? first + 1 + text.slice(0, position).split('\n').length - 1 : first;
  const start = starts[line] ?? at;
  const whole = file.text.slice(start, starts[line + 1] ?? file.text.length).trimEnd();
  return spanOf(file, start + whole.length - whole.trimStart().length, start + whole.length);
}

function defaultDirectory(map: YAMLMap): string | undefined {
  const defaults = get(map, 'defaults');
  const run = isMap(defaults) ? get(defaults, 'run') : undefined;
  return isMap(run) ? textOf(get(run, 'working-directory'), new Map()) : undefined;
}

function environmentOf(map: YAMLMap, outer: Texts): Texts {
  const environment = get(map, 'env');
  if (!isMap(environment)) return outer;
  const texts = new Map(outer);
  for (const { key, value } of environment.items)
    if (isScalar(key)) texts.set(String(key.value), textOf(value, outer) ?? unknownPart);
  return texts;
}

function textOf(
  node: unknown,
  environment: Texts,
  images: ReadonlyMap<string, readonly string[]> = new Map(),
): string | undefined {
  if (isSeq(node)) return node.items.map(item => textOf(item, environment, images) ?? unknownPart).join('\n');
  if (!isScalar(node) || node.value === null) return undefined;
  return filledIn(String(node.value), environment, images);
}

/** `${{ env.X }}` where it is known, what a `docker/metadata-action` step gives as tags, else an unknown part. */
function filledIn(text: string, environment: Texts, images: ReadonlyMap<string, readonly string[]>): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const variable = /^\s*env\.([\w-]+)\s*$/.exec(expression)?.[1];
    if (variable !== undefined) return shortText(environment.get(variable));
    const step = /^\s*steps\.([\w-]+)\.outputs\.tags\s*$/.exec(expression)?.[1];
    const names = step === undefined ? undefined : images.get(step);
    return names === undefined ? unknownPart : names.map(name => `${name}:${unknownPart}`).join('\n');
  });
}

/** A longer one is no part of a command that anybody writes, and could be asked for again and again. */
function shortText(text: string | undefined): string {
  return text === undefined || text.length > 256 ? unknownPart : text;
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[\n,]/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
}

function pairsOf(text: string | undefined): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const line of (text ?? '').split('\n')) {
    const equals = line.indexOf('=');
    if (equals > 0) pairs.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  return pairs;
}

function get(map: YAMLMap, name: string): unknown {
  return pairOf(map, name)?.value;
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

function placeOf(file: SourceFile, found: Pair | YAMLMap): Span {
  const first = 'key' in found ? found.key : found;
  const last = 'key' in found ? found.value : found;
  const start = isScalar(first) || isMap(first) ? (first.range?.[0] ?? 0) : 0;
  const end = isScalar(last) || isMap(last) ? (last.range?.[1] ?? start) : start;
  return spanOf(file, start, end);
}
