import { readdirSync, readFileSync } from 'node:fs';

/** The files of a project with what the command line names, and compose-go's answer: conformance/compose/main.go. */
export interface ComposeCase {
  readonly name?: string;
  readonly files: Readonly<Record<string, string>>;
  readonly args?: {
    readonly directory?: string;
    readonly files?: readonly string[];
    readonly envFiles?: readonly string[];
    readonly profiles?: readonly string[];
  };
  readonly expected?: ComposeAnswer;
}

export interface ComposeAnswer {
  /** compose-go itself does not get it done. */
  readonly tooMuch?: boolean;
  readonly error?: string;
  readonly name?: string;
  readonly services?: Readonly<Record<string, AnsweredService>>;
  readonly jobs?: Readonly<Record<string, AnsweredService>>;
}

export interface AnsweredService {
  readonly image?: string;
  readonly build?: AnsweredBuild;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly hooks?: Readonly<Record<string, AnsweredService & AnsweredHook>>;
  readonly files?: readonly AnsweredFile[];
}

/** A secret or config. */
export interface AnsweredFile {
  readonly kind: 'secret' | 'config';
  readonly source: string;
  readonly target?: string;
  readonly uid?: string;
  readonly gid?: string;
}

/** A command of `post_start` or `pre_stop`. */
export interface AnsweredHook {
  readonly user?: string;
  readonly privileged?: boolean;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | null>>;
}

export interface AnsweredBuild {
  readonly context: string;
  readonly dockerfile?: string;
  readonly [key: string]: unknown;
}

/** A case as conformance/compose/cases keeps it. */
export interface KeptComposeCase extends ComposeCase {
  readonly name: string;
  readonly expected: ComposeAnswer;
}

const directory = new URL('../../conformance/compose/cases/', import.meta.url);

/** The kept cases, by their topic. */
export function keptComposeCases(): ReadonlyMap<string, readonly KeptComposeCase[]> {
  const topics = new Map<string, readonly KeptComposeCase[]>();
  for (const file of readdirSync(directory).sort()) {
    const cases: readonly KeptComposeCase[] = JSON.parse(readFileSync(new URL(file, directory), 'utf8'));
    topics.set(file.replace('.json', ''), cases);
  }
  return topics;
}
