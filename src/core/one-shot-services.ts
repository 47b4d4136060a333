import type { Step } from './identity.ts';
import type { Service } from './project.ts';
import type { Located } from './source.ts';

/**
 * The same services, in whose trails stands what one-shot services do for each other: a service that waits for the
 * exit of one that is root learns that the root is gone when it starts, and that one learns who waits for it. Who they
 * are stays as it was. https://docs.docker.com/reference/compose-file/services/#depends_on
 */
export function explainOneShots(services: readonly Service[]): Service[] {
  // A job may have a service's name, and nothing can wait for it.
  const awaitable = services.filter(({ definition }) => definition.kind !== 'job');
  const byId = new Map(awaitable.map(service => [service.id, service]));
  const explained = new Map<Service, Step>();
  const waiting = new Map<Service, Located<string>[]>();
  for (const service of services) {
    const roots: Located<string>[] = [];
    for (const awaited of service.definition.startsAfterExitOf ?? []) {
      const oneShot = byId.get(`${service.project.path}#${awaited.value}`);
      if (oneShot === undefined || oneShot === service || !isRoot(oneShot, true)) continue;
      roots.push(awaited);
      const waiters = waiting.get(oneShot) ?? [];
      waiting.set(oneShot, waiters);
      waiters.push({ value: service.name, span: awaited.span });
    }
    const [first] = roots;
    if (first === undefined || !isRoot(service, false)) continue;
    const does = roots.length === 1 ? 'runs once as root and has' : 'run once as root and have';
    explained.set(service, aside(`${namesOf(roots)} ${does} exited before this starts`, first));
  }
  for (const [oneShot, waiters] of waiting) {
    const [first] = waiters;
    if (first === undefined) continue;
    const waits = waiters.length === 1 ? 'waits' : 'wait';
    explained.set(oneShot, aside(`runs once: ${namesOf(waiters)} ${waits} until it has exited`, first));
  }
  return services.map(service => {
    const step = explained.get(service);
    const inside = service.runs.trail.length;
    return step === undefined ? service : { ...service, trail: service.trail.toSpliced(inside, 0, step) };
  });
}

function isRoot({ runs }: Service, expected: boolean): boolean {
  return runs.root.state === 'known' && runs.root.value === expected;
}

/** At most two of them by name: with anchors a short file can name very many. */
function namesOf([first, second, ...others]: readonly Located<string>[]): string {
  if (second === undefined) return `\`${first?.value}\``;
  if (others.length === 0) return `\`${first?.value}\` and \`${second.value}\``;
  return `\`${first?.value}\`, \`${second.value}\` and ${others.length} more`;
}

function aside(effect: string, { span }: Located<string>): Step {
  return { by: 'compose', effect, at: span, isAside: true };
}
