import type { Step } from '../identity.ts';
import type { Located, SourceFile, Span } from '../source.ts';
import type { Engine } from './engine.ts';
import type { EngineFile } from './engine-files.ts';

/**
 * The engine with its places in the files as they stand: a file that is written out in another was read with everything else in that one
 * made blank, and nobody shall be shown blanks.
 */
export function inWholeFiles(engine: Engine, files: readonly EngineFile[]): Engine {
  const whole = new Map<SourceFile, SourceFile>();
  for (const { source, whole: file } of files) if (source !== undefined && file !== undefined) whole.set(source, file);
  if (whole.size === 0) return engine;
  const span = (at: Span): Span => ({ ...at, file: whole.get(at.file) ?? at.file });
  const maybe = (at: Span | undefined): Span | undefined => (at === undefined ? undefined : span(at));
  const steps = (trail: readonly Step[]): Step[] => trail.map(step => ({ ...step, at: maybe(step.at) }));
  const located = <T>(value: Located<T> | undefined): Located<T> | undefined =>
    value === undefined ? undefined : { ...value, span: span(value.span) };
  const { at, trail, faults, problems = [], defaults } = engine;
  const moved: Engine = {
    ...engine,
    at: maybe(at),
    trail: steps(trail),
    faults: faults.map(fault => ({ ...fault, at: span(fault.at) })),
    problems: problems.map(problem => ({ ...problem, at: span(problem.at), trail: steps(problem.trail) })),
  };
  if (defaults === undefined) return moved;
  const { noNewPrivileges, dataRoot } = defaults;
  return { ...moved, defaults: { noNewPrivileges: located(noNewPrivileges), dataRoot: located(dataRoot) } };
}
