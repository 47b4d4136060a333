import type { Configuration, RuleLevel } from '../configuration.ts';
import { matchesPath } from '../path-pattern.ts';
import type { Project, Workload } from '../project.ts';
import type { Finding, Suppressed } from '../report.ts';
import { type Place, placeOf, type Span } from '../source.ts';
import { matchesWildcard } from '../wildcard.ts';
import { type Baseline, pairWithBaseline } from './baseline.ts';
import { type FindComments, suppressionsIn } from './find.ts';
import type { Suppression, SuppressionState } from './state.ts';

/** What decides which findings count. */
export interface SuppressInputs {
  readonly project: Project;
  /** Ids of all rules. */
  readonly rules: readonly string[];
  /** Ids of rules that failed: what silences them may not be idle. */
  readonly failed: ReadonlySet<string>;
  readonly configuration: Configuration;
  readonly baseline: Baseline | undefined;
  /** Finds the comments of a YAML text; it is only called for files that name runs-as. */
  readonly yamlComments: FindComments;
  /** `YYYY-MM-DD`; without it nothing expires. */
  readonly today: string | undefined;
  /** Only some files were looked at: what is idle here may not be idle elsewhere. */
  readonly isPartial: boolean;
}

export interface SuppressResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly unused: readonly { readonly rule: string; readonly at: Place }[];
  /** What is wrong with suppressions, for their rules. */
  readonly states: readonly SuppressionState[];
}

/**
 * Sorts findings into those that count and those that somebody accepts: by the level of their rule, by a comment, by the configuration,
 * by the baseline, in this order. Nothing is lost: what is silenced keeps its place and says by whom.
 */
export function suppress(all: readonly Finding[], inputs: SuppressInputs): SuppressResult {
  const { project, configuration, today, rules } = inputs;
  const inline = suppressionsIn(project.files, rules, inputs.yamlComments);
  const states: SuppressionState[] = [...inline.problems];
  const live: Suppression[] = [];
  for (const one of [...inline.suppressions, ...configuration.suppressions.map(ofSetting)]) {
    if (today !== undefined && one.until !== undefined && one.until.value < today) states.push(expired(one));
    else live.push(one);
  }
  const byRule = new Map<string, Suppression[]>();
  for (const one of live) {
    for (const id of new Set(one.rules.map(({ value }) => value))) {
      const list = byRule.get(id);
      if (list === undefined) byRule.set(id, [one]);
      else list.push(one);
    }
  }
  const workloads = new Map(project.workloads.map(workload => [workload.id, workload]));
  const used = new Set<object>();
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of all.map(one => withLevel(one, configuration.rules))) {
    const off = levelOf(finding, configuration.rules);
    const matching = (byRule.get(finding.rule.id) ?? []).flatMap(one => {
      const rule = one.rules.find(({ value }) => value === finding.rule.id);
      return rule !== undefined && coversFinding(one, finding, workloads) ? [{ one, rule }] : [];
    });
    for (const { rule } of matching) used.add(rule);
    const [first] = matching;
    if (off?.level === 'off') suppressed.push(silenced(finding, 'config', 'the rule is off', off.at));
    else if (first !== undefined) suppressed.push(silenced(finding, first.one.by, first.one.reason, first.one.at));
    else findings.push(finding);
  }
  const { accepted, stale } = pairWithBaseline(inputs.baseline, [...findings, ...suppressed], project);
  const left = findings.filter(finding => !accepted.has(finding));
  for (const finding of findings) {
    const at = accepted.get(finding);
    if (at !== undefined) suppressed.push(silenced(finding, 'baseline', 'accepted when the baseline was written', at));
  }
  if (inputs.isPartial) return { findings: left, suppressed, unused: [], states };
  const idle = live.flatMap(one =>
    one.rules.filter(rule => !used.has(rule) && !inputs.failed.has(rule.value)).map(rule => ({ one, rule })),
  );
  for (const { one, rule } of idle) states.push(unused(one, rule.value, rule.span));
  if (stale !== undefined) states.push(stale);
  return {
    findings: left,
    suppressed,
    unused: idle.map(({ rule }) => ({ rule: rule.value, at: placeOf(rule.span) })),
    states,
  };
}

/** A finding with the severity that the configuration gives its rule. */
export function withLevel(finding: Finding, levels: readonly RuleLevel[]): Finding {
  const level = levelOf(finding, levels)?.level ?? 'off';
  if (level === 'off' || level === finding.rule.severity) return finding;
  return { ...finding, rule: { ...finding.rule, severity: level } };
}

/** What the configuration says of a finding's rule at its place; the first that fits. */
export function levelOf({ rule, at }: Finding, levels: readonly RuleLevel[]): RuleLevel | undefined {
  return levels.find(
    level => level.rule === rule.id && (level.paths === undefined || matchesPath(level.paths, at.file.path)),
  );
}

/** A finding that somebody accepts. */
export function silenced(
  finding: Finding,
  by: Suppressed['suppression']['by'],
  reason: string,
  at: Span | undefined,
): Suppressed {
  return { ...finding, suppression: { by, reason, at, isNew: false } };
}

function ofSetting({ at, rules, paths, workloads, reason, until }: Configuration['suppressions'][number]): Suppression {
  return { by: 'config', at, rules, reason, until, covers: { kind: 'names', paths, workloads } };
}

/** It covers the place of a finding, or each workload that the finding reaches. */
function coversFinding({ covers }: Suppression, finding: Finding, workloads: ReadonlyMap<string, Workload>): boolean {
  const ids = finding.workload === undefined ? [] : [finding.workload, ...finding.alsoReaches];
  if (covers.kind === 'names') {
    const { paths, workloads: globs } = covers;
    if (paths !== undefined && !matchesPath(paths, finding.at.file.path)) return false;
    return globs === undefined || (ids.length > 0 && ids.every(id => globs.some(glob => matchesWildcard(glob, id))));
  }
  if (isWithin(covers.span, finding.at)) return true;
  return (
    ids.length > 0 &&
    ids.every(id => {
      const workload = workloads.get(id);
      return workload !== undefined && isWithin(covers.span, workload.at);
    })
  );
}

function isWithin(outer: Span, inner: Span): boolean {
  return outer.file.path === inner.file.path && inner.start >= outer.start && inner.start < outer.end;
}

function expired({ until, at, rules }: Suppression): SuppressionState {
  const names = rules.map(({ value }) => value).join(', ');
  return {
    kind: 'expired',
    message: `It silenced ${names} until ${until?.value}, and counts no more.`,
    at: until?.span ?? at,
    because: [],
  };
}

function unused({ by }: Suppression, rule: string, at: Span): SuppressionState {
  const where = by === 'inline' ? 'here' : 'in the repository';
  return { kind: 'unused', message: `It silences ${rule}, and there is no such finding ${where}.`, at, because: [] };
}
