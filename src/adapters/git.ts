import { execFile, spawn } from 'node:child_process';

/** The variables that point git at another repository than the directory it is started in (`git rev-parse --local-env-vars`). */
const elsewhere = [
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY'],
  ...['GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_NAMESPACE', 'GIT_INTERNAL_SUPER_PREFIX', 'GIT_SHALLOW_FILE'],
];

/** A repository that is checked may not choose a program for git to start, nor pass for a repository from inside a work tree. */
const guards = ['-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit'];

const patience = 60_000;

/** Nothing is written, nothing is fetched, messages are in English, and an object is what its name says (no `refs/replace`). */
function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    // Older git does not know that one, and would ask the remote of a partial clone.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
  for (const name of elsewhere) delete env[name];
  return env;
}

/** Asks git in a directory; `undefined` where it does not answer: no git, no repository, another owner, an error of any kind. */
export function askGit(
  cwd: string,
  words: readonly string[],
): Promise<{ readonly stdout: string; readonly stderr: string } | undefined> {
  return new Promise(resolve => {
    execFile(
      'git',
      [...guards, ...words],
      { cwd, env: environment(), encoding: 'utf8', maxBuffer: 2 ** 29, timeout: patience, windowsHide: true },
      (error, stdout, stderr) => resolve(error === null ? { stdout, stderr } : undefined),
    );
  });
}

/**
 * Gives git a text on its standard input and every piece of its answer to `take`, as it comes. False where git could not be started
 * or ended with an error.
 */
export function pipeGit(
  cwd: string,
  words: readonly string[],
  input: string,
  take: (piece: Buffer) => void,
): Promise<boolean> {
  return new Promise(resolve => {
    const git = spawn('git', [...guards, ...words], {
      cwd,
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: patience,
      windowsHide: true,
    });
    git.on('error', () => resolve(false));
    git.on('close', code => resolve(code === 0));
    git.stdout.on('data', take);
    // It may end before it has read everything; its exit status says so.
    git.stdin.on('error', () => undefined);
    git.stdin.end(input);
  });
}

/** The texts of an answer in which each ends with a NUL (`-z`). */
export function endedByNul(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\0'); end !== -1; end = text.indexOf('\0', start)) {
    found.push(text.slice(start, end));
    start = end + 1;
  }
  return found;
}
