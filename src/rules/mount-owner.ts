import { socketBehind } from '../core/engine-socket.ts';
import { hostMountsOf } from '../core/host-mounts.ts';
import { hostPathBehind } from '../core/host-path.ts';
import type { Project, Service } from '../core/project.ts';
import { defineRule } from '../core/rule.ts';
import type { Span } from '../core/source.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const mountOwner = defineRule({
  meta: {
    id: 'mount-owner',
    title: 'Writes a bind mount as another id of the host',
    severity: 'note',
    why: 'Under the engine’s map files of the host that belong to nobody of the map show as 65534, and the service can neither write nor chown them.',
    remedy: 'Use a named volume, mount it read-only (`:ro`), or give the directory to that id of the host.',
    since: '0.1.0',
    references: ['https://docs.docker.com/engine/security/userns-remap/'],
  },
  subject: 'service',
  *check(service, project) {
    const { host, runs } = service;
    if (host.isHostNamespace || host.mode === 'rootful' || host.uid.state === 'unknown') return;
    // A map that leads to the host's root is the fault, and nothing shall be given to it.
    if (host.uid.value === 0) return;
    // A rootless engine's root is the very user who checked the files out.
    if (host.mode === 'rootless' && runs.uid.state === 'known' && runs.uid.value === 0) return;
    const mounts = writableMounts(service, project);
    const [first, ...others] = mounts;
    if (first === undefined) return;
    const group = host.gid.state === 'known' ? `:${host.gid.value}` : '';
    const owner = `${host.uid.value}${group}`;
    const inside = runs.uid.state === 'known' ? `uid ${runs.uid.value}` : 'its user';
    const shown = mounts.map(({ source }) => source);
    const what =
      shown.length === 1
        ? `${shown[0]} must`
        : `${shown.slice(0, 5).join(', ')}${shown.length > 5 ? ' …' : ''} must each`;
    yield {
      message: `${nameOfWorkload(service)} writes as ${inside} inside, which is ${host.uid.value} on the host: ${what} belong to ${owner} there.`,
      at: first.at,
      because: others.map(({ source, at }) => ({ text: `the same for ${source}`, at })),
      remedy: `Use a named volume, mount it read-only (\`:ro\`), or give it to that id of the host: \`chown -R ${owner}\`.`,
    };
  },
});

/** Binds of ordinary files of the host: what makes root there has rules of its own. */
function writableMounts(service: Service, { engine }: Project): { readonly source: string; readonly at: Span }[] {
  const mounts: { source: string; at: Span }[] = [];
  for (const { source, isReadOnly, at } of hostMountsOf(service)) {
    if (isReadOnly) continue;
    if (socketBehind(source) !== undefined || hostPathBehind(source, engine.defaults?.dataRoot?.value) !== undefined)
      continue;
    if (/\.sock$/.test(source) || source.startsWith('/dev/')) continue;
    const shown = /^[/~.]/.test(source) ? source : `./${source}`;
    mounts.push({ source: shown, at });
  }
  return mounts;
}
