/** What an untagged plain scalar is to Compose: go-yaml's resolver, which mixes YAML 1.1 and 1.2. */
export type ScalarMeaning =
  | { readonly kind: 'string' | 'null' | 'merge' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int' | 'float'; readonly value: number; readonly text: string }
  | { readonly kind: 'timestamp'; readonly text: string };

const fixed: ReadonlyMap<string, ScalarMeaning> = new Map<string, ScalarMeaning>([
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, { kind: 'null' }] as const),
  ...['true', 'True', 'TRUE'].map(word => [word, { kind: 'bool', value: true }] as const),
  ...['false', 'False', 'FALSE'].map(word => [word, { kind: 'bool', value: false }] as const),
  ...['.nan', '.NaN', '.NAN'].map(word => [word, { kind: 'float', value: Number.NaN, text: 'NaN' }] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(word => [word, infinite(1)] as const),
  ...['-.inf', '-.Inf', '-.INF'].map(word => [word, infinite(-1)] as const),
  ...['-0', '-0.0'].map(word => [word, { kind: 'float', value: -0, text: '-0' }] as const),
  ['<<', { kind: 'merge' }],
]);

function infinite(sign: 1 | -1): ScalarMeaning {
  return { kind: 'float', value: sign * Number.POSITIVE_INFINITY, text: sign > 0 ? '+Inf' : '-Inf' };
}

const string: ScalarMeaning = { kind: 'string' };

/**
 * The meaning of a plain scalar. `yes`, `on` and `0:0` are strings, `010` is 8, `1_000` is 1000, `2026-01-31` is a time.
 * https://github.com/yaml/go-yaml/blob/v4.0.0-rc.4/internal/libyaml/resolver.go
 */
export function meaningOf(text: string): ScalarMeaning {
  const known = fixed.get(text);
  if (known !== undefined) return known;
  const first = text.charCodeAt(0);
  if (first === 0x2e) return decimalOf(text) ?? string;
  const isSign = first === 0x2b || first === 0x2d;
  if (!isSign && (first < 0x30 || first > 0x39)) return string;
  const time = timeOf(text);
  if (time !== undefined) return { kind: 'timestamp', text: time };
  const plain = text.replaceAll('_', '');
  return integerOf(plain) ?? floatOf(plain) ?? string;
}

const integerPattern = /^([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]([0-7]+)|(0[0-7]*)|([1-9][0-9]*))$/;
const largestUnsigned = 18_446_744_073_709_551_615n;
const smallestSigned = -9_223_372_036_854_775_808n;

/** Go's `ParseInt(text, 0, 64)`, then `ParseUint`: a leading zero is octal. */
function integerOf(text: string): ScalarMeaning | undefined {
  const match = integerPattern.exec(text);
  if (match === null || text.length > 80) return undefined;
  const [, sign, hex, binary, octal, leadingZero, decimal] = match;
  let value: bigint;
  if (hex !== undefined) value = BigInt(`0x${hex}`);
  else if (binary !== undefined) value = BigInt(`0b${binary}`);
  else if (octal !== undefined) value = BigInt(`0o${octal}`);
  else if (leadingZero !== undefined) value = BigInt(`0o${leadingZero}`);
  else value = BigInt(decimal ?? '0');
  if (sign === '-') value = -value;
  if (value > largestUnsigned || value < smallestSigned) return undefined;
  // ParseUint takes no sign.
  if (sign === '+' && value > 9_223_372_036_854_775_807n) return undefined;
  return { kind: 'int', value: Number(value), text: value.toString() };
}

const floatPattern = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;

function floatOf(text: string): ScalarMeaning | undefined {
  return floatPattern.test(text) ? finiteFloat(text) : undefined;
}

/** Go's ParseFloat for a text that begins with a dot. */
function decimalOf(text: string): ScalarMeaning | undefined {
  return /^\.[0-9]+([eE][-+]?[0-9]+)?$/.test(text) ? finiteFloat(text) : undefined;
}

function finiteFloat(text: string): ScalarMeaning | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? { kind: 'float', value, text: floatText(value) } : undefined;
}

/** A float as Go's `%v` prints it: shortest digits, an exponent below 1e-4 and from 1e6. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 6) {
    const digits = String(Math.abs(exponent)).padStart(2, '0');
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`;
  }
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace('-', '').replace('.', '');
  const plain =
    exponent < 0
      ? `0.${'0'.repeat(-exponent - 1)}${digits}`
      : digits.length <= exponent + 1
        ? digits.padEnd(exponent + 1, '0')
        : `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
  return negative ? `-${plain}` : plain;
}

const timePattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt ])(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[+-]\d{2}:\d{2})?)?$/;
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The four forms of a time that go-yaml takes, as Go's `%v` prints them; `undefined` for every other text. */
function timeOf(text: string): string | undefined {
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', mark, hour = '0', minute = '0', second = '0', fraction, zone] = match;
  if (mark === ' ' ? zone !== undefined : mark !== undefined && zone === undefined) return undefined;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = month === '2' || month === '02' ? (leap ? 29 : 28) : monthDays[Number(month) - 1];
  if (days === undefined || Number(day) < 1 || Number(day) > days) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const two = (part: string) => part.padStart(2, '0');
  const part = fraction === undefined ? '' : fraction.slice(0, 9).replace(/0+$/, '');
  const offset = zone === undefined || zone === 'Z' ? '+0000 UTC' : zone.replace(':', '');
  const shown = zone === undefined || zone === 'Z' ? offset : `${offset} ${offset}`;
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}${part === '' ? '' : `.${part}`} ${shown}`;
}
