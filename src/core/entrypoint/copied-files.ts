import type { Executed } from '../dockerfile/image-stage.ts';
import { ExpansionError, expandWord } from '../dockerfile/words.ts';
import { absolute } from '../shell/absolute-path.ts';
import { matchesGlob } from '../shell/glob.ts';

/** A place that a COPY or ADD would take a file from. */
export interface CopySource {
  /** `--from`; `undefined` is the build context. */
  readonly from: string | undefined;
  /** Relative to the context, or absolute in the other stage; without `.` and `..`. */
  readonly path: string;
  /** Whether the file is there whenever the copy works: the source is named itself, not a directory that may hold it. */
  readonly isNamed: boolean;
}

/** A word of a COPY that names files. */
interface SourceWord {
  readonly written: string;
  /** Relative to the context, or absolute in the other stage; without `.` and `..`. */
  readonly path: string;
  /** Its last part, and what stands before it, with the slash. */
  readonly last: string;
  readonly folder: string;
  readonly isPattern: boolean;
}

/** A COPY or ADD with its words expanded. */
export interface Copy {
  readonly from: string | undefined;
  /** Without those that are URLs. */
  readonly sources: readonly SourceWord[];
  /** Absolute. */
  readonly destination: string;
  readonly isDirectory: boolean;
  readonly unpacks: boolean;
}

/** What a COPY or ADD copies where; `undefined` when a variable of it or the directory is not known. */
export function copyOf(executed: Executed, escapeToken: string): Copy | undefined {
  const { instruction, variables, directory } = executed;
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return undefined;
  const written = instruction.json ?? instruction.rest.text.split(/[\t\v\f\r ]+/);
  const words: string[] = [];
  for (const word of written) {
    if (/^\d*<</.test(word)) continue;
    try {
      const expansion = expandWord(word, escapeToken, variables);
      if (expansion.unknown !== undefined) return undefined;
      words.push(expansion.text);
    } catch (error) {
      if (!(error instanceof ExpansionError)) throw error;
      return undefined;
    }
  }
  const target = words.pop();
  const destination = absolute(target, directory);
  if (target === undefined || destination === undefined) return undefined;
  const from = instruction.flags.findLast(flag => flag.name === 'from')?.value;
  const isDirectory = /(?:^|\/)\.{0,2}$/.test(target) || words.length > 1;
  return {
    from,
    sources: words.filter(word => !/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(word)).map(word => sourceWord(word, from)),
    destination,
    isDirectory,
    unpacks: instruction.keyword === 'ADD' && from === undefined,
  };
}

function sourceWord(written: string, from: string | undefined): SourceWord {
  const path = (absolute(written, '/') ?? '/').slice(from === undefined ? 1 : 0);
  const cut = path.lastIndexOf('/') + 1;
  const last = path.slice(cut);
  return { written, path, last, folder: path.slice(0, cut), isPattern: /[*?[]/.test(last) };
}

/** Where the file at an absolute path of the image would come from, when this copy brings it; likeliest first. */
export function sourcesOfFile(copy: Copy, path: string): CopySource[] {
  const { from, destination } = copy;
  const under = destination === '/' ? '/' : `${destination}/`;
  if (path !== destination && !path.startsWith(under)) return [];
  const named: CopySource[] = [];
  const found: CopySource[] = [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  const inside = path.slice(under.length);
  for (const { path: clean, last, folder, isPattern } of copy.sources) {
    if (destination === path && !copy.isDirectory && !isPattern) named.push({ from, path: clean, isNamed: true });
    if (path === under + name && (isPattern ? matchesGlob(last, name) : last === name)) {
      named.push({ from, path: folder + name, isNamed: !isPattern });
    }
    if (path === destination) continue;
    // A pattern may name directories, whose contents are copied.
    if (!isPattern)
      found.push({ from, path: clean === '' || clean === '/' ? clean + inside : `${clean}/${inside}`, isNamed: false });
    else if (last === '*') found.push({ from, path: folder + inside, isNamed: false });
  }
  return [...named, ...found];
}

/** Whether an ADD unpacks an archive where it could replace the file. */
export function mayUnpackOver(copy: Copy, path: string): boolean {
  if (!copy.unpacks) return false;
  const under = copy.destination === '/' ? '/' : `${copy.destination}/`;
  return path.startsWith(under) && copy.sources.some(({ last }) => /\.(?:tar|tgz|tbz2?|txz|tar\.\w+)$/i.test(last));
}
