import type { Located, SourceFile } from '../source.ts';
import { spanOf } from '../source.ts';

/** Whether a path names a systemd unit or drop-in of Docker. */
export function isDockerdUnit(path: string): boolean {
  return /(?:^|\/)docker\.service(?:\.d\/[^/]+\.conf)?$/.test(path);
}

/**
 * The value of `--userns-remap` that a systemd unit or drop-in starts dockerd with, and its place. As systemd reads it: a backslash at a
 * line's end goes on, an empty `ExecStart=` takes away what was said before. systemd.service(5), systemd.syntax(7).
 */
export function usernsRemapOfUnit(unit: SourceFile): Located<string> | undefined {
  const { text } = unit;
  let found: Located<string> | undefined;
  let at = 0;
  while (at < text.length) {
    const start = at;
    let end = lineEnd(text, start);
    while (end < text.length && text[end - 1] === '\\') end = lineEnd(text, end + 1);
    at = end + 1;
    const command = /^[ \t]*ExecStart[ \t]*=/.exec(text.slice(start, Math.min(start + 80, end)));
    if (command === null) continue;
    found = flagIn(unit, start + command[0].length, end);
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

/** The last `--userns-remap` behind `dockerd`. */
function flagIn(unit: SourceFile, start: number, end: number): Located<string> | undefined {
  const word = /(?:"[^"\n]*"|'[^'\n]*'|[^\s"'\\]|\\(?!\r?\n)[^\n])+/g;
  word.lastIndex = start;
  const text = unit.text.slice(0, end);
  let isDockerd = false;
  let isNext = false;
  let found: Located<string> | undefined;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const written = match[0];
    const value = written.replaceAll(/["']/g, '');
    if (isNext) found = { value, span: spanOf(unit, match.index, match.index + written.length) };
    isNext = isDockerd && value === '--userns-remap';
    if (isDockerd && value.startsWith('--userns-remap='))
      found = {
        value: value.slice('--userns-remap='.length),
        span: spanOf(unit, match.index, match.index + written.length),
      };
    if (/(?:^|\/)dockerd$/.test(value)) isDockerd = true;
  }
  return found;
}
