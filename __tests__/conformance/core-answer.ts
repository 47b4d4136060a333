import { type BuildInputs, plainBuild } from '../../src/core/dockerfile/build-inputs.ts';
import { buildStages } from '../../src/core/dockerfile/build-stages.ts';
import type { ImageStage } from '../../src/core/dockerfile/image-stage.ts';
import { parseDockerfile } from '../../src/core/dockerfile/parse.ts';
import { planStages, type StagePlan } from '../../src/core/dockerfile/stages.ts';
import type { ImageFacts } from '../../src/core/image/facts.ts';
import { formatReference, parseReference } from '../../src/core/image/reference.ts';
import { type Resolved, type Unknown, unknown } from '../../src/core/resolved.ts';
import { type Fault, placeOf } from '../../src/core/source.ts';
import type { BuildkitCase, BuildkitImage } from './buildkit-case.ts';

/** What the core says of a stage, in the words of BuildKit's answer. */
export interface CoreStage {
  readonly name: string | undefined;
  readonly line: number;
  /** Everything that refuses the build of this stage: the file's own faults and those of the stages it needs. */
  readonly faults: readonly CoreFault[];
  readonly base: Resolved<string>;
  readonly user: Resolved<string>;
  readonly env: readonly string[];
  readonly entrypoint: Resolved<readonly string[] | null>;
  readonly cmd: Resolved<readonly string[] | null>;
  readonly shell: readonly string[];
}

export interface CoreFault {
  readonly line: number;
  readonly message: string;
  /** Whether an ONBUILD instruction stands there. */
  readonly isOnbuild: boolean;
}

export interface CoreAnswer {
  /** Where the words of an instruction begin that BuildKit says begins on a line: continuations of nothing come before. */
  readonly firstWords: (line: number) => number;
  /** What refuses the file whatever is asked for. */
  readonly faults: readonly CoreFault[];
  readonly stages: readonly CoreStage[];
}

/** Asks the core for every stage of a Dockerfile, each built as its own target. */
export function coreAnswer(text: string, one: BuildkitCase): CoreAnswer {
  const dockerfile = parseDockerfile({ path: 'Dockerfile', text });
  const inputs: BuildInputs = {
    ...plainBuild,
    args: new Map(Object.entries(one.buildArgs ?? {})),
    platform: one.platform ?? plainBuild.platform,
  };
  const plan = planStages(dockerfile, inputs, one.target === '' ? undefined : one.target);
  const images = built(plan, one);
  const target = one.target?.toLowerCase();
  const stages = plan.stages.map((stage, index): CoreStage => {
    const isAsked = target === undefined ? index === plan.stages.length - 1 : stage.name === target;
    if (isAsked || !text.includes('TARGETSTAGE')) return coreStage(plan, images, index);
    const own = planStages(dockerfile, inputs, stage.name ?? 'default');
    return coreStage(own, built(own, one), index);
  });
  const lines = text.split('\n');
  return { firstWords: line => firstWords(lines, line), faults: plan.faults.map(faultOf), stages };
}

function built(plan: StagePlan, one: BuildkitCase): ImageStage[] {
  const facts = new Map<string, ImageFacts | Unknown>();
  for (const [name, image] of Object.entries(one.images ?? {})) {
    const parsed = parseReference(name);
    if ('error' in parsed) throw new Error(`${name}: ${parsed.error}`);
    facts.set(formatReference(parsed), imageFacts(formatReference(parsed), image));
  }
  for (const { base } of plan.stages) {
    if (base.kind !== 'image' || facts.has(base.reference)) continue;
    const { reference } = base;
    facts.set(reference, one.onlyTheseImages ? unknown('base-image', 'not found') : imageFacts(reference, {}));
  }
  return buildStages(plan, facts);
}

/** Facts of an image whose whole configuration is known. */
export function imageFacts(reference: string, image: BuildkitImage): ImageFacts {
  const environment = new Map<string, string>();
  for (const entry of image.env ?? []) {
    const equals = entry.indexOf('=');
    environment.set(equals === -1 ? entry : entry.slice(0, equals), equals === -1 ? '' : entry.slice(equals + 1));
  }
  return {
    reference,
    user: image.user ?? '',
    uid: undefined,
    gid: undefined,
    environment,
    environmentIsComplete: true,
    entrypoint: image.entrypoint ?? null,
    command: image.cmd ?? null,
    onBuild: image.onbuild ?? [],
    accounts: [],
    groups: [],
    accountsAreComplete: false,
    stepsDownTo: undefined,
    windows: image.platform?.startsWith('windows') ?? false,
    source: 'config',
    evidence: 'the case',
    note: '',
  };
}

function coreStage(plan: StagePlan, images: readonly ImageStage[], index: number): CoreStage {
  const image = images[index];
  if (image === undefined) throw new Error(`no stage ${index}`);
  const needed = new Set<number>();
  const need = [index];
  for (let at = need.pop(); at !== undefined; at = need.pop()) {
    const stage = plan.stages[at];
    if (stage === undefined || needed.has(at)) continue;
    needed.add(at);
    need.push(...stage.uses);
    if (stage.base.kind === 'stage') need.push(stage.base.index);
  }
  const { line } = placeOf(image.stage.from.span);
  const faults = [...plan.faults, ...[...needed].flatMap(at => images[at]?.faults ?? [])];
  return {
    name: image.stage.name,
    line,
    faults: faults.map(faultOf),
    base: image.base,
    user: image.user,
    env: [...image.environment].map(([name, value]) => `${name}=${value}`),
    entrypoint: image.entrypoint.words,
    cmd: image.command.words,
    shell: image.shell,
  };
}

function faultOf(fault: Fault): CoreFault {
  const { line } = placeOf(fault.at);
  const { text } = fault.at.file;
  return { line, message: fault.message, isOnbuild: /^\s*onbuild\b/i.test(text.split('\n')[line - 1] ?? '') };
}

function firstWords(lines: readonly string[], line: number): number {
  if (!/^\s*[\\`]\s*$/.test(lines[line - 1] ?? '')) return line;
  let at = line;
  while (at < lines.length && /^[\s\u0085]*(?:[\\`]?\s*$|#)/.test(lines[at - 1] ?? '')) at += 1;
  return at;
}
