import { type BuildContext, fileOfContext } from '../build-context.ts';
import type { Executed, ImageStage } from '../dockerfile/image-stage.ts';
import { ExpansionError, expandWord } from '../dockerfile/words.ts';
import type { ImageFacts } from '../image/facts.ts';
import { isUnknown, type Unknown } from '../resolved.ts';
import { isShell, type ShellText, shellTextOfFile, shellTextOfLiteral, shellTextOfSpan } from '../shell/shell-text.ts';
import type { SourceFile, Span } from '../source.ts';
import { type Copy, copyOf, mayUnpackOver, sourcesOfFile } from './copied-files.ts';
import { writtenByRun } from './written-files.ts';

/** A file of an image, as far as the repository has it. */
export type ImageFile =
  | { readonly kind: 'script'; readonly text: ShellText; readonly isBash: boolean; readonly name: string }
  /** It is there and no shell script. */
  | { readonly kind: 'program'; readonly source: SourceFile }
  /** Something brings it, and what is in it cannot be read: one sentence says why. An edited script may change the user. */
  | { readonly kind: 'unread'; readonly why: string; readonly mayChangeUser?: boolean };

/** The files of an image; `undefined` for one that nothing in the repository brings: it is the base image's, or not there. */
export type FindFile = (path: string) => ImageFile | undefined;

/** What the files of a stage depend on. */
export interface ImageFilesInput {
  readonly image: ImageStage;
  /** Every stage of the build, by its index. */
  readonly images: readonly ImageStage[];
  /** The index of the stage that `--from=` names; `undefined` when it names an image. */
  readonly stage: (name: string) => number | undefined;
  readonly escapeToken: string;
  readonly context: BuildContext;
  /** How many commands of RUN may be followed and instructions searched. */
  readonly work: { left: number };
}

/** How many instructions cost as much as a command of RUN when they are searched. */
const instructionsPerCommand = 64;

/** How many links and stages one path may lead through. */
const maxHops = 16;

/**
 * What a search found in a stage and those below it: the stages built from it need not look again. A link is not kept, as
 * a later stage may replace what it leads to.
 */
const foundIn = new WeakMap<ImageStage, Map<string, ImageFile | undefined>>();

const copies = new WeakMap<Executed, { readonly copy: Copy | undefined }>();

/** Finds files of a stage's image: what COPY, ADD and simple commands of RUN put there, newest first. */
export function imageFilesOf(input: ImageFilesInput): FindFile {
  const found = new Map<string, ImageFile | undefined>();
  return path => {
    if (!found.has(path)) found.set(path, fileAt(input, input.image.chain, path, maxHops));
    return found.get(path);
  };
}

function fileAt(input: ImageFilesInput, chain: readonly number[], path: string, hops: number): ImageFile | undefined {
  if (hops === 0) return { kind: 'unread', why: 'its links lead too far' };
  const last = input.images[chain.at(-1) ?? -1];
  const keep = (file: ImageFile | undefined): ImageFile | undefined => {
    if (last !== undefined) foundIn.set(last, (foundIn.get(last) ?? new Map()).set(path, file));
    return file;
  };
  for (const index of chain.toReversed()) {
    const image = input.images[index];
    if (image === undefined) continue;
    const found = foundIn.get(image);
    if (found?.has(path) === true) return image === last ? found.get(path) : keep(found.get(path));
    input.work.left -= 1 + image.executed.length / instructionsPerCommand;
    if (input.work.left < 0) return { kind: 'unread', why: 'its build is longer than any real one' };
    for (const executed of image.executed.toReversed()) {
      const result = fileOf(input, chain, executed, path, hops);
      if (result === undefined) continue;
      return executed.instruction.keyword === 'RUN' ? result : keep(result);
    }
  }
  return keep(undefined);
}

function fileOf(
  input: ImageFilesInput,
  chain: readonly number[],
  executed: Executed,
  path: string,
  hops: number,
): ImageFile | undefined {
  if (executed.instruction.keyword === 'RUN') {
    const written = writtenByRun(executed, path, input.work);
    if (written === undefined) return undefined;
    if ('edited' in written) return { kind: 'unread', why: written.edited, mayChangeUser: true };
    if ('link' in written) return fileAt(input, chain, written.link, hops - 1);
    return 'why' in written ? { kind: 'unread', why: written.why } : scriptOf(written.text, path, path);
  }
  const copy = copiedBy(executed, input.escapeToken);
  if (copy === undefined) return undefined;
  const here = heredocAt(executed, copy, path);
  if (here !== undefined) return scriptOf(here, path, path);
  if (mayUnpackOver(copy, path)) return { kind: 'unread', why: 'an archive is unpacked there' };
  if (copy.destination === path && copy.sources.some(({ written }) => /^[a-z][a-z0-9+.-]*:\/\//i.test(written)))
    return { kind: 'unread', why: 'ADD brings it from a URL' };
  for (const { from, path: source, isNamed } of sourcesOfFile(copy, path)) {
    if (from !== undefined) {
      const stage = input.images[input.stage(from) ?? -1];
      const inStage = stage && fileAt(input, stage.chain, source, hops - 1);
      if (inStage !== undefined) return inStage;
      if (isNamed) return { kind: 'unread', why: `\`COPY --from=${from}\` brings it` };
      continue;
    }
    const file = fileOfContext(contextOf(input, source), source);
    if (file !== undefined) return scriptOrProgram(file);
    if (isNamed) return { kind: 'unread', why: 'the file that COPY brings is not among the checked files' };
  }
  return undefined;
}

/** How many sources of COPY lines are looked for to tell which directory is the context. */
const maxSources = 64;

const narrowed = new WeakMap<ImageFilesInput['images'], BuildContext>();

/**
 * Where two directories have files of one path, the context is the one that has the other files that COPY lines name too;
 * of those that are left, the likeliest: its place stands in the trail.
 */
function contextOf({ images, escapeToken, context }: ImageFilesInput, path: string): BuildContext {
  const having = directoriesWith(context, path);
  if (having.length < 2) return context;
  const seen = narrowed.get(images);
  if (seen !== undefined) return seen;
  let directories = context.directories;
  let left = maxSources;
  for (const { executed } of images) {
    for (const copy of executed.map(one => copiedBy(one, escapeToken))) {
      if (copy === undefined || copy.from !== undefined) continue;
      for (const source of copy.sources) {
        left -= 1;
        if (left < 0 || source.isPattern || source.written.includes('://')) continue;
        const having = directoriesWith({ ...context, directories }, source.path);
        if (having.length > 0) directories = having;
      }
    }
  }
  const result = { ...context, directories: directories.slice(0, 1) };
  narrowed.set(images, result);
  return result;
}

function directoriesWith({ directories, read }: BuildContext, path: string): readonly string[] {
  return directories.filter(directory => read(directory === '.' ? path : `${directory}/${path}`) !== undefined);
}

function copiedBy(executed: Executed, escapeToken: string): Copy | undefined {
  const seen = copies.get(executed) ?? { copy: copyOf(executed, escapeToken) };
  copies.set(executed, seen);
  return seen.copy;
}

/** The body of `COPY <<EOF path`, with its variables filled in as BuildKit does. */
function heredocAt({ instruction, variables }: Executed, copy: Copy, path: string): ShellText | undefined {
  const { heredocs } = instruction;
  const named = heredocs.find(
    heredoc => `${copy.destination === '/' ? '' : copy.destination}/${heredoc.name}` === path,
  );
  const heredoc = copy.destination === path ? heredocs.at(-1) : named;
  if (heredoc === undefined) return undefined;
  if (!heredoc.expands || !heredoc.content.includes('$')) return shellTextOfSpan(heredoc.body);
  try {
    const { text } = expandWord(heredoc.content, '\\', variables, { skipsQuotes: true });
    return shellTextOfLiteral(text, heredoc.body);
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    return undefined;
  }
}

/** A file of the repository as the image has it. */
export function scriptOrProgram(file: SourceFile): ImageFile {
  return scriptOf(shellTextOfFile(file), file.path, file.path, file);
}

/** Scripts of an image that the repository does not build, as far as somebody read them; their place is that of the image. */
export function filesOfFacts(facts: ImageFacts | Unknown | undefined, at: Span): FindFile {
  const files = facts === undefined || isUnknown(facts) ? undefined : facts.files;
  if (files === undefined) return () => undefined;
  return path => {
    const text = files.get(path);
    return text === undefined ? undefined : scriptOf(shellTextOfLiteral(text, at), path, path);
  };
}

function scriptOf(text: ShellText, path: string, name: string, file?: SourceFile): ImageFile {
  const line = /^#!(.*)/.exec(text.text)?.[1];
  const shell = line?.trim().split(/\s+/).find(isShell);
  const isScript = shell !== undefined || (line === undefined && /\.(?:sh|bash)$/.test(path));
  if (isScript) return { kind: 'script', text, isBash: shell?.endsWith('bash') === true, name };
  return { kind: 'program', source: file ?? { path: name, text: text.text } };
}
