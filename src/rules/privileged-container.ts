import { isRefused } from '../core/engine-conflict.ts';
import type { Service } from '../core/project.ts';
import { defineRule, type Problem } from '../core/rule.ts';
import { type Standing, standingOf } from '../core/standing.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const privilegedContainer = defineRule({
  meta: {
    id: 'privileged-container',
    title: 'Runs with every privilege of the host',
    severity: 'error',
    why: 'A privileged container has all capabilities and all devices and no confinement: its root can load modules and mount the host’s disks.',
    remedy:
      'Take `privileged` away and grant what is needed by name: single capabilities with `cap_add`, single devices with `devices`.',
    since: '0.1.0',
    references: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
  },
  subject: 'workload',
  *check(workload, project): Iterable<Problem> {
    if (workload.kind === 'image') {
      const message = `${nameOfWorkload(workload)} is built with \`RUN --security=insecure\`: that line has all capabilities of the host.`;
      for (const at of workload.insecureRuns ?? []) yield { message, at, because: [] };
      return;
    }
    // An engine that refuses it gives nothing: userns-conflict says so.
    if (workload.settings.privileged === true && !isRefused(workload, 'privileged', project)) {
      const at = workload.definition.places.get('privileged') ?? workload.at;
      const gift = giftOf(workload, standingOf(workload, project));
      yield { message: `${nameOfWorkload(workload)} is privileged: ${gift}.`, at, because: [] };
    }
    yield* checkBuild(workload);
  },
});

function giftOf({ host, definition }: Service, { inside, who }: Standing): string {
  const all = 'all capabilities, all devices, no confinement';
  // `exec --privileged` keeps the user namespace of the container.
  if (definition.hook?.runsIn === 'service-container' && !host.isHostNamespace)
    return `${all}, as far as the engine’s map lets them go`;
  if (host.mode === 'rootless')
    return `${all}, as far as they go in the rootless engine’s own namespace: its files and its other containers`;
  if (inside === 'root') return `${all}, and ${who} has all of it at once`;
  if (inside === 'unknown') return `${all}, at once if its user is root, else by any setuid program of the image`;
  return `${all}; ${who} gets it by any setuid program of the image`;
}

function* checkBuild(service: Service): Iterable<Problem> {
  const { build } = service;
  if (build?.privileged?.value === true) {
    yield {
      message: `The build of service ${service.name} is privileged: its RUN lines have all capabilities of the host.`,
      at: build.privileged.span,
      because: [],
    };
  }
  for (const entitlement of build?.entitlements ?? []) {
    if (entitlement.value !== 'security.insecure') continue;
    yield {
      message: `The build of service ${service.name} may use \`RUN --security=insecure\`: all capabilities of the host.`,
      at: entitlement.span,
      because: [],
    };
  }
}
