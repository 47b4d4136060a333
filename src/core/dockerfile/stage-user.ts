import type { Step } from '../identity.ts';
import { isUnknown, known, type Unknown } from '../resolved.ts';
import { trailWith } from '../trail.ts';
import { knownFrontend } from './frontend.ts';
import type { UndeclaredUser } from './image-stage.ts';
import type { Instruction } from './instruction.ts';
import { type StageDraft, variableOf } from './stage-draft.ts';
import type { StagePlan } from './stages.ts';
import { type Expansion, expandWord, type Variable } from './words.ts';

/** USER with its words expanded: the user of the stage, and the steps that led to it. */
export function setUser(plan: StagePlan, draft: StageDraft, instruction: Instruction, expansion: Expansion): void {
  const frontend = knownFrontend(plan.dockerfile);
  draft.user = frontend ?? expansion.unknown ?? known(expansion.text);
  draft.userAt = instruction.span;
  draft.undeclared = undeclaredUser(plan, draft, instruction, expansion);
  const steps: Step[] = [];
  for (const name of new Set(expansion.lookedUp.map(look => look.name)))
    steps.push(variableStep(plan, draft, instruction, name));
  const effect = userEffect(`USER ${instruction.rest.text}`, expansion);
  draft.trail = trailWith(draft.trail, [...steps, { by: 'dockerfile', effect, at: instruction.span }]);
}

/** A USER line whose user cannot be known: what stood before it does not count any more. */
export function loseUser(draft: StageDraft, instruction: Instruction, reason: Unknown): void {
  draft.user = reason;
  draft.userAt = instruction.span;
  draft.undeclared = undefined;
  const effect = `${instruction.written} ${instruction.rest.text}`.trim();
  draft.trail = trailWith(draft.trail, [{ by: 'dockerfile', effect, at: instruction.span }]);
}

/** What the line would say if its stage declared the global ARGs again that it names. */
function undeclaredUser(
  plan: StagePlan,
  draft: StageDraft,
  instruction: Instruction,
  { unknown: isOpen, lookedUp }: Expansion,
): UndeclaredUser | undefined {
  const values = new Map<string, Variable>();
  for (const { name } of lookedUp) {
    const global = plan.globals.get(name);
    const isHidden =
      draft.variables.get(name) === undefined && !draft.withoutValue.has(name) && global?.at !== undefined;
    if (isHidden) values.set(name, global.value);
  }
  if (values.size === 0 || isOpen !== undefined) return undefined;
  const { text, unknown: reason } = expandWord(instruction.rest.text, plan.dockerfile.escapeToken, name =>
    values.has(name) ? values.get(name) : variableOf(plan, draft, name),
  );
  if (reason !== undefined) return undefined;
  return { names: [...values.keys()], user: text, at: instruction.span };
}

function userEffect(written: string, expansion: Expansion): string {
  if (expansion.unknown !== undefined || expansion.lookedUp.length === 0) return written;
  return expansion.text === '' ? `${written} is empty: root` : `${written} is \`${expansion.text}\``;
}

function variableStep(plan: StagePlan, draft: StageDraft, instruction: Instruction, name: string): Step {
  const entry = draft.variables.get(name);
  if (entry !== undefined) {
    const { value, source } = entry;
    const held = value === undefined || 'state' in value ? 'is not known' : `is \`${value.value}\``;
    return {
      by: source.by === 'base image' ? 'base-image' : 'dockerfile',
      effect: `${source.by} ${name} ${held}`,
      at: source.at ?? instruction.span,
    };
  }
  const declared = draft.withoutValue.get(name);
  if (declared !== undefined)
    return {
      by: 'dockerfile',
      effect: `ARG ${name} has no default and no build argument gives it: empty`,
      at: declared.span,
    };
  const global = plan.globals.get(name);
  if (global?.at !== undefined)
    return {
      by: 'dockerfile',
      effect: `ARG ${name} before FROM is not visible in a stage that does not declare it again: empty`,
      at: global.at,
    };
  const isOpen = draft.facts !== undefined && (isUnknown(draft.facts) || !draft.facts.environmentIsComplete);
  return {
    by: 'dockerfile',
    effect: isOpen ? `${name} is set by nothing in the file` : `${name} is set by nothing: empty`,
    at: instruction.span,
  };
}
