/** Joins and cleans as Go's `filepath.Join` does: no `.`, no `//`, `..` as far up as it goes; nothing is `.`. */
export function joinPaths(base: string, path: string): string {
  return cleanPath(base === '' ? path : path === '' ? base : `${base}/${path}`);
}

/** Go's `path.Clean`. */
export function cleanPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!isAbsolute) kept.push('..');
  }
  const cleaned = kept.join('/');
  return isAbsolute ? `/${cleaned}` : cleaned === '' ? '.' : cleaned;
}

/** The directory of a path; `.` for a bare name. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : slash === 0 ? '/' : cleanPath(path.slice(0, slash));
}

/** The last part of a path. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path of this machine's root or of a Windows drive. */
export function isAbsolutePath(path: string): boolean {
  return path.startsWith('/') || isWindowsAbsolute(path);
}

/** `C:\x`, `\\server\share`, `\\.\pipe\x`. */
export function isWindowsAbsolute(path: string): boolean {
  return /^.:[\\/]/s.test(path) || /^[\\/]{2}./s.test(path);
}

/** Whether a path, relative to the root, leaves it. */
export function leavesRoot(path: string): boolean {
  return path === '..' || path.startsWith('../') || isAbsolutePath(path);
}

/** The home directory is this machine's: such a path stays as it is written. */
export function isHomePath(path: string): boolean {
  return path.startsWith('~');
}

/** A path of a Compose file in its working directory. Absolute paths stay as they are, cleaned or not. */
export function resolvePath(workingDirectory: string, path: string): string {
  if (isHomePath(path)) return homePath(path);
  return path === '' || path.startsWith('/') ? path : joinPaths(workingDirectory, path);
}

/** `~x` is `x` in the home directory to Compose; whose home that is, no file says. */
function homePath(path: string): string {
  const below = cleanPath(`./${path.slice(1)}`);
  return below === '.' ? '~' : `~/${below}`;
}

/** A bind mount's source: Windows paths stay too. */
export function resolveMountSource(workingDirectory: string, path: string): string {
  if (isHomePath(path)) return homePath(path);
  return isAbsolutePath(path) ? path : joinPaths(workingDirectory, path);
}

/** A build context; URLs, `service:` and other schemes stay as they are. */
export function resolveContext(workingDirectory: string, context: string): string {
  if (context === '') return workingDirectory;
  return isRemoteContext(context) || context.startsWith('service:') ? context : resolvePath(workingDirectory, context);
}

const remotePrefixes = ['https://', 'http://', 'git://', 'ssh://', 'github.com/', 'git@'];

/** A context that no directory holds: a Git repository, a URL, `docker-image://`. */
export function isRemoteContext(context: string): boolean {
  return context.includes('://') || remotePrefixes.some(prefix => context.startsWith(prefix));
}
