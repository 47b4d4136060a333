import type { Fault, SourceFile } from '../source.ts';
import type { Environment } from './environment.ts';
import type { ComposeMap, ComposePath } from './tree.ts';

/** What the loading of one project shares: where files come from and where faults go. */
export interface Loading {
  /** Answers from the root only; `undefined` when there is no such file. */
  readonly read: (path: string) => SourceFile | undefined;
  readonly faults: Fault[];
  /** Every file that was read on the way, by path: main files, included and extended ones. */
  readonly reached: Map<string, 'include' | 'extends'>;
  /** Services and jobs that `include` brought in; a bomb of includes ends here. */
  readonly budget: { includes: number };
}

/** How the files of one model are read: the project itself, or what one `include` names. */
export interface Model {
  readonly loading: Loading;
  /** Directory of `extends.file` and of include paths, relative to the root. */
  readonly directory: string;
  /** What relative paths are put into: relative to the including project for an include, to the root at the top. */
  readonly relativeDirectory: string;
  readonly environment: Environment;
  /** Main files of the includes on the way here: an include of one of them is a cycle. */
  readonly including: readonly string[];
}

/** A file that services extend from. */
export interface ExtendedDocument {
  readonly root: ComposeMap;
  readonly resets: readonly ComposePath[];
}

/** Reads a file that services extend from; its relative paths are put into a directory. */
export type LoadExtended = (file: SourceFile, model: Model, relativeDirectory: string) => ExtendedDocument;

/** Reads the files of an include. */
export type LoadModel = (files: readonly SourceFile[], model: Model) => ComposeMap;
