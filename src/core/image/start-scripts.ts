import type { ImageFacts } from './facts.ts';

/** Where programs are looked for when an image sets no PATH. */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** How many words of a command may be scripts: `tini -- sh /entrypoint.sh`. */
const mostWords = 6;
const mostDirectories = 16;

/** The usual names of what may change the user before the program runs: entrypoint scripts, and others' `init`. */
export function isScriptName(program: string): boolean {
  const name = program.slice(program.lastIndexOf('/') + 1);
  return /entry-?point|\.(?:sh|bash)$|^(?:s6-)?(?:.*[-_])?(?:init|start|run|boot)$/i.test(name);
}

/**
 * Where the scripts that start an image may lie, without a leading `/`: for each word of its command that may be one, the paths
 * of which the image has one.
 */
export function scriptPathsOf({ entrypoint, command, environment }: ImageFacts): readonly (readonly string[])[] {
  const words = [...(entrypoint ?? []), ...(command ?? [])].slice(0, mostWords);
  const directories = (environment.get('PATH') ?? defaultPath).split(':').slice(0, mostDirectories);
  return words.flatMap((word, index) => {
    if (index > 0 && !isScriptName(word)) return [];
    const paths = word.startsWith('/') ? [word] : word.includes('/') ? [] : directories.map(path => `${path}/${word}`);
    const inside = paths.flatMap(path => {
      const plain = path.replace(/\/+/g, '/').replace(/^\//, '');
      return /^s?bin\//.test(plain) ? [plain, `usr/${plain}`] : [plain];
    });
    return inside.length === 0 ? [] : [[...new Set(inside)]];
  });
}
