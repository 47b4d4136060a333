import type { Engine } from './engine/engine.ts';
import type { ImageTarget, Project, ProjectFile, Service, Workload } from './project.ts';
import type { Span } from './source.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** What a rule says of itself. One source for README, pages, SARIF, `--list-rules` and `--explain`. */
export interface RuleMeta {
  /** kebab-case noun phrase for the bad state. */
  readonly id: string;
  /** A short sentence without a full stop. */
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters: one or two sentences. */
  readonly why: string;
  /** What to do: one or two sentences; never less isolation. */
  readonly remedy: string;
  /** The first version that has it. */
  readonly since: string;
  readonly references: readonly string[];
}

export interface Edit {
  readonly at: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A place on the way to a problem, and what happened there. */
export interface Because {
  readonly text: string;
  readonly at: Span;
}

/** One fault at one place. */
export interface Problem {
  /** One sentence about this place, with its names and numbers. */
  readonly message: string;
  readonly at: Span;
  /** Oldest first. */
  readonly because: readonly Because[];
  /** What is at fault where that is one thing for several places: the problem is said once for it, at the first of them. */
  readonly cause?: string;
  /** What to do here, where it can be said better than by the rule's own remedy. */
  readonly remedy?: string;
  readonly fix?: Fix;
}

/** What a rule may look at, by the name it asks for. */
export interface Subjects {
  readonly workload: Workload;
  readonly image: ImageTarget;
  readonly service: Service;
  readonly file: ProjectFile;
  readonly host: Engine;
}

export interface Rule<S extends keyof Subjects = keyof Subjects> {
  readonly meta: RuleMeta;
  readonly subject: S;
  /** Compares what is in the project; resolves nothing, touches nothing. */
  check(subject: Subjects[S], project: Project): Iterable<Problem>;
}

/** Keeps a rule's subject type while it is written; returns the rule unchanged. */
export function defineRule<S extends keyof Subjects>(rule: Rule<S>): Rule<S> {
  return rule;
}
