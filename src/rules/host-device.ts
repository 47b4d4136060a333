import { isRefused } from '../core/engine-conflict.ts';
import { deviceBehind, devicesOfRule } from '../core/host-device.ts';
import type { Service } from '../core/project.ts';
import { defineRule, type Problem } from '../core/rule.ts';
import { type Standing, standingOf } from '../core/standing.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const hostDevice = defineRule({
  meta: {
    id: 'host-device',
    title: 'Has a device that is the host itself',
    severity: 'error',
    why: 'A disk holds every file whoever owns it, and memory holds every process: no user and no mode stands in between.',
    remedy:
      'Take the device away: mount the directory that is needed instead of the disk it lies on, or name the one harmless device.',
    since: '0.1.0',
    references: ['https://docs.docker.com/reference/compose-file/services/#devices'],
  },
  subject: 'service',
  *check(service, project): Iterable<Problem> {
    const { settings, definition } = service;
    const standing = standingOf(service, project);
    // It has every device then, and that is said once.
    if (settings.privileged === true && !isRefused(service, 'privileged', project)) return;
    for (const [index, { source }] of (settings.devices ?? []).entries()) {
      const gives = deviceBehind(source);
      if (gives === undefined) continue;
      const at = definition.places.get(`devices[${index}]`) ?? service.at;
      yield problem(service, `has the device ${source}`, gives, holderOf(service, standing), at);
    }
    for (const { value, span } of definition.deviceRules ?? []) {
      const gives = devicesOfRule(value);
      if (gives !== undefined)
        yield problem(service, `may open devices by \`${value}\``, gives, makerOf(standing), span);
    }
  },
});

function problem(service: Service, has: string, gives: string, who: string, at: Problem['at']): Problem {
  return { message: `${nameOfWorkload(service)} ${has}: ${gives}; ${who}.`, at, because: [] };
}

function holderOf({ host }: Service, { inside, map, who }: Standing): string {
  if (host.mode === 'rootless') return 'nobody inside may open what the rootless engine’s own user may not';
  if (map === 'mapped') return 'under the map it stays the host’s root’s, and nobody inside may open it';
  if (inside === 'root') return `${who} may open it`;
  if (inside === 'unknown') return 'its user may open it as root, or with the device’s group';
  return `${who} may open it with the device’s group`;
}

function makerOf({ inside, map, who }: Standing): string {
  if (map === 'mapped') return 'under the map nobody inside may make the device, so it must be there';
  if (inside === 'root') return `${who} may make the device and open it`;
  return inside === 'unknown'
    ? 'its user may make the device if it is root'
    : `${who} cannot make the device, a setuid program of the image can`;
}
