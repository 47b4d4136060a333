import { fileOfContext } from '../build-context.ts';
import { type Copy, sourcesOfFile } from '../entrypoint/copied-files.ts';
import { isShell, type ShellText, shellTextOfFile } from '../shell/shell-text.ts';
import type { SourceFile } from '../source.ts';
import type { ContentsInput } from './image-contents.ts';

/** How many of the last copies are searched for a script: no stage of real files has as many. */
const maxCopies = 32;

/** Whether a text may start a script of the image: cheap, before anything is split into commands. */
export function mentionsScript(text: string): boolean {
  return /\.sh\b/.test(text);
}

/** A script that an earlier COPY brought from the context. */
export function scriptOf(
  input: ContentsInput,
  copied: readonly Copy[],
  path: string | undefined,
): ShellText | undefined {
  if (path === undefined) return undefined;
  const oldest = Math.max(0, copied.length - maxCopies);
  for (let index = copied.length - 1; index >= oldest; index -= 1) {
    const copy = copied[index];
    if (copy === undefined) break;
    for (const source of sourcesOfFile(copy, path)) {
      if (source.from !== undefined) return undefined;
      const file = fileOfContext(input.context, source.path);
      if (file !== undefined) return isShellScript(file) ? shellTextOfFile(file) : undefined;
    }
  }
  return undefined;
}

function isShellScript(file: SourceFile): boolean {
  const shebang = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(file.text);
  if (shebang === null) return file.path.endsWith('.sh');
  return isShell((shebang[1]?.endsWith('/env') ? shebang[2] : shebang[1]) ?? '');
}
