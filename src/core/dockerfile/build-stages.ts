import type { Step } from '../identity.ts';
import { baseSteps } from '../image/base-steps.ts';
import type { ImageFacts } from '../image/facts.ts';
import { isUnknown, known, type Resolved, type Unknown, unknown } from '../resolved.ts';
import type { Fault, Span } from '../source.ts';
import { trailWith } from '../trail.ts';
import { commandWords } from './command-line.ts';
import { spanOfCooked } from './cooked-text.ts';
import { knownFrontend } from './frontend.ts';
import type { CommandLine, Executed, ImageStage, UndeclaredUser } from './image-stage.ts';
import type { Instruction } from './instruction.ts';
import { parseArguments, parsePairs } from './key-values.ts';
import { otherInstructionFault } from './other-instructions.ts';
import { dependenciesOf } from './stage-dependencies.ts';
import type { Stage, StagePlan } from './stages.ts';
import { triggersOf } from './triggers.ts';
import { VariableHistory } from './variable-history.ts';
import { type Expansion, ExpansionError, expandWord, type Variable } from './words.ts';

/** `PATH` of a Linux image that sets none (moby/buildkit util/system `DefaultPathEnvUnix`). */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The most characters that all expansions of a file may make together. */
const expansionBudget = 32 * 1024 * 1024;

/** A stage while it is being built; the next stage may begin with it. */
interface Draft {
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

/** An image that the repository itself builds, for a stage that is built on it. */
export interface BuiltBase {
  readonly image: ImageStage;
  /** Who builds it, and where. */
  readonly step: Step;
}

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
  const drafts: Draft[] = [];
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
    for (const instruction of [...triggers, ...stage.instructions]) execute(plan, draft, instruction, budget);
  }
  return drafts.map(finishStage);
}

function beginStage(
  plan: StagePlan,
  stage: Stage,
  drafts: readonly Draft[],
  facts: ReadonlyMap<string, ImageFacts | Unknown>,
  built: ReadonlyMap<string, BuiltBase>,
): Draft {
  const at = stage.from.span;
  const shared = {
    stage,
    userAt: undefined,
    undeclared: undefined,
    withoutValue: new Map(),
    setsCommand: false,
    executed: [],
    faults: [...stage.faults],
    onBuild: [],
  };
  const parent = stage.base.kind === 'stage' ? drafts[stage.base.index] : undefined;
  if (parent !== undefined) {
    const variables = VariableHistory.from(parent.variables);
    // The stage begins with the image's ENV set again, over the parent's ARGs (convert.go `dispatchStages`).
    for (const [name, value] of parent.environment)
      variables.set(name, value, parent.variables.get(name)?.source ?? { by: 'ENV', at });
    return {
      ...shared,
      user: parent.user,
      userAt: parent.userAt,
      undeclared: parent.undeclared,
      trail: trailWith(parent.trail, [
        { by: 'dockerfile', effect: `FROM ${parent.stage.name ?? parent.stage.index}: its user`, at, isAside: true },
      ]),
      base: parent.base,
      facts: parent.facts,
      chain: [...parent.chain, stage.index],
      variables,
      environment: new Map(parent.environment),
      withoutValue: new Map(parent.withoutValue),
      entrypoint: parent.entrypoint,
      command: parent.command,
      shell: parent.shell,
      directory: parent.directory,
      faults: [...parent.faults, ...stage.faults],
    };
  }
  const none: CommandLine = { words: known(null), at: undefined };
  const rest = {
    chain: [stage.index],
    variables: new VariableHistory(),
    environment: new Map<string, Variable>(),
    shell: ['/bin/sh', '-c'],
    directory: undefined,
  };
  const setPath = (): void => {
    rest.environment.set('PATH', { value: defaultPath });
    rest.variables.set('PATH', { value: defaultPath }, { by: 'platform', at: undefined });
  };
  if (stage.base.kind === 'scratch') {
    setPath();
    const trail: Step[] = [{ by: 'engine-default', effect: 'FROM scratch: no user is set, so root', at }];
    return {
      ...shared,
      ...rest,
      user: known(''),
      trail,
      base: known('scratch'),
      facts: undefined,
      entrypoint: none,
      command: none,
      directory: '/',
    };
  }
  const below = stage.base.kind === 'image' ? built.get(stage.base.reference) : undefined;
  if (below !== undefined && stage.base.kind === 'image') {
    const { image, step } = below;
    const reason = unknown(
      'base-environment',
      `${stage.base.reference}, which the repository builds, sets it to what is not known`,
    );
    for (const name of image.openEnvironment) rest.environment.set(name, reason);
    for (const [name, value] of image.environment) rest.environment.set(name, { value });
    for (const [name, value] of rest.environment) rest.variables.set(name, value, { by: 'base image', at });
    const from: Step = { by: 'dockerfile', effect: `FROM ${stage.from.rest.text}: its user`, at, isAside: true };
    return {
      ...shared,
      ...rest,
      user: knownFrontend(plan.dockerfile) ?? image.user,
      trail: trailWith(image.userTrail, [step, from]),
      base: known(stage.base.reference),
      facts: image.facts,
      entrypoint: image.entrypoint,
      command: image.command,
      // SHELL is a part of the image's configuration as well.
      shell: image.shell,
      directory: image.directory,
    };
  }
  const reference =
    stage.base.kind === 'image'
      ? known(stage.base.reference)
      : stage.base.kind === 'unknown'
        ? stage.base.reason
        : known('');
  const found =
    reference.state === 'known'
      ? (facts.get(reference.value) ?? unknown('base-image', `${reference.value} was not looked up`))
      : reference;
  const frontend = knownFrontend(plan.dockerfile);
  if (isUnknown(found)) {
    setPath();
    const lost: CommandLine = { words: found, at: undefined };
    const trail: Step[] = [{ by: 'base-image', effect: `FROM ${stage.from.rest.text}: ${found.detail}`, at }];
    return {
      ...shared,
      ...rest,
      user: frontend ?? found,
      trail,
      base: reference,
      facts: found,
      entrypoint: lost,
      command: lost,
    };
  }
  for (const [name, value] of found.environment) {
    rest.environment.set(name, { value });
    rest.variables.set(name, { value }, { by: 'base image', at });
  }
  if (!found.environment.has('PATH')) setPath();
  const commandOf = (words: readonly string[] | null | undefined): CommandLine => ({
    words: words === undefined ? unknown('base-image', `what ${found.reference} starts is not known`) : known(words),
    at: undefined,
  });
  return {
    ...shared,
    ...rest,
    user: frontend ?? known(found.user),
    trail: baseSteps(found, at),
    base: reference,
    facts: found,
    entrypoint: commandOf(found.entrypoint),
    command: commandOf(found.command),
  };
}

function execute(plan: StagePlan, draft: Draft, instruction: Instruction, budget: { left: number }): void {
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

function loseUser(draft: Draft, instruction: Instruction, reason: Unknown): void {
  draft.user = reason;
  draft.userAt = instruction.span;
  draft.undeclared = undefined;
  const effect = `${instruction.written} ${instruction.rest.text}`.trim();
  draft.trail = trailWith(draft.trail, [{ by: 'dockerfile', effect, at: instruction.span }]);
}

function dispatch(plan: StagePlan, draft: Draft, instruction: Instruction, budget: { left: number }): void {
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
  draft: Draft,
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

/** What a name holds now. Unset is sure only when nothing that is not known could set it. */
function variableOf(plan: StagePlan, draft: Draft, name: string): Variable {
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

function setUser(plan: StagePlan, draft: Draft, instruction: Instruction, expansion: Expansion): void {
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

/** What the line would say if its stage declared the global ARGs again that it names. */
function undeclaredUser(
  plan: StagePlan,
  draft: Draft,
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

function variableStep(plan: StagePlan, draft: Draft, instruction: Instruction, name: string): Step {
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

function finishStage(draft: Draft): ImageStage {
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
