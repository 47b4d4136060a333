import type { MountedFile } from './model.ts';
import { type ComposeMap, childOf, itemsOf, stringOf } from './tree.ts';

/** The secrets and configs of a container. Targets are as the engine mounts them: secrets below /run/secrets, configs at the root. */
export function mountedFilesOf(container: ComposeMap): readonly MountedFile[] {
  const files: MountedFile[] = [];
  for (const [key, kind, folder] of [
    ['secrets', 'secret', '/run/secrets/'] as const,
    ['configs', 'config', '/'] as const,
  ]) {
    for (const item of itemsOf(childOf(container, key))) {
      const source = stringOf(childOf(item, 'source'));
      if (source === undefined) continue;
      const target = stringOf(childOf(item, 'target')) ?? source;
      files.push({
        kind,
        source,
        target: target.startsWith('/') ? target : `${folder}${target}`,
        uid: stringOf(childOf(item, 'uid')),
        gid: stringOf(childOf(item, 'gid')),
        at: item.span,
      });
    }
  }
  return files;
}
