import { fileOfContext } from '../build-context.ts';
import { type Copy, sourcesOfFile } from '../entrypoint/copied-files.ts';
import { spanOf } from '../source.ts';
import { parseMode } from './file-mode.ts';
import type { ContentsInput } from './image-contents.ts';
import type { Executed } from './image-stage.ts';
import type { WaysBack } from './way-back.ts';
import { afterText, guardedFiles, wayFileAt } from './way-files.ts';
import { afterMode, copiesIn, owned } from './way-modes.ts';

/** The ways back after a COPY or ADD: sudoers and shadow from the context, and the mode and owner that it gives. */
export function waysAfterCopy(
  input: ContentsInput,
  { instruction }: Executed,
  copy: Copy | undefined,
  before: WaysBack,
): WaysBack {
  if (copy === undefined) return before;
  const isFlagged = instruction.flags.some(({ name }) => name === 'chmod' || name === 'chown');
  if (!isFlagged && copy.destination !== '/' && !copy.destination.startsWith('/etc')) return before;
  const at = instruction.span;
  let held = before;
  const paths = copiesIn(
    copy.destination,
    copy.sources.map(({ written }) => written),
    copy.isDirectory,
  );
  for (const path of new Set([...paths, ...guardedFiles])) {
    if (wayFileAt(path) === undefined) continue;
    const heredoc = copy.destination === path ? instruction.heredocs.at(-1) : undefined;
    if (heredoc !== undefined) {
      const isKnown = !heredoc.expands || !heredoc.content.includes('$');
      held = afterText(held, path, isKnown ? heredoc.content : undefined, false, at, heredoc.content);
    } else if (copy.from === undefined) {
      for (const source of sourcesOfFile(copy, path)) {
        const file = fileOfContext(input.context, source.path);
        if (file === undefined) continue;
        held = afterText(held, path, file.text, false, spanOf(file, 0, 0), '');
        break;
      }
    }
  }
  const flag = (name: string): string | undefined => instruction.flags.findLast(given => given.name === name)?.value;
  const [owner = '', group = owner] = (flag('chown') ?? '').split(':');
  const change = parseMode(flag('chmod') ?? '-');
  if (owner === '' && change === undefined) return held;
  for (const path of paths) {
    held = owned(held, path, owner, group, false, at);
    if (change !== undefined) held = afterMode(held, path, change, false, at);
  }
  return held;
}
