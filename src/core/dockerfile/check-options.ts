import { trim } from './cooked-text.ts';

/** What `# check=` asks of BuildKit's linter (moby/buildkit linter/linter.go `ParseLintOptions`, v0.34.1). */
export interface CheckOptions {
  readonly skipsAll: boolean;
  readonly skipped: ReadonlySet<string>;
  /** Whether a finding fails the build. */
  readonly failsBuild: boolean;
}

/** Reads the value of `# check=` up to its first blank. A string is what BuildKit refuses. */
export function parseCheckOptions(value: string): CheckOptions | string {
  const [text = ''] = value.split(' ');
  let skipsAll = false;
  let skipped: readonly string[] = [];
  let failsBuild = false;
  for (const part of splitAtMost(text, ';', 3)) {
    const equals = part.indexOf('=');
    const key = trim(part.slice(0, Math.max(equals, 0)));
    const given = trim(part.slice(equals + 1));
    if (equals === -1 || !['skip', 'error', 'experimental'].includes(key))
      return `\`# check=\` takes skip=…, error=… and experimental=…, not \`${part}\`.`;
    if (key === 'skip' && given === 'all') skipsAll = true;
    else if (key === 'skip') skipped = given.split(',').map(rule => trim(rule));
    if (key !== 'error') continue;
    if (!/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(given))
      return `\`# check=error=\` takes true or false, not \`${given}\`.`;
    failsBuild = /^[1tT]/.test(given);
  }
  return { skipsAll, skipped: new Set(skipped), failsBuild };
}

/** Go's `strings.SplitN`: the last part holds the rest. */
function splitAtMost(text: string, separator: string, count: number): string[] {
  const parts = text.split(separator);
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
}
