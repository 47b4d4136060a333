/** Nanoseconds of each unit that Go's `time.ParseDuration` takes. */
const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** What BuildKit refuses in a flag of HEALTHCHECK CMD (instructions/parse.go `parseOptInterval`, `parseHealthcheck`). */
export function healthcheckFlagFault(name: string, value: string): string | undefined {
  if (value === '') return undefined;
  if (name === 'retries') {
    if (!/^[+-]?\d+$/.test(value) || Math.abs(Number(value)) > 2 ** 31 - 1)
      return `The flag \`--retries\` takes a number, not \`${value}\`.`;
    return Number(value) < 0 ? 'The flag `--retries` cannot be negative.' : undefined;
  }
  const duration = parseDuration(value);
  if (duration === undefined) return `The flag \`--${name}\` takes a duration such as \`30s\`, not \`${value}\`.`;
  return duration !== 0 && duration < 1e6 ? `The flag \`--${name}\` cannot be less than 1ms.` : undefined;
}

/** Nanoseconds, or `undefined` for what Go's `time.ParseDuration` refuses. */
function parseDuration(text: string): number | undefined {
  const match = /^([+-]?)(0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.exec(text);
  if (match === null) return undefined;
  let sum = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(/([\d.]+)([a-zµμ]+)/g))
    sum += Number(amount) * (units[unit] ?? 0);
  return match[1] === '-' ? -sum : sum;
}
