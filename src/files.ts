import type { ListedKind } from './core/file-kind.ts';
import type { SourceFile } from './core/source.ts';

/** A file that may concern users, by its name. */
export interface ListedFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Whether somebody said what it is (`--as`), so that its name and its contents need not. */
  readonly isSaid?: boolean;
  readonly kind: ListedKind;
}

/** What reading a file gave: its text, or one sentence that says why there is none. */
export type ReadResult = { readonly source: SourceFile } | { readonly refused: string };

/** The files of a checked repository. Nothing outside its root is ever read, and no link is followed. */
export interface Files {
  /** Candidates by path, and directories that could not be looked into. */
  list(): Promise<{
    readonly files: readonly ListedFile[];
    readonly refused: readonly { readonly path: string; readonly why: string }[];
  }>;
  /** Reads any file of the root; `undefined` when there is none of that path. */
  read(path: string): ReadResult | undefined;
}
