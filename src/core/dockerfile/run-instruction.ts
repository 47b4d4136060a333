import { known, unknown } from '../resolved.ts';
import { commandWords } from './command-line.ts';
import { spanOfCooked } from './cooked-text.ts';
import type { Instruction } from './instruction.ts';
import { parseArguments, parsePairs } from './key-values.ts';
import { otherInstructionFault } from './other-instructions.ts';
import { type StageDraft, variableOf } from './stage-draft.ts';
import { loseUser, setUser } from './stage-user.ts';
import type { StagePlan } from './stages.ts';
import { type Expansion, ExpansionError, expandWord, type Variable } from './words.ts';

/**
 * What one instruction makes of a stage (dockerfile2llb/convert.go `dispatch`). What BuildKit refuses of it is a fault of the stage.
 *
 * @param budget characters that expansions of the whole file may still make.
 */
export function runInstruction(
  plan: StagePlan,
  draft: StageDraft,
  instruction: Instruction,
  budget: { left: number },
): void {
  if (instruction.fault !== undefined) {
    if (instruction.keyword === 'USER')
      loseUser(draft, instruction, unknown('unreadable', 'the USER line cannot be read'));
    return;
  }
  try {
    dispatch(plan, draft, instruction, budget);
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    draft.faults.push({
      message: `${instruction.keyword} cannot be expanded: ${error.message}.`,
      at: instruction.span,
    });
    if (instruction.keyword === 'USER')
      loseUser(draft, instruction, unknown('unreadable', `the USER line cannot be expanded: ${error.message}`));
  }
}

function dispatch(plan: StagePlan, draft: StageDraft, instruction: Instruction, budget: { left: number }): void {
  const { escapeToken } = plan.dockerfile;
  const read = (text: string): Expansion => {
    if (budget.left <= 0) {
      const spent = unknown('budget', 'the variables of this file grow beyond any real size');
      return { text: '', unknown: spent, words: [], lookedUp: [] };
    }
    const expansion = expandWord(text, escapeToken, name => variableOf(plan, draft, name));
    budget.left -= expansion.text.length;
    return expansion;
  };
  const at = spanOfCooked(instruction.rest);
  switch (instruction.keyword) {
    case 'ARG': {
      const pairs = parseArguments(instruction.rest, escapeToken);
      if (typeof pairs === 'string') return;
      for (const pair of pairs) declareArgument(plan, draft, instruction, pair, read);
      return;
    }
    case 'ENV': {
      const pairs = parsePairs('ENV', instruction.rest, escapeToken);
      if (typeof pairs === 'string') return;
      // Every pair of the line is expanded before the first one is set.
      const expanded = pairs.map(pair => ({
        name: read(pair.name).text,
        value: read(pair.value ?? ''),
        at: spanOfCooked(pair.at),
      }));
      for (const pair of expanded) {
        const value: Variable = pair.value.unknown ?? { value: pair.value.text };
        draft.environment.set(pair.name, value);
        draft.variables.set(pair.name, value, { by: 'ENV', at: pair.at });
      }
      return;
    }
    case 'USER':
      setUser(plan, draft, instruction, read(instruction.rest.text));
      return;
    case 'SHELL':
      draft.shell = instruction.json ?? draft.shell;
      return;
    case 'ENTRYPOINT':
      draft.entrypoint = { words: known(commandWords(instruction, draft.shell, true)), at };
      if (!draft.setsCommand) draft.command = { words: known(null), at: undefined };
      return;
    case 'CMD':
      draft.command = { words: known(commandWords(instruction, draft.shell, false)), at };
      draft.setsCommand = true;
      return;
    case 'ONBUILD':
      draft.onBuild.push(instruction);
      return;
    case 'RUN':
    case 'COPY':
    case 'ADD':
      draft.executed.push({
        instruction,
        user: draft.user,
        variables: draft.variables.snapshot(),
        shell: draft.shell,
        directory: draft.directory,
      });
      break;
    case 'WORKDIR':
      draft.directory = directoryAfter(draft.directory, read(instruction.rest.text));
      return;
  }
  const refused = otherInstructionFault(instruction, escapeToken, {
    expand: read,
    expandHeredoc: text => expandWord(text, '\\', name => variableOf(plan, draft, name), { skipsQuotes: true }),
    directory: draft.directory,
  });
  if (refused !== undefined) draft.faults.push({ message: refused, at: instruction.span });
}

function declareArgument(
  plan: StagePlan,
  draft: StageDraft,
  instruction: Instruction,
  pair: { readonly name: string; readonly value: string | undefined; readonly at: Parameters<typeof spanOfCooked>[0] },
  read: (text: string) => Expansion,
): void {
  const at = spanOfCooked(pair.at);
  const given = plan.inputs.args.get(pair.name);
  const global = plan.globals.get(pair.name);
  if (given !== undefined) draft.variables.set(pair.name, { value: given }, { by: 'build argument', at });
  else if (pair.value !== undefined) {
    const { text, unknown: reason } = read(pair.value);
    draft.variables.set(pair.name, reason ?? { value: text }, { by: 'ARG', at });
  } else if (global?.value !== undefined) {
    draft.variables.set(pair.name, global.value, {
      by: global.by === 'platform' ? 'platform' : 'global ARG',
      at: global.at ?? at,
    });
  } else {
    draft.withoutValue.set(pair.name, instruction);
    return;
  }
  draft.withoutValue.delete(pair.name);
}

/** WORKDIR is relative to the one before it (dockerfile2llb/convert.go `dispatchWorkdir`). */
function directoryAfter(before: string | undefined, expansion: Expansion): string | undefined {
  if (expansion.unknown !== undefined) return undefined;
  if (!expansion.text.startsWith('/') && before === undefined) return undefined;
  const parts: string[] = [];
  for (const part of `${expansion.text.startsWith('/') ? '' : before}/${expansion.text}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
