import { becauseOf } from '../because.ts';
import type { Problem } from '../rule.ts';
import type { Engine, EngineProblem } from './engine.ts';

/** What the engine's files get wrong in one way, as the rule of that name reports it: once for each place. */
export function* problemsAbout({ problems = [] }: Engine, about: EngineProblem['about']): Iterable<Problem> {
  const seen = new Set<string>();
  for (const problem of problems) {
    const { file, start, end } = problem.at;
    if (problem.about !== about) continue;
    const place = JSON.stringify([file.path, start, end]);
    if (seen.has(place)) continue;
    seen.add(place);
    yield { message: problem.message, at: problem.at, because: becauseOf(problem.trail) };
  }
}
