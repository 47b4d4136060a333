import { isRefused } from '../core/engine-conflict.ts';
import { defineRule } from '../core/rule.ts';
import { ownerOf } from '../core/service-joins.ts';
import { type Standing, standingOf } from '../core/standing.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

const settings = ['pid', 'network_mode', 'ipc'] as const;

export const hostNamespace = defineRule({
  meta: {
    id: 'host-namespace',
    title: 'Shares a namespace with the host',
    severity: 'warning',
    why: 'Processes, sockets or memory of the host are in reach of the container, under the host’s own ids.',
    remedy:
      'Take the setting away: publish ports with `ports`, and share namespaces between services (`service:NAME`) that keep their own.',
    since: '0.1.0',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#network_mode',
      'https://docs.docker.com/engine/containers/run/#pid-settings---pid',
    ],
  },
  subject: 'service',
  *check(service, project) {
    const standing = standingOf(service, project);
    for (const setting of settings) {
      const owner = ownerOf(service, setting, project);
      if (owner?.settings[setting] !== 'host' || isRefused(service, setting, project)) continue;
      // A rootless engine has a network of its own, and `host` is that one.
      // https://docs.docker.com/engine/security/rootless/troubleshoot/#networking-errors
      if (setting === 'network_mode' && service.host.mode === 'rootless') continue;
      const value = `\`${setting}: ${service.settings[setting]}\``;
      const by = owner === service ? '' : `, and service ${owner.name} has the host’s`;
      const because =
        owner === service
          ? []
          : [
              {
                text: `service ${owner.name} has \`${setting}: host\``,
                at: owner.definition.places.get(setting) ?? owner.at,
              },
            ];
      yield {
        message: `${nameOfWorkload(service)} has ${value}${by}: ${giftOf(setting, standing)}.`,
        at: service.definition.places.get(setting) ?? service.at,
        because,
      };
    }
  },
});

function giftOf(setting: (typeof settings)[number], { inside, map, who }: Standing): string {
  const mapped = inside === 'user' && map === 'mapped' ? ', by the map another one of the host,' : '';
  const same = inside === 'user' && map === 'none' ? ', the same on the host,' : '';
  const own = `${who}${mapped}${same}`;
  switch (setting) {
    case 'pid':
      return inside === 'root' && map === 'none'
        ? `${own} sees every process of the host, and may end any of them`
        : `${own} sees every process of the host, and may end those of its own uid there`;
    case 'network_mode':
      return `${own} reaches what listens on the host’s loopback, and listens on the host’s own addresses`;
    case 'ipc':
      return `${own} reaches shared memory and queues of the host, as its uid there may`;
  }
}
