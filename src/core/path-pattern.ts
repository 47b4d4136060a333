/** Paths of a checkout that somebody means: each pattern is relative to the root, with `/`. */
export type PathPatterns = readonly string[];

const compiled = new Map<string, RegExp>();

/**
 * Whether a path is meant by one of the patterns: `*` and `?` stay within a name, `**` crosses directories, and a directory means
 * everything below it. Every pattern begins at the root.
 */
export function matchesPath(patterns: PathPatterns, path: string): boolean {
  return patterns.some(pattern => expressionOf(pattern).test(path));
}

function expressionOf(pattern: string): RegExp {
  const seen = compiled.get(pattern);
  if (seen !== undefined) return seen;
  const plain = pattern.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  // `.` is the root itself.
  const body = plain === '' || plain === '.' ? '.*' : sourceOf(plain);
  const expression = new RegExp(`^${body}(?:/.*)?$`, 's');
  compiled.set(pattern, expression);
  return expression;
}

function sourceOf(pattern: string): string {
  return pattern.replace(/\*\*\/|\*{2,}|\*|\?|[.+^${}()|[\]\\]/g, part => {
    if (part === '**/') return '(?:.*/)?';
    if (part.startsWith('**')) return '.*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
}
