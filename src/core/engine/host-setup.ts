import type { FileKind } from '../file-kind.ts';
import type { SourceFile } from '../source.ts';
import { isDockerdUnit, usernsRemapOfUnit } from './dockerd-unit.ts';
import { embeddedEngineFiles } from './embedded-files.ts';
import type { EngineFile } from './engine-files.ts';

/** What files that set hosts up say of their engines. */
export interface HostSetup {
  /** Engine files that are written out in others, with the places of those. */
  readonly files: readonly EngineFile[];
  /** systemd units and drop-ins that start dockerd with `--userns-remap`. */
  readonly units: readonly SourceFile[];
  /** Those that say something, and what, by path; the others are of no concern. */
  readonly seen: readonly { readonly source: SourceFile; readonly kind: FileKind }[];
}

/** Reads what sets hosts up: systemd's units, cloud-init, Ansible, Butane. */
export function readHostSetup(sources: readonly SourceFile[]): HostSetup {
  const files: EngineFile[] = [];
  const units: SourceFile[] = [];
  const seen: { source: SourceFile; kind: FileKind }[] = [];
  for (const source of sources) {
    if (isDockerdUnit(source.path)) {
      if (usernsRemapOfUnit(source) === undefined) continue;
      units.push(source);
      seen.push({ source, kind: 'daemon-json' });
      continue;
    }
    const found = embeddedEngineFiles(source);
    const [first] = found;
    if (first === undefined) continue;
    files.push(...found);
    seen.push({ source, kind: first.kind });
  }
  return { files, units, seen };
}
