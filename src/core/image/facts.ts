import type { Unknown } from '../resolved.ts';
import type { Span } from '../source.ts';

/** An account as a line of /etc/passwd has it. */
export interface Account {
  readonly name: string;
  /** `undefined` where the image creates the account without fixing the number. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** A group as a line of /etc/group has it. */
export interface Group {
  readonly name: string;
  readonly gid: number | undefined;
}

/** The step from root to a service user that an image's own entrypoint takes. */
export interface StepDown {
  /** `undefined` where only the number is known. */
  readonly name: string | undefined;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** Only worker processes step down: PID 1 stays root. */
  readonly workersOnly: boolean;
  /** What is known of how the entrypoint does it; `undefined` when it was not read for this. */
  readonly how?: StepDownDetails;
}

/** How an image's entrypoint steps down. */
export interface StepDownDetails {
  /** First words of the command for which it does, as globs; any other command stays root. Empty: not known. */
  readonly commands: readonly string[];
  /** `NAME=value` of the environment that keep it root. */
  readonly keepsRootWhen: readonly string[];
  /** Variables that give the number and the group of the account instead of the image's own. */
  readonly uidFrom: string | undefined;
  readonly gidFrom: string | undefined;
  /** Whether it stays root, and does not fail, where the container lacks SETUID or SETGID. */
  readonly staysRootWithoutCapabilities: boolean;
}

/** What is known of an image that the repository does not build. */
export interface ImageFacts {
  /** As normalised: `docker.io/library/node:20-alpine`. */
  readonly reference: string;
  /** `Config.User`; the empty string is root. */
  readonly user: string;
  /** The number behind `user` where it is known. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** Variables of `Config.Env` that are known. */
  readonly environment: ReadonlyMap<string, string>;
  /** Whether `environment` has all of them: what it lacks is unset then. */
  readonly environmentIsComplete: boolean;
  /** `undefined`: not known. `null`: known to be none. */
  readonly entrypoint: readonly string[] | null | undefined;
  readonly command: readonly string[] | null | undefined;
  /** `Config.OnBuild` as far as known. */
  readonly onBuild: readonly string[];
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
  /** Whether `accounts` and `groups` have all of them: a name they lack does not exist then. */
  readonly accountsAreComplete: boolean;
  readonly stepsDownTo: StepDown | undefined;
  readonly windows: boolean;
  readonly source: 'table' | 'config' | 'registry' | 'engine';
  /** Where it was read, for `--explain-image` and the trail. */
  readonly evidence: string;
  /** Its entrypoint is a script that nobody read: it may step down. */
  readonly entrypointIsUnread?: boolean;
  /** Scripts of the image that were read, by their absolute paths. */
  readonly files?: ReadonlyMap<string, string>;
  /** `Config.ExposedPorts`: `8080/tcp`. */
  readonly exposedPorts?: readonly string[];
  /** `Config.Labels`. */
  readonly labels?: ReadonlyMap<string, string>;
  readonly note: string;
  /** Where the configuration says it, and why one may believe that. */
  readonly said?: { readonly at: Span; readonly reason: string };
}

/** Answers what the repository cannot: facts of images by normalised reference. The only question the core asks the world. */
export interface ImageLookup {
  /** @param own those that the repository builds itself: no registry is asked for them. */
  facts(references: readonly string[], own?: ReadonlySet<string>): Promise<ReadonlyMap<string, ImageFacts | Unknown>>;
  /** What is to be said of how the answers were found, each a sentence: what was asked, how old it is, what could not be reached. */
  notes?(): readonly string[];
}
