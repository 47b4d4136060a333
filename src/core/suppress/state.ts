import type { Because } from '../rule.ts';
import type { Located, Span } from '../source.ts';

/** A suppression that can silence something. */
export interface Suppression {
  readonly by: 'inline' | 'config';
  /** The comment, or the entry of the configuration. */
  readonly at: Span;
  /** Ids of rules that exist. */
  readonly rules: readonly Located<string>[];
  readonly reason: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until: Located<string> | undefined;
  readonly covers: Cover;
}

/** What a suppression is about: a place and all within it, or whatever has these paths and ids. */
export type Cover =
  | { readonly kind: 'place'; readonly span: Span }
  | {
      readonly kind: 'names';
      readonly paths: readonly string[] | undefined;
      readonly workloads: readonly string[] | undefined;
    };

/** What is wrong with a suppression or a baseline, for the rules of these kinds to report. */
export interface SuppressionState {
  readonly kind: 'unused' | 'expired' | 'invalid' | 'stale';
  /** One sentence about this place. */
  readonly message: string;
  readonly at: Span;
  readonly because: readonly Because[];
}
