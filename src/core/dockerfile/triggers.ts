import type { ImageFacts } from '../image/facts.ts';
import { isUnknown, type Unknown } from '../resolved.ts';
import type { Fault } from '../source.ts';
import type { CookedText } from './cooked-text.ts';
import { type Instruction, parseInstruction } from './instruction.ts';
import { createLineReader, readLogicalLine } from './lines.ts';
import { parseDockerfile } from './parse.ts';
import type { Stage } from './stages.ts';
import { validityFault } from './validity.ts';

/**
 * The ONBUILD instructions that run first in a stage: those of the image it is built on, or those stated in the stage it
 * is built on. They do not reach a grandchild (dockerfile2llb/convert.go `initOnBuildTriggers`). They are read with the
 * default escape character, whatever the file says.
 */
export function triggersOf(
  stage: Stage,
  stated: readonly Instruction[],
  facts: ImageFacts | Unknown | undefined,
  isOnImage: boolean,
  faults: Fault[],
): Instruction[] {
  const triggers: Instruction[] = [];
  for (const instruction of stated) {
    const { trigger } = instruction;
    if (trigger !== undefined) triggers.push(judged(trigger, stage, faults));
  }
  if (!isOnImage || facts === undefined || isUnknown(facts)) return triggers;
  for (const text of facts.onBuild) {
    const trigger = triggerOfImage(text, stage);
    if (typeof trigger === 'string') faults.push({ message: trigger, at: stage.from.span });
    else triggers.push(judged(trigger, stage, faults));
  }
  return triggers;
}

/** A trigger's text is a Dockerfile of one instruction; a string is what BuildKit refuses. */
function triggerOfImage(text: string, stage: Stage): Instruction | string {
  const file = { path: stage.from.span.file.path, text };
  const { instructions, faults } = parseDockerfile(file);
  const [instruction] = instructions;
  if (instruction === undefined || instructions.length !== 1)
    return 'ONBUILD of the base image holds not one instruction.';
  if (instruction.keyword === 'FROM') return 'ONBUILD of the base image holds FROM, which cannot run.';
  const line = readLogicalLine(createLineReader(file), []);
  const parsed = parseInstruction(textOfImage(line?.cooked.text ?? text, stage), '\\');
  const fault = instruction.fault ?? faults[0];
  return {
    ...parsed,
    heredocs: instruction.heredocs,
    span: stage.from.span,
    fault: fault && { ...fault, at: stage.from.span },
  };
}

/** The text stands in the image; the place that brings every character of it in is the FROM line. */
function textOfImage(text: string, stage: Stage): CookedText {
  const { file, start } = stage.from.span;
  return { file, text, pieces: Array.from(text, (_, at) => ({ at, source: start })) };
}

function judged(trigger: Instruction, stage: Stage, faults: Fault[]): Instruction {
  const fault = trigger.fault ?? validityFault(trigger, '\\');
  if (fault === undefined) return trigger;
  faults.push({ message: `ONBUILD of the base cannot run here: ${fault.message}`, at: stage.from.span });
  return { ...trigger, fault };
}
