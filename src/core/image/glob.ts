const compiled = new Map<string, RegExp>();

/** Whether a glob of the table matches a whole text: `*` is any run of characters, `[…]` one character of a set. */
export function matchesGlob(glob: string, text: string): boolean {
  if (glob === '*' || glob === text) return true;
  if (!/[*[]/.test(glob)) return false;
  const seen = compiled.get(glob);
  if (seen !== undefined) return seen.test(text);
  const pattern = glob.replace(/[.+?^${}()|\\]/g, '\\$&').replaceAll('*', '[^]*');
  const expression = new RegExp(`^${pattern}$`);
  compiled.set(glob, expression);
  return expression.test(text);
}
