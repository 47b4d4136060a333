/** What a Markdown text does on GitHub beyond being read, found outside of its code. */
export interface MarkdownEffects {
  readonly tags: readonly string[];
  readonly links: readonly string[];
  readonly images: readonly string[];
  /** Mentions, issue references and bare addresses, which GitHub makes links of. */
  readonly references: readonly string[];
  readonly headings: readonly string[];
}

function withoutFences(markdown: string): string {
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (run === undefined) kept.push(line);
      else fence = run;
    } else if (run?.startsWith(fence) && line.trim() === run) fence = undefined;
  }
  if (fence !== undefined) throw new Error('a fence is not closed');
  return kept.join('\n');
}

/** CommonMark's code spans: a run of backticks up to the next run of the same length, inside one paragraph. */
function withoutCodeSpans(paragraph: string): string {
  let kept = '';
  for (let at = 0; at < paragraph.length; ) {
    if (paragraph[at] === '\\') {
      kept += paragraph.slice(at, at + 2);
      at += 2;
      continue;
    }
    const run = /^`+/.exec(paragraph.slice(at))?.[0];
    if (run === undefined) {
      kept += paragraph[at];
      at += 1;
      continue;
    }
    const rest = paragraph.slice(at + run.length);
    const close = Array.from(rest.matchAll(/`+/g)).find(found => found[0] === run);
    at += run.length + (close === undefined ? 0 : close.index + run.length);
    kept += close === undefined ? run : 'CODE';
  }
  return kept;
}

export function effectsOf(markdown: string): MarkdownEffects {
  const text = withoutFences(markdown)
    .split(/\n(?=\n|\||- |\d+\. )/)
    .map(paragraph => withoutCodeSpans(paragraph))
    .join('\n')
    .replace(/<code>[^<]*<\/code>/g, 'CODE');
  const links: string[] = [];
  const images: string[] = [];
  const plain = text.replace(
    /(?<!\\)(!?)\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)/g,
    (_match, bang: string, label: string, address: string) => {
      (bang === '' ? links : images).push(address);
      return label;
    },
  );
  return {
    tags: Array.from(plain.matchAll(/(?<!\\)<[/!?a-z][^>]*>?/gi), found => found[0]),
    links,
    images,
    references: Array.from(plain.matchAll(/@\w|(?<!&)#\d|\bGH-\d|\bhttps?:|\bwww\.|\bmailto:/gi), found => found[0]),
    headings: Array.from(plain.matchAll(/^ {0,3}#{1,6}(?=\s).*/gm), found => found[0]),
  };
}
