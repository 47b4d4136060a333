import type { Step } from '../identity.ts';
import type { ImageFacts } from '../image/facts.ts';
import { isUnknown, type Resolved, type Unknown, unknown } from '../resolved.ts';
import type { Fault, Span } from '../source.ts';
import type { CommandLine, Executed, ImageStage, UndeclaredUser } from './image-stage.ts';
import type { Instruction } from './instruction.ts';
import type { Stage, StagePlan } from './stages.ts';
import type { VariableHistory } from './variable-history.ts';
import type { Variable } from './words.ts';

/** A stage while it is being built; the next stage may begin with it. */
export interface StageDraft {
  readonly stage: Stage;
  user: Resolved<string>;
  trail: readonly Step[];
  userAt: Span | undefined;
  undeclared: UndeclaredUser | undefined;
  readonly base: Resolved<string>;
  readonly facts: ImageFacts | Unknown | undefined;
  readonly chain: readonly number[];
  /** ENV and ARG together, as `USER $x` sees them. */
  readonly variables: VariableHistory;
  /** `Config.Env`. */
  readonly environment: Map<string, Variable>;
  /** ARGs that were declared and got no value, with their place. */
  readonly withoutValue: Map<string, Instruction>;
  entrypoint: CommandLine;
  command: CommandLine;
  setsCommand: boolean;
  shell: readonly string[];
  directory: string | undefined;
  readonly executed: Executed[];
  readonly faults: Fault[];
  readonly onBuild: Instruction[];
}

/** What a name holds now. Unset is sure only when nothing that is not known could set it. */
export function variableOf(plan: StagePlan, draft: StageDraft, name: string): Variable {
  const entry = draft.variables.get(name);
  if (entry !== undefined) return entry.value;
  const { facts } = draft;
  if (facts === undefined) return undefined;
  if (isUnknown(facts)) return unknown(facts.reason, `\`${name}\` may be set by the base image: ${facts.detail}`);
  // Somebody wrote an ARG for it: the image's own variables, which the table names where they matter, do not have it.
  const isDeclared = draft.withoutValue.has(name) || plan.globals.get(name)?.at !== undefined;
  if (facts.environmentIsComplete || isDeclared) return undefined;
  return unknown(
    'base-environment',
    `\`${name}\` is set by nothing in the file, and the variables of ${facts.reference} are not all known`,
  );
}

/** The stage as it is when its last instruction has run. */
export function finishStage(draft: StageDraft): ImageStage {
  const environment = new Map<string, string>();
  const openEnvironment = new Set<string>();
  for (const [name, value] of draft.environment) {
    if (value !== undefined && 'value' in value) environment.set(name, value.value);
    else openEnvironment.add(name);
  }
  const {
    stage,
    user,
    trail,
    userAt,
    undeclared,
    base,
    facts,
    entrypoint,
    command,
    shell,
    directory,
    chain,
    executed,
  } = draft;
  const { faults, onBuild } = draft;
  return {
    stage,
    user,
    userTrail: trail,
    userAt,
    undeclared,
    base,
    facts,
    environment,
    openEnvironment,
    entrypoint,
    command,
    shell,
    directory,
    chain,
    executed,
    onBuild,
    faults,
  };
}
