import { noAccounts } from '../../src/core/accounts.ts';
import { plainBuild } from '../../src/core/dockerfile/build-inputs.ts';
import { buildStages } from '../../src/core/dockerfile/build-stages.ts';
import { contentsOf, type ImageContents } from '../../src/core/dockerfile/image-contents.ts';
import type { ImageStage } from '../../src/core/dockerfile/image-stage.ts';
import { parseDockerfile } from '../../src/core/dockerfile/parse.ts';
import { planStages } from '../../src/core/dockerfile/stages.ts';
import { noWaysBack } from '../../src/core/dockerfile/way-back.ts';
import { lookUpInTable } from '../../src/core/image/known.ts';
import { accountsOfFacts } from '../../src/core/image-identity.ts';
import type { SourceFile } from '../../src/core/source.ts';

export interface BuiltStage extends ImageContents {
  readonly image: ImageStage;
}

/** The stages of a Dockerfile in the root of a small repository, with the table's facts of their base images. */
export function stagesOf(
  text: string,
  files: Readonly<Record<string, string>> = {},
  args: Readonly<Record<string, string>> = {},
): BuiltStage[] {
  const plan = planStages(parseDockerfile({ path: 'Dockerfile', text }), {
    ...plainBuild,
    args: new Map(Object.entries(args)),
  });
  const facts = lookUpInTable(plan.stages.flatMap(({ base }) => (base.kind === 'image' ? [base.reference] : [])));
  const read = readerOf(files);
  const built: BuiltStage[] = [];
  for (const image of buildStages(plan, facts)) {
    const { base } = image.stage;
    const parent = (base.kind === 'stage' ? built[base.index] : undefined) ?? {
      accounts: base.kind === 'stage' ? noAccounts : accountsOfFacts(image.facts),
      waysBack: noWaysBack,
    };
    const contents = contentsOf({
      image,
      parent,
      escapeToken: '\\',
      stage: name =>
        built.find(other => other.image.stage.name === name.toLowerCase() || String(other.image.stage.index) === name),
      context: { directories: ['.'], read },
    });
    built.push({ image, ...contents });
  }
  return built;
}

export function readerOf(files: Readonly<Record<string, string>>): (path: string) => SourceFile | undefined {
  const cache = new Map(Object.entries(files).map(([path, text]) => [path, { path, text }]));
  return path => cache.get(path);
}

export function lastStage(
  text: string,
  files: Readonly<Record<string, string>> = {},
  args: Readonly<Record<string, string>> = {},
): BuiltStage {
  const stage = stagesOf(text, files, args).at(-1);
  if (stage === undefined) throw new Error('no stage');
  return stage;
}
