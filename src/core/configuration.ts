import type { ExplicitProject } from './compose/projects.ts';
import type { EngineMode, EngineUser } from './engine/engine.ts';
import type { OwnImage } from './image/own-images.ts';
import type { PathPatterns } from './path-pattern.ts';
import type { Severity } from './rule.ts';
import type { Located, Span } from './source.ts';

/** An engine as the configuration describes it; files are paths of the checkout. */
export interface EngineSetting {
  readonly at: Span;
  readonly mode: EngineMode | undefined;
  readonly version: string | undefined;
  readonly user: EngineUser | undefined;
  readonly subuid: string | undefined;
  readonly subgid: string | undefined;
  readonly daemonJson: string | undefined;
}

/** The engine of some of the workloads, by the path of their Dockerfile or Compose project. */
export interface EngineOfPaths extends EngineSetting {
  readonly paths: PathPatterns;
}

/** A Compose project as somebody really starts it. */
export interface ProjectSetting extends ExplicitProject {
  readonly at: Span;
  /** The paths as they are written, for what is said of them. */
  readonly places: readonly Located<string>[];
}

/** A build as somebody really makes it. */
export interface BuildSetting {
  readonly dockerfile: Located<string>;
  /** `undefined`: the last stage. */
  readonly target: Located<string> | undefined;
  readonly args: ReadonlyMap<string, string>;
}

/** How much a rule counts. */
export interface RuleLevel {
  readonly rule: string;
  readonly level: Severity | 'off';
  /** `undefined`: everywhere. */
  readonly paths: PathPatterns | undefined;
  readonly at: Span;
}

/** A suppression that stands in the configuration. */
export interface SuppressionSetting {
  readonly at: Span;
  readonly rules: readonly Located<string>[];
  readonly paths: PathPatterns | undefined;
  /** Globs of workload ids. */
  readonly workloads: readonly string[] | undefined;
  readonly reason: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until: Located<string> | undefined;
}

/** What a repository says about itself, beyond the options that a command line has as well. */
export interface Configuration {
  readonly engine: EngineSetting | undefined;
  /** The first whose paths fit counts. */
  readonly engines: readonly EngineOfPaths[];
  /** The first whose glob fits counts; it goes before the table of known images. */
  readonly images: readonly OwnImage[];
  readonly projects: readonly ProjectSetting[];
  readonly builds: readonly BuildSetting[];
  /** In file order; of a rule the first that fits counts. */
  readonly rules: readonly RuleLevel[];
  /** `undefined`: everything. */
  readonly paths: PathPatterns | undefined;
  readonly exclude: PathPatterns;
  readonly suppressions: readonly SuppressionSetting[];
}

export const noConfiguration: Configuration = {
  engine: undefined,
  engines: [],
  images: [],
  projects: [],
  builds: [],
  rules: [],
  paths: undefined,
  exclude: [],
  suppressions: [],
};
