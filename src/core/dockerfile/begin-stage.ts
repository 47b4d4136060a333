import type { Step } from '../identity.ts';
import { baseSteps } from '../image/base-steps.ts';
import type { ImageFacts } from '../image/facts.ts';
import { isUnknown, known, type Unknown, unknown } from '../resolved.ts';
import { trailWith } from '../trail.ts';
import { knownFrontend } from './frontend.ts';
import type { CommandLine, ImageStage } from './image-stage.ts';
import type { StageDraft } from './stage-draft.ts';
import type { Stage, StagePlan } from './stages.ts';
import { VariableHistory } from './variable-history.ts';
import type { Variable } from './words.ts';

/** `PATH` of a Linux image that sets none (moby/buildkit util/system `DefaultPathEnvUnix`). */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** An image that the repository itself builds, for a stage that is built on it. */
export interface BuiltBase {
  readonly image: ImageStage;
  /** Who builds it, and where. */
  readonly step: Step;
}

export function beginStage(
  plan: StagePlan,
  stage: Stage,
  drafts: readonly StageDraft[],
  facts: ReadonlyMap<string, ImageFacts | Unknown>,
  built: ReadonlyMap<string, BuiltBase>,
): StageDraft {
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
