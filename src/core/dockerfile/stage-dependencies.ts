import { parseReference } from '../image/reference.ts';
import type { Fault } from '../source.ts';
import type { Instruction } from './instruction.ts';
import { toLower } from './letter-case.ts';

interface Linked {
  readonly index: number;
  readonly name: string | undefined;
  readonly from: Instruction;
  readonly uses: readonly number[];
}

/** The stages that a stage copies or mounts from. */
interface Dependencies {
  readonly uses: readonly number[];
  /** What makes BuildKit refuse this stage alone: it uses stages that come after it. */
  readonly faults: readonly Fault[];
}

/**
 * The stages that a stage copies or mounts from. Names fold case and numbers count stages here, other than in FROM
 * (dockerfile2llb/convert.go `toCommand`, `detectRunMount`). Adds a fault for what BuildKit refuses in any stage.
 */
export function dependenciesOf(
  stage: { readonly index: number; readonly instructions: readonly Instruction[] },
  byName: ReadonlyMap<string, number>,
  stageCount: number,
  faults: Fault[],
): Dependencies {
  const uses = new Set<number>();
  const own: Fault[] = [];
  for (const instruction of stage.instructions) {
    if (instruction.fault !== undefined) continue;
    for (const source of sourcesOf(instruction)) {
      const { name, at, countsStages } = source;
      if (countsStages && source.name.includes('$')) {
        faults.push({ message: `\`--from=${name}\`: variables are not expanded here.`, at });
        continue;
      }
      const index = countsStages && /^[+-]?\d+$/.test(name) ? Number(name) : byName.get(toLower(name));
      if (index === undefined) {
        if (name.toLowerCase() !== 'scratch' && !name.includes('$') && 'error' in parseReference(name)) {
          faults.push({ message: `\`${name}\` names neither a stage nor an image.`, at });
        }
      } else if (index < 0 || index >= stageCount) {
        faults.push({ message: `There is no stage ${name}: the file has ${stageCount}, counted from 0.`, at });
      } else {
        uses.add(index);
        if (index > stage.index)
          own.push({ message: `Stage \`${name}\` comes later: a stage can only use those before it.`, at });
      }
    }
  }
  return { uses: [...uses], faults: own };
}

function sourcesOf(instruction: Instruction): { name: string; at: Instruction['span']; countsStages: boolean }[] {
  if (instruction.keyword === 'COPY') {
    const flag = instruction.flags.find(({ name }) => name === 'from');
    if (flag?.value === undefined || flag.value === '') return [];
    return [{ name: flag.value, at: flag.span, countsStages: true }];
  }
  if (instruction.keyword !== 'RUN') return [];
  const sources = [];
  for (const flag of instruction.flags) {
    if (flag.name !== 'mount' || flag.value === undefined) continue;
    const from = /(?:^|,)from=([^,]*)/.exec(flag.value)?.[1];
    if (from !== undefined && from !== '') sources.push({ name: from, at: flag.span, countsStages: false });
  }
  return sources;
}

/** Stages that need each other's files: BuildKit refuses the whole file (dockerfile2llb/validations.go `validateCircularDependency`). */
export function dependencyFaults(stages: readonly Linked[]): Fault[] {
  const state = new Map<number, 'open' | 'done'>();
  for (const root of stages) {
    const stack: { index: number; next: number }[] = [{ index: root.index, next: 0 }];
    if (state.has(root.index)) continue;
    state.set(root.index, 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const use = stages[top.index]?.uses[top.next];
      top.next += 1;
      if (use === undefined) {
        state.set(top.index, 'done');
        stack.pop();
      } else if (state.get(use) === 'open') {
        const stage = stages[top.index] ?? root;
        const shown = stage.name ?? `stage ${stage.index}`;
        return [
          { message: `The stages need each other in a circle: \`${shown}\` is part of it.`, at: stage.from.span },
        ];
      } else if (!state.has(use)) {
        state.set(use, 'open');
        stack.push({ index: use, next: 0 });
      }
    }
  }
  return [];
}
