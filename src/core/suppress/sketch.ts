/** Lines of a text that a sketch keeps, and hexadecimal digits of each. */
const size = 32;
const digits = 8;

/**
 * What a text is like, in at most 256 characters: the smallest hashes of its lines, in order. Two sketches tell how many lines their
 * texts share without the texts (bottom-k sketch, Broder 1997).
 */
export function sketchOf(text: string): string {
  const hashes = new Set<string>();
  for (const line of text.split('\n')) {
    const plain = line.trim();
    if (plain !== '') hashes.add(hashOf(plain));
  }
  return [...hashes].sort().slice(0, size).join('');
}

/** The part of lines that two texts share, from 0 to 1, by their sketches; those of short texts are exact. */
export function likenessOfSketches(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  const smallest = [...new Set([...left, ...right])].sort().slice(0, size);
  if (smallest.length === 0) return 0;
  return smallest.filter(hash => left.has(hash) && right.has(hash)).length / smallest.length;
}

function partsOf(sketch: string): ReadonlySet<string> {
  const parts = new Set<string>();
  for (let at = 0; at + digits <= sketch.length; at += digits) parts.add(sketch.slice(at, at + digits));
  return parts;
}

/** 32-bit FNV-1a. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(digits, '0');
}
