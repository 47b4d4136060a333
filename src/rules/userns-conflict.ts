import { conflictsOf } from '../core/engine-conflict.ts';
import { defineRule } from '../core/rule.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const usernsConflict = defineRule({
  meta: {
    id: 'userns-conflict',
    title: 'Asks for what an engine with userns-remap refuses',
    severity: 'error',
    why: 'The container does not start under this engine, and the usual way out is to give it the host’s ids.',
    remedy:
      'Take the setting away and keep the map: publish ports with `ports`, add single capabilities and devices, share namespaces with services that are mapped too.',
    since: '0.1.0',
    references: ['https://docs.docker.com/engine/security/userns-remap/#user-namespace-known-limitations'],
  },
  subject: 'service',
  *check(service, project) {
    for (const { setting, shown, effect, with: other } of conflictsOf(service, project)) {
      const engine = project.engine.at;
      const because = engine === undefined ? [] : [{ text: 'the engine maps users', at: engine }];
      if (other !== undefined) because.push(other);
      yield {
        message: `${nameOfWorkload(service)} has \`${shown}\`, and an engine with userns-remap does not start that: ${effect}.`,
        at: service.definition.places.get(setting) ?? service.at,
        because,
      };
    }
  },
});
