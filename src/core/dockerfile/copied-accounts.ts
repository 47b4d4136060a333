import type { Accounts } from '../accounts.ts';
import { fileOfContext } from '../build-context.ts';
import { type Copy, mayUnpackOver, sourcesOfFile } from '../entrypoint/copied-files.ts';
import { spanOf } from '../source.ts';
import { lostBook, opened, settledInBoth, withoutList } from './account-book.ts';
import { groupPath, listAt, passwdPath, written } from './account-lines.ts';
import type { ContentsInput } from './image-contents.ts';
import type { Executed } from './image-stage.ts';

/** The accounts after a COPY or ADD: it may bring /etc/passwd and /etc/group. */
export function accountsAfterCopy(
  input: ContentsInput,
  executed: Executed,
  copy: Copy | undefined,
  before: Accounts,
): Accounts {
  let book = before;
  const { instruction } = executed;
  const at = instruction.span;
  if (copy === undefined) {
    const target = instruction.json?.at(-1) ?? instruction.rest.text.split(/\s+/).at(-1) ?? '';
    // A destination with its own name is somewhere else; only one that may be /etc or the root matters.
    return /^\$|^\/(?:etc)?\/?\$|^\/etc/.test(target)
      ? opened(book, 'a COPY to a place that is not known may bring accounts')
      : book;
  }
  for (const path of [passwdPath, groupPath]) {
    if (mayUnpackOver(copy, path)) return lostBook('an archive is unpacked over the root');
    const heredoc = copy.destination === path ? instruction.heredocs.at(-1) : undefined;
    if (heredoc !== undefined) {
      const isKnown = !heredoc.expands || !heredoc.content.includes('$');
      book = written(book, path, isKnown ? heredoc.content : undefined, false, at);
      continue;
    }
    for (const source of sourcesOfFile(copy, path)) {
      if (source.from !== undefined) {
        book = fromStage(input, source.from, source.path, source.isNamed, path, book);
        break;
      }
      const file = fileOfContext(input.context, source.path);
      if (file !== undefined) {
        book = written(book, path, file.text, false, spanOf(file, 0, 0));
        break;
      }
      if (source.isNamed || input.context.directories.length === 0)
        book = withoutList(book, listAt(path), `the file that COPY puts at ${path} is not among the checked files`);
    }
  }
  return book;
}

/** /etc/passwd or /etc/group of another stage brings what that stage knows of it. */
function fromStage(
  input: ContentsInput,
  name: string,
  source: string,
  isNamed: boolean,
  path: string,
  book: Accounts,
): Accounts {
  const other = input.stage(name)?.accounts;
  if (source !== path || other === undefined) {
    const because = `what \`COPY --from=${name}\` puts at ${path} is not known`;
    return isNamed ? withoutList(book, listAt(path), because) : opened(book, because);
  }
  const taken = path === passwdPath ? { ...book, accounts: other.accounts } : { ...book, groups: other.groups };
  const isComplete = other.isComplete && book.isComplete;
  const openBecause = book.isComplete ? other.openBecause : book.openBecause;
  const { settled: _, ...rest } = taken;
  const settled = settledInBoth(book, other);
  return { ...rest, isComplete, openBecause, ...(settled !== undefined && { settled }) };
}
