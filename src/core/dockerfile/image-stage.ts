import type { Step } from '../identity.ts';
import type { ImageFacts } from '../image/facts.ts';
import type { Resolved, Unknown } from '../resolved.ts';
import type { Fault, Span } from '../source.ts';
import type { Instruction } from './instruction.ts';
import type { Stage } from './stages.ts';
import type { Variables } from './words.ts';

/** Where a variable got its value. */
export interface VariableSource {
  readonly by: 'ENV' | 'ARG' | 'build argument' | 'global ARG' | 'platform' | 'base image';
  readonly at: Span | undefined;
}

/** A USER line that names global ARGs which are not visible in its stage, so that they are empty. */
export interface UndeclaredUser {
  /** In the order of the line. */
  readonly names: readonly string[];
  /** The user string with their values. */
  readonly user: string;
  /** The line. */
  readonly at: Span;
}

/** An instruction as it ran in a stage: ONBUILD triggers of the parent first. */
export interface Executed {
  readonly instruction: Instruction;
  /** The user it ran as: `Config.User` at that line. */
  readonly user: Resolved<string>;
  /** What the variables in force held, for reading RUN. */
  readonly variables: Variables;
  readonly shell: readonly string[];
  /** The directory it ran in, absolute; `undefined` where only the base image says it. */
  readonly directory: string | undefined;
}

/** A command of an image, with the place that set it. */
export interface CommandLine {
  /** `null`: none. */
  readonly words: Resolved<readonly string[] | null>;
  readonly at: Span | undefined;
}

/** A stage as BuildKit builds it: the image's configuration as far as it concerns users. */
export interface ImageStage {
  readonly stage: Stage;
  /** `Config.User`. */
  readonly user: Resolved<string>;
  /** Oldest first. */
  readonly userTrail: readonly Step[];
  /** The USER line that decides; `undefined` when the base image or the engine does. */
  readonly userAt: Span | undefined;
  /** Where the chain of stages ends: `scratch` or a normalised reference. */
  readonly base: Resolved<string>;
  /** Facts of that image; `undefined` for scratch. */
  readonly facts: ImageFacts | Unknown | undefined;
  /** What that line would say with the global ARGs that its stage does not declare again; `undefined` where there is none. */
  readonly undeclared: UndeclaredUser | undefined;
  /** `Config.Env` as far as known, in order. */
  readonly environment: ReadonlyMap<string, string>;
  /** Names in `Config.Env` whose values are not known. */
  readonly openEnvironment: ReadonlySet<string>;
  readonly entrypoint: CommandLine;
  readonly command: CommandLine;
  readonly shell: readonly string[];
  /** `Config.WorkingDir`, absolute; `undefined` where only the base image says it. */
  readonly directory: string | undefined;
  /** Indexes of the stages of the chain, from the one on the base image to this one. */
  readonly chain: readonly number[];
  /** What ran in this stage itself. */
  readonly executed: readonly Executed[];
  /** Its ONBUILD lines, for whoever builds on the image. */
  readonly onBuild: readonly Instruction[];
  /** What makes BuildKit refuse a build that needs this stage. */
  readonly faults: readonly Fault[];
}
