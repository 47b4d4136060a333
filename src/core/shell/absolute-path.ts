import type { Text } from './expand.ts';

/** A path as seen from a directory; `undefined` where either is not known. */
export function absolute(path: Text, directory: Text): Text {
  if (path === undefined) return undefined;
  if (!path.startsWith('/') && directory === undefined) return undefined;
  const parts: string[] = [];
  for (const part of `${path.startsWith('/') ? '' : directory}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
