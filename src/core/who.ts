import type { Identity } from './identity.ts';
import type { Workload } from './project.ts';

/** An identity inside its container, in words: `1001 (app)`, `0 (root)`, `app`, `not root`, `not known`. */
export function insideWords(identity: Identity): string {
  const { uid, root, name } = identity;
  if (uid.state === 'known') {
    const shown = name ?? (uid.value === 0 ? 'root' : undefined);
    return shown === undefined ? `${uid.value}` : `${uid.value} (${shown})`;
  }
  if (root.state === 'unknown') return 'not known';
  if (root.value) return 'root';
  return name ?? 'not root';
}

/** Who a workload is inside: the user it runs as, after the one it starts as where it steps down. */
export function insideOf(workload: Workload): string {
  const starts = insideWords(workload.starts);
  const runs = insideWords(workload.runs);
  return starts === runs ? runs : `${starts} → ${runs}`;
}

/** As `insideOf` in words alone, for where an arrow stands for a change: `999 (redis), starts as 0 (root)`. */
export function insideInWords(workload: Workload): string {
  const starts = insideWords(workload.starts);
  const runs = insideWords(workload.runs);
  return starts === runs ? runs : `${runs}, starts as ${starts}`;
}

/** The host's number of a workload's user, in words. */
export function outsideOf(workload: Workload): string {
  const { uid } = workload.host;
  if (uid.state === 'known') return uid.value === 0 ? '0 (root)' : `${uid.value}`;
  return uid.reason === 'unmapped' ? 'none: outside the map' : 'not known';
}

/** The engine of a workload, in words. */
export function engineOf(workload: Workload): string {
  const { mode, isHostNamespace } = workload.host;
  return isHostNamespace && mode !== 'rootful' ? `${mode}, host namespace` : mode;
}
