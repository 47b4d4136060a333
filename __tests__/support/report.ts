import { noAccounts } from '../../src/core/accounts.ts';
import type { ComposeProject, ComposeService } from '../../src/core/compose/model.ts';
import type { Engine, HostIdentity } from '../../src/core/engine/engine.ts';
import type { Identity } from '../../src/core/identity.ts';
import type { ImageTarget, ProjectFile, Service, Workload } from '../../src/core/project.ts';
import type { Finding, Report, Suppressed, Verdict } from '../../src/core/report.ts';
import { known, type Unknown } from '../../src/core/resolved.ts';
import type { RuleMeta, Severity } from '../../src/core/rule.ts';
import { type SourceFile, type Span, spanOf } from '../../src/core/source.ts';

/** The first place of `text` in a file. */
export function spanIn(file: SourceFile, text: string): Span {
  const start = file.text.indexOf(text);
  if (start === -1) throw new Error(`${file.path} has no ${text}`);
  return spanOf(file, start, start + text.length);
}

/** A user with a number, or one that is unknown for a reason. */
export function identity(uid: number | Unknown, name?: string): Identity {
  const resolved = typeof uid === 'number' ? known(uid) : uid;
  return {
    user: typeof uid === 'number' ? known(name ?? `${uid}`) : uid,
    uid: resolved,
    gid: resolved,
    root: typeof uid === 'number' ? known(uid === 0) : uid,
    name,
    groups: [],
    trail: [],
    refused: undefined,
  };
}

interface WorkloadParts {
  readonly runs: Identity;
  readonly starts?: Identity;
  readonly host?: Partial<HostIdentity>;
}

function base(id: string, at: Span, parts: WorkloadParts) {
  const host: HostIdentity = {
    uid: parts.runs.uid,
    gid: parts.runs.gid,
    mode: 'rootful',
    because: 'A rootful engine maps no ids.',
    isHostNamespace: true,
    ...parts.host,
  };
  return {
    id,
    at,
    decidedAt: at,
    starts: parts.starts ?? parts.runs,
    runs: parts.runs,
    host,
    accounts: noAccounts,
    accountTools: undefined,
    waysBack: [],
    trail: parts.runs.trail,
  };
}

export function stage(
  id: string,
  at: Span,
  parts: WorkloadParts & { readonly built?: ImageTarget['built'] },
): ImageTarget {
  return {
    ...base(id, at, parts),
    kind: 'image',
    file: at.file,
    stage: { index: 0, name: undefined, platform: undefined },
    built: parts.built ?? 'default',
    base: known('scratch'),
    environment: new Map(),
    entrypoint: null,
    command: null,
    faults: [],
  };
}

export function service(id: string, at: Span, parts: WorkloadParts): Service {
  const name = id.slice(id.indexOf('#') + 1);
  const definition: ComposeService = {
    name,
    at,
    image: undefined,
    build: undefined,
    settings: {},
    places: new Map(),
    userTrail: [],
  };
  const project: ComposeProject = {
    path: at.file.path,
    files: [at.file.path],
    name: 'project',
    services: [definition],
    faults: [],
  };
  return {
    ...base(id, at, parts),
    kind: 'service',
    name,
    project,
    definition,
    settings: {},
    image: undefined,
    build: undefined,
    target: undefined,
  };
}

export function rule(id: string, severity: Severity, rest: Partial<RuleMeta> = {}): RuleMeta {
  return {
    id,
    title: `Title of ${id}`,
    severity,
    why: `Why ${id} matters.`,
    remedy: `Remedy of ${id}.`,
    since: '0.1.0',
    references: [],
    ...rest,
  };
}

export function finding(meta: RuleMeta, at: Span, rest: Partial<Finding> = {}): Finding {
  return {
    rule: meta,
    message: `Message of ${meta.id}.`,
    remedy: meta.remedy,
    workload: undefined,
    alsoReaches: [],
    at,
    trail: [],
    fingerprint: `${meta.id}@${at.file.path}`,
    state: undefined,
    fix: undefined,
    ...rest,
  };
}

export const rootful: Engine = {
  mode: 'rootful',
  uids: known([]),
  gids: known([]),
  from: 'default',
  at: undefined,
  trail: [],
  others: [],
  faults: [],
};

interface ReportParts {
  readonly files?: readonly ProjectFile[];
  readonly engine?: Engine;
  readonly workloads?: readonly Workload[];
  readonly findings?: readonly Finding[];
  readonly suppressed?: readonly Suppressed[];
  readonly failures?: Report['failures'];
  readonly verdict?: Partial<Verdict>;
  readonly delta?: Report['delta'];
  readonly notes?: Report['notes'];
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
}

/** A report of the given parts whose counts agree with its findings; it fails on errors unless `verdict` says otherwise. */
export function reportOf(parts: ReportParts = {}): Report {
  const { files = [], engine = rootful, workloads = [], findings = [], suppressed = [] } = parts;
  const count = (severity: Severity): number => findings.filter(one => one.rule.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const notes = count('note');
  const because = [...counted(errors, 'error'), ...counted(warnings, 'warning'), ...counted(notes, 'note')].join(', ');
  return {
    version: '0.1.0',
    verdict: {
      passed: errors === 0,
      failOn: 'error',
      failScope: 'all',
      errors,
      warnings,
      notes,
      because: because === '' ? 'no findings' : because,
      ...parts.verdict,
    },
    engine,
    files,
    workloads,
    findings,
    suppressed,
    unusedSuppressions: [],
    failures: parts.failures ?? [],
    delta: parts.delta,
    notes: parts.notes ?? [],
    project: { files, engine, workloads },
  };
}
