import type { ImageFacts } from '../image/facts.ts';
import type { Unknown } from '../resolved.ts';
import { type BuiltBase, beginStage } from './begin-stage.ts';
import type { ImageStage } from './image-stage.ts';
import { runInstruction } from './run-instruction.ts';
import { dependenciesOf } from './stage-dependencies.ts';
import { finishStage, type StageDraft } from './stage-draft.ts';
import type { StagePlan } from './stages.ts';
import { triggersOf } from './triggers.ts';

/** The most characters that all expansions of a file may make together. */
const expansionBudget = 32 * 1024 * 1024;

/**
 * Builds every stage as BuildKit would, as far as it concerns users (dockerfile2llb/convert.go `dispatch`).
 *
 * @param facts what is known of the images that stages are built on, by normalised reference.
 * @param built those of them that the repository builds; they go before `facts`.
 */
export function buildStages(
  plan: StagePlan,
  facts: ReadonlyMap<string, ImageFacts | Unknown>,
  built: ReadonlyMap<string, BuiltBase> = new Map(),
): ImageStage[] {
  const budget = { left: expansionBudget };
  const drafts: StageDraft[] = [];
  const byName = new Map(
    plan.stages.flatMap(({ name, index }) => (name === undefined ? [] : [[name, index] as const])),
  );
  for (const stage of plan.stages) {
    const draft = beginStage(plan, stage, drafts, facts, built);
    drafts.push(draft);
    const parent = stage.base.kind === 'stage' ? drafts[stage.base.index] : undefined;
    const below = stage.base.kind === 'image' ? built.get(stage.base.reference) : undefined;
    const stated = parent?.onBuild ?? below?.image.onBuild ?? [];
    const isOnImage = parent === undefined && below === undefined;
    const triggers = triggersOf(stage, stated, draft.facts, isOnImage, draft.faults);
    const copied = dependenciesOf(
      { index: stage.index, instructions: triggers },
      byName,
      plan.stages.length,
      draft.faults,
    );
    draft.faults.push(...copied.faults);
    for (const instruction of [...triggers, ...stage.instructions]) runInstruction(plan, draft, instruction, budget);
  }
  return drafts.map(finishStage);
}
