import { formatReference, parseReference } from '../image/reference.ts';
import { type Unknown, unknown } from '../resolved.ts';
import type { Fault } from '../source.ts';
import type { BuildInputs } from './build-inputs.ts';
import { parseCheckOptions } from './check-options.ts';
import { spanOfCooked } from './cooked-text.ts';
import { type GlobalArgument, globalArguments } from './globals.ts';
import type { Instruction } from './instruction.ts';
import { isAs, toLower } from './letter-case.ts';
import type { Dockerfile } from './parse.ts';
import { platformFault } from './platform.ts';
import { dependenciesOf, dependencyFaults } from './stage-dependencies.ts';
import { ExpansionError, expandWord, type Variable } from './words.ts';

/** What a stage is built on. */
export type StageBase =
  | { readonly kind: 'stage'; readonly index: number }
  | { readonly kind: 'scratch' }
  /** `reference` is normalised: with registry, and with a tag or digest. */
  | { readonly kind: 'image'; readonly reference: string }
  | { readonly kind: 'unknown'; readonly reason: Unknown };

/** A stage of a Dockerfile before anything in it is evaluated. */
export interface Stage {
  /** From 0. */
  readonly index: number;
  /** Lower case, as BuildKit stores it; `undefined` without `AS`. */
  readonly name: string | undefined;
  readonly from: Instruction;
  /** `--platform`, expanded. */
  readonly platform: string | undefined;
  readonly base: StageBase;
  readonly instructions: readonly Instruction[];
  /** Indexes of stages whose files it copies or mounts. */
  readonly uses: readonly number[];
  /** What makes BuildKit refuse a build that needs this stage, before anything in it is evaluated. */
  readonly faults: readonly Fault[];
}

/** The stages of a Dockerfile and what they are built on. */
export interface StagePlan {
  readonly dockerfile: Dockerfile;
  readonly inputs: BuildInputs;
  readonly globals: ReadonlyMap<string, GlobalArgument>;
  readonly stages: readonly Stage[];
  /** What makes BuildKit refuse the file whatever stage is asked for, those of the parser included. */
  readonly faults: readonly Fault[];
}

/**
 * Finds the stages of a Dockerfile and what each is built on, by BuildKit's rules (dockerfile2llb/convert.go
 * `buildDispatchStates`): names are stored in lower case and compared as they are by FROM, a name hides an image of that
 * name from its line on, the later of two equal names counts, numbers are images.
 *
 * @param target the stage that is asked for, as TARGETSTAGE shows it.
 */
export function planStages(dockerfile: Dockerfile, inputs: BuildInputs, target?: string): StagePlan {
  const faults: Fault[] = [...dockerfile.faults];
  const check = dockerfile.check && parseCheckOptions(dockerfile.check.value);
  if (dockerfile.check !== undefined && typeof check === 'string')
    faults.push({ message: check, at: dockerfile.check.span });
  const firstFrom = dockerfile.instructions.findIndex(instruction => instruction.keyword === 'FROM');
  const head = firstFrom === -1 ? dockerfile.instructions : dockerfile.instructions.slice(0, firstFrom);
  for (const instruction of head) {
    if (instruction.keyword === 'ARG' || instruction.fault !== undefined) continue;
    faults.push({
      message: `${instruction.keyword} stands before the first FROM; only ARG may.`,
      at: instruction.span,
    });
  }
  if (firstFrom === -1 && dockerfile.instructions.length > 0) {
    const last = dockerfile.instructions.at(-1);
    if (last !== undefined && faults.length === 0) faults.push({ message: 'The file has no FROM.', at: last.span });
  }
  const groups = groupByStage(dockerfile.instructions.slice(Math.max(firstFrom, 0)), firstFrom !== -1);
  const shownTarget = target ?? (nameOf(groups.at(-1)?.from) || 'default');
  const globals = globalArguments(head, dockerfile.escapeToken, inputs, shownTarget, faults);
  const stages: Stage[] = [];
  const byName = new Map<string, number>();
  for (const { from, instructions } of groups) {
    const index = stages.length;
    const name = nameOf(from);
    const expand = (text: string) => expandFrom(text, from, dockerfile, globals, faults);
    const platform = platformOf(from, expand, faults);
    const replaced = name === undefined ? undefined : inputs.contexts.get(name);
    const base = replaced === undefined ? baseOf(from, expand, byName, inputs, faults) : contextBase(replaced);
    if (name !== undefined) byName.set(name, index);
    // What a build context replaces is taken as it is: none of the stage's own lines runs (convert.go, `namedContext`).
    const own = replaced === undefined ? instructions : [];
    stages.push({ index, name, from, platform, base, instructions: own, uses: [], faults: [] });
  }
  const linked = stages.map(stage => ({ ...stage, ...dependenciesOf(stage, byName, stages.length, faults) }));
  faults.push(...dependencyFaults(linked));
  return { dockerfile, inputs, globals, stages: linked, faults };
}

interface StageGroup {
  readonly from: Instruction;
  readonly instructions: Instruction[];
}

function groupByStage(instructions: readonly Instruction[], hasFrom: boolean): StageGroup[] {
  const groups: StageGroup[] = [];
  if (!hasFrom) return groups;
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') groups.push({ from: instruction, instructions: [] });
    else groups.at(-1)?.instructions.push(instruction);
  }
  return groups;
}

function wordsOf(from: Instruction): string[] {
  return from.rest.text === '' ? [] : from.rest.text.split(/[\t\v\f\r ]+/);
}

function nameOf(from: Instruction | undefined): string | undefined {
  if (from === undefined) return undefined;
  const words = wordsOf(from);
  return words.length === 3 && isAs(words[1]) ? toLower(words[2] ?? '') : undefined;
}

type FromExpansion =
  | { readonly text: string; readonly missing: Unknown | undefined; readonly lacks: string | undefined }
  | undefined;

/** `lacks` names a global ARG without a value that the text needed: only a build argument gives it. */
function expandFrom(
  text: string,
  from: Instruction,
  dockerfile: Dockerfile,
  globals: ReadonlyMap<string, GlobalArgument>,
  faults: Fault[],
): FromExpansion {
  const variables = (name: string): Variable => globals.get(name)?.value;
  try {
    const expansion = expandWord(text, dockerfile.escapeToken, variables);
    const lacks = expansion.lookedUp.find(({ name, found }) => found === undefined && globals.has(name))?.name;
    return { text: expansion.text, missing: expansion.unknown, lacks };
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    faults.push({ message: `FROM cannot be expanded: ${error.message}.`, at: from.span });
    return undefined;
  }
}

/** `--platform`, expanded; an empty flag is none. */
function platformOf(from: Instruction, expand: (text: string) => FromExpansion, faults: Fault[]): string | undefined {
  const flag = from.flags.find(({ name }) => name === 'platform');
  if (flag?.value === undefined || flag.value === '') return undefined;
  const expansion = expand(flag.value);
  if (expansion === undefined || expansion.missing !== undefined) return undefined;
  if (expansion.lacks !== undefined) return undefined;
  const fault = expansion.text === '' ? `\`${flag.value}\` is empty: no platform.` : platformFault(expansion.text);
  if (fault !== undefined) faults.push({ message: fault, at: flag.span });
  return expansion.text === '' ? undefined : expansion.text;
}

function baseOf(
  from: Instruction,
  expand: (text: string) => FromExpansion,
  byName: ReadonlyMap<string, number>,
  inputs: BuildInputs,
  faults: Fault[],
): StageBase {
  const written = wordsOf(from)[0];
  const unreadable: StageBase = { kind: 'unknown', reason: unknown('unreadable', 'its FROM line cannot be read') };
  if (from.fault !== undefined || written === undefined) return unreadable;
  const expansion = expand(written);
  if (expansion === undefined) return unreadable;
  if (expansion.missing !== undefined) return { kind: 'unknown', reason: expansion.missing };
  const name = expansion.text;
  const stage = byName.get(name);
  if (stage !== undefined) return { kind: 'stage', index: stage };
  if (name === 'scratch') return { kind: 'scratch' };
  const replaced = inputs.contexts.get(name);
  if (replaced !== undefined) return contextBase(replaced);
  const parsed = name === '' ? { error: 'the name of the base image is empty' } : parseReference(name);
  if (!('error' in parsed)) {
    const reference = formatReference(parsed);
    const byReference = inputs.contexts.get(reference);
    return byReference === undefined ? { kind: 'image', reference } : contextBase(byReference);
  }
  if (expansion.lacks !== undefined) {
    const detail = `ARG ${expansion.lacks} has no default: only a build argument says which image \`${written}\` is`;
    return { kind: 'unknown', reason: unknown('build-argument', detail) };
  }
  const shown = name === written || name === '' ? `\`${written}\`` : `\`${written}\`, which is \`${name}\`,`;
  faults.push({ message: `FROM ${shown} names no image: ${parsed.error}.`, at: spanOfCooked(from.rest) });
  return unreadable;
}

function contextBase(context: { readonly image: string } | Unknown): StageBase {
  if (!('image' in context)) return { kind: 'unknown', reason: context };
  if (context.image === 'scratch') return { kind: 'scratch' };
  const parsed = parseReference(context.image);
  if ('error' in parsed)
    return { kind: 'unknown', reason: unknown('build-context', `\`${context.image}\` names no image`) };
  return { kind: 'image', reference: formatReference(parsed) };
}
