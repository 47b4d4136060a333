import type { Accounts } from './accounts.ts';
import type { ComposeBuild, ComposeProject, ComposeService, ServiceSettings } from './compose/model.ts';
import type { AccountTools } from './dockerfile/account-dialect.ts';
import type { WayBack } from './dockerfile/way-back.ts';
import type { Engine, HostIdentity } from './engine/engine.ts';
import type { BrokenStepDown } from './entrypoint/outcome.ts';
import type { RefusedPort } from './entrypoint/refused-port.ts';
import type { FileKind } from './file-kind.ts';
import type { Identity, Step } from './identity.ts';
import type { PathPatterns } from './path-pattern.ts';
import type { Resolved } from './resolved.ts';
import type { Fix } from './rule.ts';
import type { Fault, SourceFile, Span } from './source.ts';
import type { SuppressionState } from './suppress/state.ts';

interface WorkloadBase {
  /** `path#stage` (its name, else its index) or `path#service`: stable across commits. */
  readonly id: string;
  /** The FROM line, or the service's key. */
  readonly at: Span;
  /** The user the engine starts PID 1 as. */
  readonly starts: Identity;
  /** The user the service ends up as, after gosu, su-exec, setpriv … in its entrypoint. */
  readonly runs: Identity;
  /** A step down of its entrypoint that must be taken and cannot: it does not start. `undefined` when nothing says so. */
  readonly brokenStepDown?: BrokenStepDown | undefined;
  /** `runs` as the host sees it, under the engine of this workload. */
  readonly host: HostIdentity;
  /** The one place that decides who it is: the USER line, the `user:` value, else the FROM line or the image that is named. */
  readonly decidedAt: Span;
  /** The accounts of its image as far as they are known. */
  readonly accounts: Accounts;
  /** The tools that create accounts in its image. */
  readonly accountTools: AccountTools;
  /** What lets `runs` become root again, in the order it was opened; nothing when it is root, or when that is not known. */
  readonly waysBack: readonly WayBack[];
  /** The engine that runs it, where that is not the project's. */
  readonly engine?: Engine;
  /** The whole way, from the base image to the host id; oldest first. */
  readonly trail: readonly Step[];
}

/** A stage of a Dockerfile. */
export interface ImageTarget extends WorkloadBase {
  readonly kind: 'image';
  readonly file: SourceFile;
  readonly stage: { readonly index: number; readonly name: string | undefined; readonly platform: string | undefined };
  readonly built: 'default' | 'target' | 'intermediate';
  /** Normalised names that the repository builds it under, as far as they are written. */
  readonly names?: readonly string[];
  /** Normalised reference where the chain of stages ends, or `scratch`. */
  readonly base: Resolved<string>;
  readonly environment: ReadonlyMap<string, string>;
  readonly entrypoint: readonly string[] | null;
  readonly command: readonly string[] | null;
  /** What makes BuildKit refuse a build of this stage, beyond what is wrong with the whole file. */
  readonly faults: readonly Fault[];
  /** The one edit that ends its being root, where there is exactly one and it is proven; `undefined` also when it is not root. */
  readonly rootRepair?: Fix | undefined;
  /** `RUN --security=insecure` lines of this stage, which BuildKit runs with every capability of the host. */
  readonly insecureRuns?: readonly Span[];
}

/** A service of a Compose project. */
export interface Service extends WorkloadBase {
  readonly kind: 'service';
  readonly name: string;
  readonly project: ComposeProject;
  readonly definition: ComposeService;
  readonly settings: ServiceSettings;
  readonly image: string | undefined;
  readonly build: ComposeBuild | undefined;
  /** The stage it runs, when the repository builds it. */
  readonly target: ImageTarget | undefined;
  /** A port below 1024 that it must bind and may not; `undefined` when nothing says so. */
  readonly refusedPort?: RefusedPort | undefined;
}

export type Workload = ImageTarget | Service;

/** A file that was looked at. */
export interface ProjectFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly state: 'read' | 'unreadable' | 'ignored';
  /** `undefined` when the file could not be read at all. */
  readonly source: SourceFile | undefined;
  readonly faults: readonly Fault[];
}

/** An engine that runs what lies at some paths. */
export interface EngineAt {
  readonly paths: PathPatterns;
  readonly engine: Engine;
}

/** Everything the rules may look at. Nothing in it is computed by a rule. */
export interface Project {
  readonly files: readonly ProjectFile[];
  /** The engine of every workload that has none of its own. */
  readonly engine: Engine;
  /** Engines of some paths, as the configuration says. */
  readonly otherEngines?: readonly EngineAt[];
  /** Suppressions with what became of them; `undefined` before findings are known. */
  readonly suppressions?: readonly SuppressionState[];
  /** What was asked of the project and is not there: sentences. */
  readonly notes?: readonly string[];
  /** By path, then by place. */
  readonly workloads: readonly Workload[];
}
