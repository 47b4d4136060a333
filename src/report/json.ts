import { ruleAddress } from '../address.ts';
import type { ComposeBuild, ServiceSettings } from '../core/compose/model.ts';
import type { Delta, WorkloadChange } from '../core/delta.ts';
import type { Engine } from '../core/engine/engine.ts';
import type { Identity, Step } from '../core/identity.ts';
import type { ImageTarget, ProjectFile, Service, Workload } from '../core/project.ts';
import type { Finding, Report, Suppressed, Verdict } from '../core/report.ts';
import type { Resolved } from '../core/resolved.ts';
import type { Fix } from '../core/rule.ts';
import { type Place, placeOf, type Span } from '../core/source.ts';
import { jsonText } from './json-text.ts';
import { unknowns } from './unknowns.ts';

/** The report as JSON, as `report.schema.json` describes it, safe in a log (`jsonText`). */
export function renderJson(report: Report): string {
  return jsonText(jsonOf(report));
}

function jsonOf(report: Report): object {
  return {
    schemaVersion: 1,
    tool: { name: 'runs-as', version: report.version },
    verdict: verdictOf(report.verdict),
    engine: engineOf(report.engine),
    files: [...report.files].sort(byPath).map(({ path, kind, state }) => ({ path, kind, state })),
    workloads: report.workloads.map(workloadOf),
    findings: report.findings.map(findingOf),
    suppressed: report.suppressed.map(suppressedOf),
    unusedSuppressions: report.unusedSuppressions.map(({ rule, at }) => ({ rule, at })),
    delta: report.delta === undefined ? null : deltaOf(report.delta),
    ...(report.notes.length === 0 ? {} : { notes: report.notes }),
  };
}

function byPath(a: ProjectFile, b: ProjectFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function verdictOf({ passed, failOn, failScope, errors, warnings, notes, because }: Verdict): object {
  return { passed, failOn, failScope, errors, warnings, notes, because };
}

function engineOf({ mode, from, at, uids, gids }: Engine): object {
  return {
    mode,
    from,
    at: placeOrNull(at),
    uids: uids.state === 'known' ? uids.value : [],
    gids: gids.state === 'known' ? gids.value : [],
  };
}

function placeOrNull(span: Span | undefined): Place | null {
  return span === undefined ? null : placeOf(span);
}

function knownOf<T>(resolved: Resolved<T>): object {
  if (resolved.state === 'known') return { known: resolved.value };
  const { reason, detail } = resolved;
  return { unknown: reason, detail, settle: unknowns[reason].settle };
}

function valueOrNull<T>(resolved: Resolved<T>): T | null {
  return resolved.state === 'known' ? resolved.value : null;
}

function workloadOf(workload: Workload): object {
  const { id, kind, at, starts, runs, host, trail } = workload;
  return {
    id,
    kind,
    at: placeOf(at),
    ...(workload.kind === 'image' ? imageOf(workload) : serviceOf(workload)),
    starts: identityOf(starts),
    runs: identityOf(runs),
    host: { uid: knownOf(host.uid), gid: knownOf(host.gid), mode: host.mode, because: host.because },
    trail: trail.map(stepOf),
  };
}

function imageOf({ stage, built, base, environment, entrypoint, command }: ImageTarget): object {
  return {
    stage: { index: stage.index, name: stage.name ?? null, platform: stage.platform ?? null },
    built,
    base: valueOrNull(base),
    environment: Object.fromEntries(environment),
    entrypoint,
    command,
  };
}

function serviceOf({ project, image, build, settings }: Service): object {
  return {
    project: { files: project.files, name: project.name },
    image: image ?? null,
    build: build === undefined ? null : buildOf(build),
    settings: settingsOf(settings),
  };
}

function buildOf({ context, dockerfile, target, args }: ComposeBuild): object {
  return {
    context: valueOrNull(context),
    dockerfile: valueOrNull(dockerfile),
    target: target?.value ?? null,
    args: Object.fromEntries([...args].map(([name, { value }]) => [name, value])),
  };
}

/** A service's environment is not part of the contract: it may hold secrets, and nothing of who it runs as. */
function settingsOf({ environment: _environment, ...settings }: ServiceSettings): object {
  return settings;
}

function identityOf({ user, uid, gid, root, name, groups }: Identity): object {
  return {
    user: knownOf(user),
    uid: knownOf(uid),
    gid: knownOf(gid),
    root: knownOf(root),
    name: name ?? null,
    groups,
  };
}

function stepOf({ by, effect, at }: Step): object {
  return { by, effect, at: placeOrNull(at) };
}

function findingOf(finding: Finding): object {
  const { rule, message, remedy, workload, at, trail, fingerprint, state, fix } = finding;
  return {
    rule: rule.id,
    severity: rule.severity,
    message,
    remedy,
    workload: workload ?? null,
    at: placeOf(at),
    trail: trail.map(({ text, at }) => ({ text, at: placeOf(at) })),
    fingerprint,
    state: state ?? null,
    fix: fix === undefined ? null : fixOf(fix),
    docs: ruleAddress(rule.id),
  };
}

function fixOf({ title, edits }: Fix): object {
  return {
    title,
    edits: edits.map(({ at, text }) => {
      const { file, line, column, endLine, endColumn } = placeOf(at);
      return { path: file, start: { line, column }, end: { line: endLine, column: endColumn }, text };
    }),
  };
}

function suppressedOf(finding: Suppressed): object {
  const { by, reason, at, isNew } = finding.suppression;
  return { ...findingOf(finding), suppression: { by, reason, at: placeOrNull(at), isNew } };
}

function deltaOf({ base, workloads, new: isNew, unchanged, fixed }: Delta): object {
  return { base, workloads: workloads.map(changeOf), new: isNew, fixed: fixed.map(findingOf), unchanged };
}

function changeOf({ id, before, after, change, aspects }: WorkloadChange): object {
  return {
    id,
    ...(before !== undefined && after !== undefined && before.id !== id ? { wasId: before.id } : {}),
    before: summaryOf(before),
    after: summaryOf(after),
    change,
    aspects: aspects.map(({ name, before, after, change }) => ({ name, before, after, change })),
  };
}

/** Who a workload runs as, inside and on the host. */
function summaryOf(workload: Workload | undefined): object | null {
  if (workload === undefined) return null;
  return { ...identityOf(workload.runs), host: knownOf(workload.host.uid) };
}
