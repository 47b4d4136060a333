import { isWindowsAbsolute, joinPaths, leavesRoot } from './paths.ts';

/** How paths outside the checked files are shown. */
export interface Root {
  /** The root's own absolute path, where the caller knows it and wants it known. */
  readonly path: string | undefined;
}

/** A path relative to the root where it lies inside; absolute where that is known; else as it was resolved. */
export function shownPath(path: string, root: Root): string {
  if (root.path === undefined || isWindowsAbsolute(path)) return path;
  if (!path.startsWith('/')) return leavesRoot(path) ? joinPaths(root.path, path) : path;
  if (path === root.path) return '.';
  return path.startsWith(`${root.path}/`) ? path.slice(root.path.length + 1) : path;
}
