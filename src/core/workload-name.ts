import type { Workload } from './project.ts';

const kinds = { service: 'Service', job: 'Job', hook: 'Hook' } as const;

/** How a sentence begins that is about a workload: `Service web`, `The image (stage runtime)`. */
export function nameOfWorkload(workload: Workload): string {
  if (workload.kind === 'service') return `${kinds[workload.definition.kind ?? 'service']} ${workload.name}`;
  return workload.stage.name === undefined ? 'The image' : `The image (stage ${workload.stage.name})`;
}

/** Whether somebody runs it: stages that nothing asks for are only steps on the way. */
export function isRun(workload: Workload): boolean {
  return workload.kind === 'service' || workload.built !== 'intermediate';
}

/** The step that decides, in words for the end of a sentence. */
export function decisionOf(workload: Workload): string {
  const step = workload.runs.trail.findLast(({ isAside }) => isAside !== true);
  return step === undefined ? 'nothing sets a user' : step.effect;
}
