import { type Accounts, noAccounts } from './accounts.ts';
import type { BuildContext } from './build-context.ts';
import { buildStages } from './dockerfile/build-stages.ts';
import { contentsOf, type ImageContents } from './dockerfile/image-contents.ts';
import type { ImageStage } from './dockerfile/image-stage.ts';
import { noWaysBack, type WaysBack } from './dockerfile/way-back.ts';
import type { Identity } from './identity.ts';
import type { ImageFacts } from './image/facts.ts';
import { accountsOfFacts, startsOf } from './image-identity.ts';
import type { DockerfileBuild } from './link.ts';
import type { Unknown } from './resolved.ts';
import { runsOf } from './step-down.ts';

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
}

/** Every stage of a build, in its order. */
export function resolveStages(
  build: DockerfileBuild,
  facts: ReadonlyMap<string, ImageFacts | Unknown>,
  context: BuildContext,
): readonly ResolvedStage[] {
  const resolved: ResolvedStage[] = [];
  const byName = new Map<string, number>();
  const { escapeToken } = build.dockerfile;
  for (const image of buildStages(build.plan, facts)) {
    const { base, name, index } = image.stage;
    const parent = (base.kind === 'stage' ? resolved[base.index] : undefined) ?? {
      accounts: base.kind === 'stage' ? noAccounts : accountsOfFacts(image.facts),
      waysBack: noWaysBack,
    };
    const stage = (from: string): ImageContents | undefined =>
      resolved[byName.get(from.toLowerCase()) ?? (/^\+?\d+$/.test(from) ? Number(from) : -1)];
    const { accounts, waysBack } = contentsOf({ image, parent, escapeToken, stage, context });
    resolved.push({ image, accounts, waysBack, context, ...identitiesOf(image, accounts) });
    if (name !== undefined) byName.set(name, index);
  }
  return resolved;
}

function identitiesOf(image: ImageStage, accounts: Accounts): { starts: Identity; runs: Identity } {
  const starts = startsOf(image, accounts);
  const runs = runsOf(starts, {
    facts: image.facts,
    keepsEntrypoint: image.entrypoint.at === undefined,
    ownCommand: image.command.at === undefined ? undefined : image.command.words,
    at: image.command.at ?? image.stage.from.span,
  });
  return { starts, runs };
}
