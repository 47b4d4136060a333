import type { Accounts } from '../accounts.ts';
import type { Dialect } from '../dockerfile/account-dialect.ts';
import type { Step } from '../identity.ts';
import type { Held, Text } from '../shell/expand.ts';
import type { Span } from '../source.ts';
import type { Powers } from './become.ts';
import type { FindFile } from './image-files.ts';
import type { End, Who } from './scene.ts';

/** What a base image's own entrypoint does with a command, as far as it is known. */
export type BaseStart =
  | { readonly kind: 'end'; readonly end: End }
  /** It goes on with the command as the same user; the step says why, where there is something to say. */
  | { readonly kind: 'passes'; readonly step?: Step };

/** A start of a container. */
export interface Start {
  /** ENTRYPOINT and CMD together; {@link baseEntrypoint} stands for the one of the base image where it is not known. */
  readonly words: readonly Text[];
  /** Where they are set. */
  readonly at: Span;
  readonly who: Who;
  readonly accounts: Accounts;
  readonly dialect: Dialect;
  /** The container's environment: `null` for unset, `undefined` for not known. */
  readonly environment: (name: string) => Held;
  /** WORKDIR, absolute. */
  readonly directory: Text;
  readonly find: FindFile;
  /** What a program does that may be the base image's own entrypoint; `undefined` when it is not. */
  readonly base: (
    program: string,
    words: readonly Text[],
    who: Who,
    steps: readonly Step[],
    at: Span,
  ) => BaseStart | undefined;
  readonly powers: Powers;
  /** How many commands may be followed. */
  readonly work: { left: number };
}

/** A word that no command line can have. */
export const baseEntrypoint = '\0base';
