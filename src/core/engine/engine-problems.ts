import { becauseOf } from '../because.ts';
import type { Problem } from '../rule.ts';
import type { Engine, EngineProblem } from './engine.ts';

/** What the engine's files get wrong in one way, as the rule of that name reports it: once for each place. */
export function* problemsAbout({ problems = [] }: Engine, about: EngineProblem['about']): Iterable<Problem> {
  const seen: EngineProblem[] = [];
  for (const problem of problems) {
    const { file, start, end } = problem.at;
    if (problem.about !== about) continue;
    if (seen.some(({ at }) => at.file === file && at.start === start && at.end === end)) continue;
    seen.push(problem);
    yield { message: problem.message, at: problem.at, because: becauseOf(problem.trail) };
  }
}
