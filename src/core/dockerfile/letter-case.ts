/**
 * Go's `strings.ToLower`, by which BuildKit compares keywords and the names of stages: it makes one letter of every letter.
 * JavaScript makes two of \u0130 alone.
 */
export function toLower(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

/** Whether a word of FROM is `AS`: Go's `strings.EqualFold`, to which the long s (U+017F) is an s too. */
export function isAs(word: string | undefined): boolean {
  return word?.replaceAll('\u017f', 's').toLowerCase() === 'as';
}
