import { type Accounts, noAccounts } from './accounts.ts';
import type { BuildContext } from './build-context.ts';
import { buildStages } from './dockerfile/build-stages.ts';
import { contentsOf, type ImageContents } from './dockerfile/image-contents.ts';
import type { ImageStage } from './dockerfile/image-stage.ts';
import { toLower } from './dockerfile/letter-case.ts';
import { noWaysBack, type WaysBack } from './dockerfile/way-back.ts';
import { type FindFile, filesOfFacts, imageFilesOf } from './entrypoint/image-files.ts';
import { outcomeOfStart } from './entrypoint/image-start.ts';
import type { BrokenStepDown } from './entrypoint/outcome.ts';
import type { Identity, Step } from './identity.ts';
import type { ImageFacts } from './image/facts.ts';
import { accountsOfFacts, startsOf } from './image-identity.ts';
import type { DockerfileBuild } from './link.ts';
import type { Unknown } from './resolved.ts';

/** A stage with its identities, before the engine is asked. */
export interface ResolvedStage {
  readonly image: ImageStage;
  /** Those of the finished image: of the base, and what RUN, COPY and ADD of the whole chain made of them. */
  readonly accounts: Accounts;
  /** What the finished image holds that makes a process root again. */
  readonly waysBack: WaysBack;
  /** What its build copies files from. */
  readonly context: BuildContext;
  readonly starts: Identity;
  readonly runs: Identity;
  /** Why its entrypoint cannot step down as it must; `undefined` when nothing says so. */
  readonly broken: BrokenStepDown | undefined;
  /** Files of the image, as far as the repository has them. */
  readonly find: FindFile;
}

/** An image that the repository builds, resolved. */
export interface BuiltStage {
  readonly stage: ResolvedStage;
  /** Who builds it, and where. */
  readonly step: Step;
}

/** How many commands of RUN may be followed for the scripts of one build. */
const maxWork = 100_000;

/** How many commands the entrypoints of all stages may take together. */
const maxStartWork = 500_000;

/** Every stage of a build, in its order. */
export function resolveStages(
  build: DockerfileBuild,
  facts: ReadonlyMap<string, ImageFacts | Unknown>,
  context: BuildContext,
  built: ReadonlyMap<string, BuiltStage> = new Map(),
): readonly ResolvedStage[] {
  const resolved: ResolvedStage[] = [];
  const byName = new Map<string, number>();
  const { escapeToken } = build.dockerfile;
  const work = { left: maxWork };
  const startWork = { left: maxStartWork };
  const bases = new Map([...built].map(([reference, { stage, step }]) => [reference, { image: stage.image, step }]));
  const images = buildStages(build.plan, facts, bases);
  for (const image of images) {
    const { base, name, index } = image.stage;
    const below = base.kind === 'image' ? built.get(base.reference)?.stage : undefined;
    const parent = (base.kind === 'stage' ? resolved[base.index] : below) ?? {
      accounts: base.kind === 'stage' ? noAccounts : accountsOfFacts(image.facts),
      waysBack: noWaysBack,
    };
    const indexOf = (from: string): number | undefined =>
      byName.get(toLower(from)) ?? (/^\+?\d+$/.test(from) ? Number(from) : undefined);
    const stage = (from: string): ImageContents | undefined => resolved[indexOf(from) ?? -1];
    const { accounts, waysBack } = contentsOf({ image, parent, escapeToken, stage, context });
    const own = imageFilesOf({ image, images, stage: indexOf, escapeToken, context, work });
    const root = images[image.chain[0] ?? -1]?.stage.base;
    const findBelow = root?.kind === 'image' ? built.get(root.reference)?.stage.find : undefined;
    const ofBase = findBelow ?? filesOfFacts(image.facts, image.stage.from.span);
    const find: FindFile = path => own(path) ?? ofBase(path);
    const starts = startsOf(image, accounts);
    const at = image.stage.from.span;
    const { runs, broken } = outcomeOfStart({ starts, accounts, facts: image.facts, image, find, at, work: startWork });
    resolved.push({ image, accounts, waysBack, context, starts, runs, broken, find });
    if (name !== undefined) byName.set(name, index);
  }
  return resolved;
}
