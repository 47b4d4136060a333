import type { Accounts } from '../accounts.ts';
import { type BuildContext, fileOfContext } from '../build-context.ts';
import { type Copy, copyOf, mayUnpackOver, sourcesOfFile } from '../entrypoint/copied-files.ts';
import { isUnknown } from '../resolved.ts';
import { absolute } from '../shell/absolute-path.ts';
import type { Held } from '../shell/expand.ts';
import { parseShell } from '../shell/parse.ts';
import { runScript } from '../shell/run-script.ts';
import type { ShellState } from '../shell/shell-state.ts';
import { isShell, type ShellText, shellTextOfFile, shellTextOfLiteral, shellTextOfRun } from '../shell/shell-text.ts';
import { noVariables } from '../shell/variable-table.ts';
import { type SourceFile, spanOf } from '../source.ts';
import { resolveUserString } from '../user-string.ts';
import type { Dialect } from './account-adduser.ts';
import { lostBook, opened, settledInBoth, withoutList } from './account-book.ts';
import { groupPath, listAt, passwdPath, written } from './account-lines.ts';
import { type AccountShell, accountHost, mentionsAccounts } from './account-shell.ts';
import type { Executed, ImageStage } from './image-stage.ts';

/** How many of the last copies are searched for a script: no stage of real files has as many. */
const maxCopies = 256;

/** What the accounts of a stage depend on. */
export interface AccountsInput {
  readonly image: ImageStage;
  /** Those it begins with: of its parent stage, or of its base image. */
  readonly parent: Accounts;
  /** The escape character of the Dockerfile. */
  readonly escapeToken: string;
  /** The accounts of the stage that `--from=` names; `undefined` when it names an image. */
  readonly stage: (name: string) => Accounts | undefined;
  /** What COPY and ADD take files from. */
  readonly context: BuildContext;
}

/** The accounts of a stage after everything that ran in it: RUN, COPY and ADD in their order. */
export function accountsOf(input: AccountsInput): Accounts {
  const dialect = dialectOf(input.image);
  const copied: Copy[] = [];
  let book = input.parent;
  for (const executed of input.image.executed) {
    const { keyword } = executed.instruction;
    if (keyword === 'RUN') book = afterRun(input, dialect, executed, copied, book);
    else {
      const copy = copyOf(executed, input.escapeToken);
      book = afterCopy(input, executed, copy, book);
      if (copy !== undefined) copied.push(copy);
    }
  }
  return book;
}

function afterRun(
  input: AccountsInput,
  dialect: Dialect,
  executed: Executed,
  copied: readonly Copy[],
  book: Accounts,
): Accounts {
  const { instruction } = executed;
  const bodies = instruction.heredocs.map(heredoc => heredoc.content).join('\n');
  const hasMore = book.isComplete || book.settled !== undefined;
  if (
    !hasMore &&
    !mentionsAccounts(instruction.rest.text) &&
    !mentionsAccounts(bodies) &&
    !mentionsScript(instruction.rest.text)
  )
    return book;
  if (!runsAsRoot(executed, book) && !/\b(?:sudo|doas)\b/.test(instruction.rest.text + bodies)) return book;
  const text = instruction.json === undefined ? shellTextOfRun(executed) : execForm(executed);
  const script = text === undefined ? undefined : parseShell(text);
  if (script === undefined) return opened(book, 'a RUN was not read, and may create accounts');
  const shell: AccountShell = {
    dialect,
    variable: variablesOf(input.image, executed),
    script: (path, directory) => scriptOf(input, copied, absolute(path, directory ?? executed.directory)),
  };
  const start: ShellState<Accounts> = {
    world: book,
    variables: noVariables,
    positional: [],
    zero: executed.shell[0],
    directory: executed.directory,
    stopsOnError: executed.shell.some(word => /^-[a-z]*e/.test(word)),
  };
  const ended = runScript(script, start, accountHost(shell));
  if (ended === undefined) return opened(book, 'a RUN is longer than any real one, and may create accounts');
  return (ended.ok ?? ended.fail)?.world ?? book;
}

/** The exec form as a line of shell, every word quoted: it means the same. */
function execForm({ instruction }: Executed): ShellText {
  const words = (instruction.json ?? []).map(word => `'${word.replaceAll("'", "'\\''")}'`);
  return shellTextOfLiteral(words.join(' '), instruction.span);
}

/** Accounts can only be written by uid 0. A user who is not known may be root. */
function runsAsRoot({ user }: Executed, book: Accounts): boolean {
  if (user.state === 'unknown') return true;
  const { root } = resolveUserString(user.value, book);
  return root.state === 'unknown' || root.value;
}

/** What a RUN finds in its environment: a variable that nothing in the file sets may still be set by the base image. */
function variablesOf({ facts }: ImageStage, { variables }: Executed): (name: string) => Held {
  const isOpen = facts !== undefined && (isUnknown(facts) || !facts.environmentIsComplete);
  return name => {
    const found = variables(name);
    if (found !== undefined) return 'value' in found ? found.value : undefined;
    if (name === 'UID' || name === 'EUID') return undefined;
    return isOpen || name === 'HOME' || name === 'PWD' ? undefined : null;
  };
}

function mentionsScript(text: string): boolean {
  return /\.sh\b/.test(text);
}

/** A script that an earlier COPY brought from the context. */
function scriptOf(input: AccountsInput, copied: readonly Copy[], path: string | undefined): ShellText | undefined {
  if (path === undefined) return undefined;
  for (const copy of copied.slice(-maxCopies).reverse()) {
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

function afterCopy(input: AccountsInput, executed: Executed, copy: Copy | undefined, before: Accounts): Accounts {
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
  input: AccountsInput,
  name: string,
  source: string,
  isNamed: boolean,
  path: string,
  book: Accounts,
): Accounts {
  const other = input.stage(name);
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

/** Which adduser an image has, as far as its base and its package manager tell. */
export function dialectOf(image: ImageStage): Dialect {
  const reference = image.base.state === 'known' ? image.base.value : '';
  if (/alpine|busybox|wolfi|chainguard/.test(reference)) return 'busybox';
  if (/debian|ubuntu|bookworm|bullseye|buster|trixie|noble|jammy|focal|-slim/.test(reference)) return 'debian';
  if (/fedora|centos|rocky|alma|oraclelinux|amazonlinux|redhat|\bubi\d*/.test(reference)) return 'shadow';
  for (const { instruction } of image.executed) {
    const manager = /\b(apk|apt-get|apt|microdnf|dnf|yum)\s/.exec(
      instruction.keyword === 'RUN' ? instruction.rest.text : '',
    )?.[1];
    if (manager !== undefined) return manager === 'apk' ? 'busybox' : manager.startsWith('apt') ? 'debian' : 'shadow';
  }
  return reference.startsWith('docker.io/library/') &&
    !/^docker\.io\/library\/(?:docker|caddy|traefik|haproxy)/.test(reference)
    ? 'debian'
    : undefined;
}
