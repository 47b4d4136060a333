/** Whether a pattern matches a whole text: `*` is any run of characters, `?` one. Never slower than the product of their lengths. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let afterStar = 0;
  while (at < text.length) {
    const wanted = pattern[inPattern];
    if (wanted === '*') {
      star = inPattern;
      inPattern += 1;
      afterStar = at;
    } else if (wanted === '?' || (wanted !== undefined && wanted === text[at])) {
      inPattern += 1;
      at += 1;
    } else if (star !== -1) {
      // The last star takes one more; what came before it is settled.
      inPattern = star + 1;
      afterStar += 1;
      at = afterStar;
    } else return false;
  }
  while (pattern[inPattern] === '*') inPattern += 1;
  return inPattern === pattern.length;
}
