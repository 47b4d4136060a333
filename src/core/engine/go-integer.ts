const largest = 2n ** 63n - 1n;

/** What Go's `strconv.ParseInt(text, 10, 64)` makes of a text. */
export interface GoInteger {
  /** 0 for what is no number, the nearest limit for what is too large: what moby keeps, as it drops the error. */
  readonly value: bigint;
  readonly state: 'number' | 'not-a-number' | 'too-large';
}

/**
 * Reads a decimal integer as moby does: an optional sign, digits only, no blanks; the error is ignored, the value is kept.
 * https://github.com/moby/sys/blob/user/v0.5.0/user/user.go#L60-L97
 */
export function parseGoInteger(text: string): GoInteger {
  if (!/^[+-]?[0-9]+$/.test(text)) return { value: 0n, state: 'not-a-number' };
  const negative = text.startsWith('-');
  const digits = text.replace(/^[+-]?0*/, '');
  // BigInt() of many digits is worse than linear; 19 hold every int64.
  if (digits.length > 19) return { value: negative ? -largest - 1n : largest, state: 'too-large' };
  const size = BigInt(`0${digits}`);
  if (negative)
    return size > largest + 1n ? { value: -largest - 1n, state: 'too-large' } : { value: -size, state: 'number' };
  return size > largest ? { value: largest, state: 'too-large' } : { value: size, state: 'number' };
}

/** The lower 32 bits, as Go's `uint32(n)` and the kernel's ids have them. */
export function lower32Bits(value: bigint): number {
  return Number(BigInt.asUintN(32, value));
}

/** Offsets of a text without the blanks that Go's `TrimSpace` takes away (Unicode's White_Space; not a byte order mark). */
export function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit === 0x85 || unit === 0xa0 || unit === 0x1680) return true;
  if (unit >= 0x2000 && unit <= 0x200a) return true;
  return unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}
