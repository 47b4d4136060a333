import type { FileKind } from '../file-kind.ts';
import type { Step } from '../identity.ts';
import type { Located, SourceFile, Span } from '../source.ts';
import { isDockerdUnit, usernsRemapOfUnit } from './dockerd-unit.ts';
import { embeddedEngineFiles } from './embedded-files.ts';
import type { Engine } from './engine.ts';
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

/**
 * The engine with its places in the files as they stand: a file that is written out in another was read with everything else in that one
 * made blank, and nobody shall be shown blanks.
 */
export function withWholeFiles(engine: Engine, { seen }: HostSetup): Engine {
  if (seen.length === 0) return engine;
  const whole = new Map(seen.map(({ source }) => [source.path, source]));
  const span = (at: Span): Span => ({ ...at, file: whole.get(at.file.path) ?? at.file });
  const maybe = (at: Span | undefined): Span | undefined => (at === undefined ? undefined : span(at));
  const steps = (trail: readonly Step[]): Step[] => trail.map(step => ({ ...step, at: maybe(step.at) }));
  const located = <T>(value: Located<T> | undefined): Located<T> | undefined =>
    value === undefined ? undefined : { ...value, span: span(value.span) };
  const { problems = [], defaults, faults } = engine;
  return {
    ...engine,
    at: maybe(engine.at),
    trail: steps(engine.trail),
    faults: faults.map(fault => ({ ...fault, at: span(fault.at) })),
    problems: problems.map(problem => ({ ...problem, at: span(problem.at), trail: steps(problem.trail) })),
    ...(defaults === undefined
      ? {}
      : {
          defaults: { noNewPrivileges: located(defaults.noNewPrivileges), dataRoot: located(defaults.dataRoot) },
        }),
  };
}
