import type { Service } from '../core/project.ts';
import { defineRule, type Problem } from '../core/rule.ts';
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
  subject: 'service',
  *check(service): Iterable<Problem> {
    if (service.settings.privileged === true) {
      const at = service.definition.places.get('privileged') ?? service.at;
      const who =
        service.starts.root.state === 'known' && !service.starts.root.value
          ? ' Its user is not root, but every setuid program in the image gives it all of this.'
          : '';
      yield {
        message: `${nameOfWorkload(service)} is privileged: all capabilities, all devices, no confinement.${who}`,
        at,
        because: [],
      };
    }
    yield* checkBuild(service);
  },
});

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
