import type { Fault, Span } from '../source.ts';
import type { BuildInputs } from './build-inputs.ts';
import { platformArguments } from './build-inputs.ts';
import { spanOfCooked } from './cooked-text.ts';
import type { Instruction } from './instruction.ts';
import { parseArguments } from './key-values.ts';
import { ExpansionError, expandWord, type Variable } from './words.ts';

/** An ARG before the first FROM, or one that BuildKit sets itself. */
export interface GlobalArgument {
  /** `undefined` when it was declared without a default and no build argument gives one. */
  readonly value: Variable;
  readonly by: 'ARG' | 'build argument' | 'platform';
  readonly at: Span | undefined;
}

/**
 * The global arguments in force for FROM lines (dockerfile2llb/convert.go `defaultArgs`, `buildMetaArgs`). Faults are
 * added for defaults that BuildKit cannot expand.
 */
export function globalArguments(
  instructions: readonly Instruction[],
  escapeToken: string,
  inputs: BuildInputs,
  target: string,
  faults: Fault[],
): Map<string, GlobalArgument> {
  const globals = new Map<string, GlobalArgument>();
  for (const [name, value] of platformArguments(inputs.platform, target)) {
    const given = inputs.args.get(name);
    globals.set(name, {
      value: { value: given ?? value },
      by: given === undefined ? 'platform' : 'build argument',
      at: undefined,
    });
  }
  const variables = (name: string): Variable => globals.get(name)?.value;
  for (const instruction of instructions) {
    if (instruction.keyword !== 'ARG' || instruction.fault !== undefined) continue;
    const pairs = parseArguments(instruction.rest, escapeToken);
    if (typeof pairs === 'string') continue;
    for (const pair of pairs) {
      const at = spanOfCooked(pair.at);
      const given = inputs.args.get(pair.name);
      if (given !== undefined) globals.set(pair.name, { value: { value: given }, by: 'build argument', at });
      else if (pair.value === undefined) {
        if (!globals.has(pair.name)) globals.set(pair.name, { value: undefined, by: 'ARG', at });
      } else {
        try {
          const { text, unknown } = expandWord(pair.value, escapeToken, variables);
          globals.set(pair.name, { value: unknown ?? { value: text }, by: 'ARG', at });
        } catch (error) {
          if (!(error instanceof ExpansionError)) throw error;
          faults.push({ message: `The default of ARG ${pair.name} cannot be expanded: ${error.message}.`, at });
        }
      }
    }
  }
  return globals;
}
