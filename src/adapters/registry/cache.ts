import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is kept of an image: which configuration a reference had, and when that was asked. */
export interface Kept {
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Answers of registries on the disk. What cannot be read or written is not there: a cache never fails a run. */
export interface Cache {
  /** What a reference was at a platform; `undefined` when it is too old or was never asked. */
  kept(reference: string, platform: string): Kept | undefined;
  keep(reference: string, platform: string, digest: string): void;
  /** A text by the digest of its bytes, verified. */
  text(digest: string): string | undefined;
  keepText(digest: string, text: string): void;
  digestOf(text: string): string;
}

/** How long a tag is believed, in milliseconds; a digest never changes. */
const tagAge = 24 * 60 * 60 * 1000;
/** The longest file that is read back, in bytes. */
const longest = 8 * 2 ** 20;

/** @param now milliseconds since 1970. */
export function createCache(directory: string, now: () => number): Cache {
  const tagFile = (reference: string, platform: string): string =>
    path.join(directory, 'tags', `${hash('sha256', `${platform} ${reference}`)}.json`);
  const textFile = (digest: string): string => path.join(directory, 'texts', digest.replace(':', '-'));
  return {
    kept(reference, platform) {
      const kept = keptOf(read(tagFile(reference, platform)));
      const age = now() - (kept?.at ?? 0);
      return kept !== undefined && (reference.includes('@') || (age >= 0 && age < tagAge)) ? kept : undefined;
    },
    keep(reference, platform, digest) {
      write(tagFile(reference, platform), JSON.stringify({ digest, at: now() }));
    },
    text(digest) {
      if (!/^sha(?:256|512):[a-f0-9]+$/.test(digest)) return undefined;
      const text = read(textFile(digest));
      const algorithm = digest.slice(0, digest.indexOf(':'));
      return text !== undefined && `${algorithm}:${hash(algorithm, text)}` === digest ? text : undefined;
    },
    keepText(digest, text) {
      write(textFile(digest), text);
    },
    digestOf: text => `sha256:${hash('sha256', text)}`,
  };
}

function keptOf(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || !('digest' in read) || !('at' in read)) return undefined;
    const { digest, at } = read;
    return typeof digest === 'string' && typeof at === 'number' ? { digest, at } : undefined;
  } catch {
    return undefined;
  }
}

function hash(algorithm: string, text: string): string {
  return createHash(algorithm).update(text).digest('hex');
}

function read(file: string): string | undefined {
  try {
    return statSync(file).size > longest ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Written beside and moved: another run never reads half of it. */
function write(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, text, { mode: 0o600 });
    renameSync(beside, file);
  } catch {
    // Without a cache the next run asks again.
  }
}
