/** How long a text is, in what a limit counts. */
export type Measure = (text: string) => number;

/** Length in UTF-16 units: never less than the characters that GitHub counts in a comment. */
export function lengthInUnits(text: string): number {
  return text.length;
}

const encoder = new TextEncoder();

/** Length in bytes of UTF-8, each line feed counted twice: the runner may write a file again with longer line ends. */
export function lengthInBytes(text: string): number {
  let length = encoder.encode(text).length;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) length += 1;
  return length;
}

/** What of a list was printed: as many leading items as fit. */
export interface Fitted {
  readonly texts: readonly string[];
  /** In the measure's unit, with two line ends for each item. */
  readonly length: number;
}

/** Renders items, most important first, until the next one does not fit into `room`. */
export function takeFitting<T>(
  items: readonly T[],
  render: (item: T) => string,
  room: number,
  measure: Measure,
): Fitted {
  const texts: string[] = [];
  let length = 0;
  for (const item of items) {
    const text = render(item);
    const next = length + measure(`${text}\n\n`);
    if (next > room) break;
    texts.push(text);
    length = next;
  }
  return { texts, length };
}
