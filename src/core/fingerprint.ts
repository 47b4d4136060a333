const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/** 64-bit FNV-1a of the parts, as 16 hex digits: stable across versions and platforms, no secret in it. */
export function fingerprintOf(...parts: readonly string[]): string {
  let hash = offsetBasis;
  for (const character of parts.join('\u0000')) {
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * prime) & mask;
  }
  return hash.toString(16).padStart(16, '0');
}
