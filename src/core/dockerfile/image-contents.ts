import type { Accounts } from '../accounts.ts';
import type { BuildContext } from '../build-context.ts';
import { type Copy, copyOf } from '../entrypoint/copied-files.ts';
import { isUnknown } from '../resolved.ts';
import { absolute } from '../shell/absolute-path.ts';
import type { Held } from '../shell/expand.ts';
import { parseShell } from '../shell/parse.ts';
import { runScript } from '../shell/run-script.ts';
import { type ShellText, shellTextOfLiteral, shellTextOfRun } from '../shell/shell-text.ts';
import { noVariables } from '../shell/variable-table.ts';
import { resolveUserString } from '../user-string.ts';
import { opened } from './account-book.ts';
import { type Dialect, dialectOf } from './account-dialect.ts';
import { accountMeaning, mentionsAccounts } from './account-shell.ts';
import { accountsAfterCopy } from './copied-accounts.ts';
import { waysAfterCopy } from './copied-ways.ts';
import { mentionsScript, scriptOf } from './image-scripts.ts';
import { type ImageMeaning, type ImageShell, imageHost } from './image-shell.ts';
import type { Executed, ImageStage } from './image-stage.ts';
import { mergeWaysBack, type WaysBack } from './way-back.ts';
import { afterCommand, mentionsWays } from './way-command.ts';

/** What an image holds that decides who is who in it. */
export interface ImageContents {
  readonly accounts: Accounts;
  readonly waysBack: WaysBack;
}

/** What the contents of a stage depend on. */
export interface ContentsInput {
  readonly image: ImageStage;
  /** Those it begins with: of its parent stage, or of its base image. */
  readonly parent: ImageContents;
  /** The escape character of the Dockerfile. */
  readonly escapeToken: string;
  /** The contents of the stage that `--from=` names; `undefined` when it names an image. */
  readonly stage: (name: string) => ImageContents | undefined;
  /** What COPY and ADD take files from. */
  readonly context: BuildContext;
}

/** The contents of a stage after everything that ran in it: RUN, COPY and ADD in their order. */
export function contentsOf(input: ContentsInput): ImageContents {
  const meaning = contentsMeaning(dialectOf(input.image, input.parent.accounts));
  const copied: Copy[] = [];
  let contents = input.parent;
  for (const executed of input.image.executed) {
    if (executed.instruction.keyword === 'RUN') contents = afterRun(input, meaning, executed, copied, contents);
    else {
      const copy = copyOf(executed, input.escapeToken);
      contents = {
        accounts: accountsAfterCopy(input, executed, copy, contents.accounts),
        waysBack: waysAfterCopy(input, executed, copy, contents.waysBack),
      };
      if (copy !== undefined) copied.push(copy);
    }
  }
  return contents;
}

/** Accounts and ways back, followed together: a script is read once. */
function contentsMeaning(dialect: Dialect): ImageMeaning<ImageContents> {
  const ofAccounts = accountMeaning(dialect);
  return {
    merge: (a, b) => ({
      accounts: a.accounts === b.accounts ? a.accounts : ofAccounts.merge(a.accounts, b.accounts),
      waysBack: mergeWaysBack(a.waysBack, b.waysBack),
    }),
    substitute: (words, { accounts }) => ofAccounts.substitute(words, accounts),
    lost: (contents, what, at) => ({ ...contents, accounts: ofAccounts.lost(contents.accounts, what, at) }),
    write(command, directory, contents) {
      const [program, ...words] = command.words;
      const name = program?.slice(program.lastIndexOf('/') + 1);
      const accounts = ofAccounts.write(command, directory, contents.accounts);
      const waysBack = afterCommand(contents.waysBack, name, words, command, directory);
      return accounts === contents.accounts && waysBack === contents.waysBack ? contents : { accounts, waysBack };
    },
    know(name, words, command, contents, directory) {
      const known = ofAccounts.know(name, words, command, contents.accounts, directory);
      if (known === undefined) return undefined;
      const { ok, fail, isSilent } = known;
      return {
        ok: ok === contents.accounts ? contents : ok && { ...contents, accounts: ok },
        fail: fail === contents.accounts ? contents : fail && { ...contents, accounts: fail },
        isSilent,
      };
    },
    other(name, command, directory, contents) {
      const accounts = ofAccounts.other(name, command, directory, contents.accounts);
      return accounts === contents.accounts ? contents : { ...contents, accounts };
    },
  };
}

function afterRun(
  input: ContentsInput,
  meaning: ImageMeaning<ImageContents>,
  executed: Executed,
  copied: readonly Copy[],
  before: ImageContents,
): ImageContents {
  const { instruction } = executed;
  const { accounts } = before;
  const written = instruction.rest.text + instruction.heredocs.map(({ content }) => `\n${content}`).join('');
  const canClose = accounts.isComplete || accounts.settled !== undefined;
  if (!canClose && !mentionsAccounts(written) && !mentionsWays(written) && !mentionsScript(instruction.rest.text))
    return before;
  if (!runsAsRoot(executed, accounts) && !/\b(?:sudo|doas)\b/.test(written)) return before;
  const text = instruction.json === undefined ? shellTextOfRun(executed) : execForm(executed);
  const script = text === undefined ? undefined : parseShell(text);
  if (script === undefined)
    return { ...before, accounts: opened(accounts, 'a RUN was not read, and may create accounts') };
  const shell: ImageShell = {
    variable: variablesOf(input.image, executed),
    script: (path, directory) => scriptOf(input, copied, absolute(path, directory ?? executed.directory)),
  };
  const start = {
    world: before,
    variables: noVariables,
    positional: [],
    zero: executed.shell[0],
    directory: executed.directory,
    stopsOnError: executed.shell.some(word => /^-[a-z]*e/.test(word)),
  };
  const ended = runScript(script, start, imageHost(shell, meaning));
  if (ended === undefined)
    return { ...before, accounts: opened(accounts, 'a RUN is longer than any real one, and may create accounts') };
  if (ended.ok !== undefined) return ended.ok.world;
  // It works all the same, so a command that was taken to succeed fails, and nobody asks.
  const other = runScript(script, start, imageHost({ ...shell, mayFail: true }, meaning));
  return (other?.ok ?? ended.fail)?.world ?? before;
}

/** The exec form as a line of shell, every word quoted: it means the same. */
function execForm({ instruction }: Executed): ShellText {
  const words = (instruction.json ?? []).map(word => `'${word.replaceAll("'", "'\\''")}'`);
  return shellTextOfLiteral(words.join(' '), instruction.span);
}

/** Accounts can only be written by uid 0. A user who is not known may be root. */
function runsAsRoot({ user }: Executed, accounts: Accounts): boolean {
  if (user.state === 'unknown') return true;
  const { root } = resolveUserString(user.value, accounts);
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
