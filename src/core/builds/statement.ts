import type { Span } from '../source.ts';

/** Stands for a part of a text that is not known: a variable of the machine, an expression of a workflow. */
export const unknownPart = '\u0001';

/** The longest text that variables may come to, in UTF-16 units; a longer one is not known. No name of an image is a tenth of it. */
export const longestText = 4096;

/** A line of the repository that builds an image: a command of a script, a step of a workflow, a target of a bake file. */
export interface BuildStatement {
  /** For sentences: `` `docker build` ``, `` the bake target `app` ``. */
  readonly how: string;
  readonly at: Span;
  /** Names of the image, as written; with `unknownPart` where a part of one is not known. */
  readonly tags: readonly string[];
  /** Paths that the Dockerfile may have; the only one that exists is meant. */
  readonly dockerfiles: readonly string[];
  /** Directories that the build may take files from, as `dockerfiles`. */
  readonly contexts: readonly string[];
  readonly target: string | undefined;
  /** With `unknownPart` where a part of the value is not known. */
  readonly arguments: ReadonlyMap<string, string>;
  /** Whether an image comes out, which something may run; else files, or nothing but a full cache. */
  readonly makesImage: boolean;
  /** `--build-context`: what replaces an image of that name. */
  readonly namedContexts: ReadonlyMap<string, string>;
}

/** A path below a directory, normalised; `undefined` when it leaves the root, is absolute, or is not known. */
export function joined(directory: string, path: string): string | undefined {
  if (path.includes(unknownPart) || path.startsWith('/') || path.startsWith('~')) return undefined;
  const parts: string[] = [];
  for (const part of `${directory}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? '.' : parts.join('/');
}

/** Whether a build takes its files from somewhere else: a URL, a repository, an archive on standard input. */
export function isElsewhere(context: string): boolean {
  return (
    context === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context) || /\.git(?:#|$)/.test(context)
  );
}

/** A reference for an image that has no name of its own, only its target's or its service's. Nobody can pull it. */
export function nameOfUnnamed(...names: readonly string[]): string {
  const parts = names.map(
    name =>
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'image',
  );
  return `localhost/${parts.join('/')}`;
}

/** Whether an image comes out of a build with these `--output` values (https://docs.docker.com/build/exporters/). */
export function makesImage(outputs: readonly string[]): boolean {
  return (
    outputs.length === 0 || outputs.some(output => /(?:^|,)type=(?:image|docker|registry|oci)(?:,|$)/.test(output))
  );
}
