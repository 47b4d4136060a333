import type { BuildSetting } from './configuration.ts';
import { accountToolsOf } from './dockerfile/account-dialect.ts';
import type { ImageStage } from './dockerfile/image-stage.ts';
import type { Stage } from './dockerfile/stages.ts';
import type { Engine } from './engine/engine.ts';
import { hostIdentityOf } from './engine/host.ts';
import { type EnginesByPath, hostSteps } from './engines-by-path.ts';
import type { Step } from './identity.ts';
import type { DockerfileBuild } from './link.ts';
import type { ImageTarget } from './project.ts';
import type { ResolvedStage } from './resolve-stages.ts';
import { rootRepairOf } from './root-repair.ts';
import type { Span } from './source.ts';
import { openWays } from './ways-back.ts';

/** What a stage becomes a workload by. */
export interface TargetParts {
  readonly build: DockerfileBuild;
  readonly resolved: ResolvedStage;
  /** All stages of its build. */
  readonly stages: readonly ImageStage[];
  readonly built: ImageTarget['built'];
  readonly engines: EnginesByPath;
  /** The engine of its path, where that is not the project's. */
  readonly own: Engine | undefined;
  /** How the configuration says that it is built. */
  readonly setting: BuildSetting | undefined;
  /** The stages before it. */
  readonly before: readonly ImageTarget[];
}

/** A stage as a workload, with the host's side under the engine of its path. */
export function imageTarget({
  build,
  resolved,
  stages,
  built,
  engines,
  own,
  setting,
  before,
}: TargetParts): ImageTarget {
  const engine = own ?? engines.project;
  const { image, accounts, starts, runs } = resolved;
  const { stage } = image;
  const { file } = build.dockerfile;
  const host = hostIdentityOf(engine, runs, undefined);
  const inherited = inheritedPlace(stage, before);
  const isInherited = image.userAt === undefined && inherited !== undefined;
  return {
    kind: 'image',
    id: `${file.path}#${stage.name ?? stage.index}`,
    at: stage.from.span,
    file,
    stage: { index: stage.index, name: stage.name, platform: stage.platform },
    built,
    base: image.base,
    environment: image.environment,
    entrypoint: image.entrypoint.words.state === 'known' ? image.entrypoint.words.value : null,
    command: image.command.words.state === 'known' ? image.command.words.value : null,
    starts,
    runs,
    brokenStepDown: resolved.broken,
    host,
    decidedAt: image.userAt ?? inherited ?? stage.from.span,
    accounts,
    accountTools: accountToolsOf(image.base.state === 'known' ? image.base.value : undefined, accounts),
    waysBack: openWays(resolved.waysBack.ways, accounts, runs),
    ...(own === undefined ? {} : { engine: own }),
    trail: [...buildSteps(setting), ...runs.trail, ...hostSteps(engine, host)],
    faults: image.faults,
    insecureRuns: insecureRunsOf(image),
    // An edit here would leave the stage that it comes from as it is.
    rootRepair: isInherited ? undefined : rootRepairOf(image, stages, accounts, runs),
  };
}

/**
 * A stage that sets no user has that of its parent: where the parent is built too, one place decides for both, and what is
 * wrong there is one fault.
 */
function inheritedPlace({ base }: Stage, before: readonly ImageTarget[]): Span | undefined {
  const parent = base.kind === 'stage' ? before[base.index] : undefined;
  return parent === undefined || parent.built === 'intermediate' ? undefined : parent.decidedAt;
}

/** The beginning of a trail where the configuration says how an image is built. */
function buildSteps(setting: BuildSetting | undefined): Step[] {
  if (setting === undefined || setting.args.size === 0) return [];
  const args = [...setting.args].map(([name, value]) => `${name}=${value}`).join(' ');
  return [
    {
      by: 'dockerfile',
      effect: `the configuration builds it with ${args}`,
      at: setting.dockerfile.span,
      isAside: true,
    },
  ];
}

function insecureRunsOf({ executed }: ImageStage): Span[] {
  return executed.flatMap(({ instruction: { keyword, flags, span } }) =>
    keyword === 'RUN' && flags.some(({ name, value }) => name === 'security' && value === 'insecure') ? [span] : [],
  );
}
