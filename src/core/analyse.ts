import type { Engine } from './engine/engine.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Project, Workload } from './project.ts';
import type { Finding } from './report.ts';
import type { Problem, Rule, Subjects } from './rule.ts';
import { compareSpans } from './source.ts';

/** A rule that threw: the run is broken, and everything else is still reported. */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

export interface Analysis {
  /** By path, then by place. */
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

/**
 * Asks every rule about every subject. The same fault at the same place is one finding, whatever number of workloads it
 * reaches; a rule that throws never ends the run.
 */
export function analyse(project: Project, rules: readonly Rule[]): Analysis {
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  const projectOf = withEngine(project);
  for (const rule of rules) {
    const byPlace = new Map<string, Draft>();
    try {
      for (const { subject, workload, within } of subjectsOf(project, rule.subject, projectOf)) {
        for (const problem of rule.check(subject, within)) collect(byPlace, problem, workload);
      }
    } catch (error) {
      failures.push({ rule: rule.meta.id, message: error instanceof Error ? error.message : String(error) });
    }
    findings.push(...finish(rule, [...byPlace.values()]));
  }
  findings.sort((a, b) => compareSpans(a.at, b.at) || (a.rule.id < b.rule.id ? -1 : 1));
  return { findings, failures };
}

interface Draft {
  problem: Problem;
  readonly workloads: string[];
}

interface Asked<S> {
  readonly subject: S;
  readonly workload: string | undefined;
  /** The project as this subject sees it. */
  readonly within: Project;
}

/** The project with the engine of a workload: to a rule there is only one. */
function withEngine(project: Project): (workload: Workload) => Project {
  const projects = new Map<Engine, Project>([[project.engine, project]]);
  return ({ engine = project.engine }) => {
    const found = projects.get(engine) ?? { ...project, engine };
    projects.set(engine, found);
    return found;
  };
}

function* subjectsOf(
  project: Project,
  kind: keyof Subjects,
  projectOf: (workload: Workload) => Project,
): Iterable<Asked<Subjects[keyof Subjects]>> {
  const alone = { workload: undefined, within: project };
  if (kind === 'file') for (const file of project.files) yield { subject: file, ...alone };
  if (kind === 'suppression') for (const state of project.suppressions ?? []) yield { subject: state, ...alone };
  if (kind === 'host') {
    yield { subject: project.engine, ...alone };
    for (const { engine } of project.otherEngines ?? []) yield { subject: engine, ...alone };
  }
  for (const workload of project.workloads) {
    const isAsked = kind === 'workload' || kind === workload.kind;
    if (isAsked) yield { subject: workload, workload: workload.id, within: projectOf(workload) };
  }
}

function collect(byPlace: Map<string, Draft>, problem: Problem, workload: string | undefined): void {
  const { file, start, end } = problem.at;
  // Faults of a file stay apart even on one line; a workload's fault at one place is one, whoever else it reaches.
  const key = JSON.stringify(
    problem.cause !== undefined
      ? [problem.cause]
      : workload === undefined
        ? [file.path, start, end, problem.message]
        : [file.path, start, end],
  );
  const seen = byPlace.get(key);
  if (seen === undefined) byPlace.set(key, { problem, workloads: workload === undefined ? [] : [workload] });
  else if (workload !== undefined) {
    if (!seen.workloads.includes(workload)) seen.workloads.push(workload);
    // One workload may know the way out for all that the fault reaches.
    if (seen.problem.fix === undefined && problem.fix !== undefined)
      seen.problem = { ...seen.problem, fix: problem.fix };
  }
}

function finish(rule: Rule, drafts: readonly Draft[]): Finding[] {
  const counts = new Map<string, number>();
  return drafts.map(({ problem, workloads }) => {
    const [workload, ...alsoReaches] = workloads;
    const subject = problem.cause ?? workload ?? problem.message;
    const path = problem.at.file.path;
    const count = counts.get(`${path}\u0000${subject}`) ?? 0;
    counts.set(`${path}\u0000${subject}`, count + 1);
    return {
      rule: rule.meta,
      message: problem.message,
      remedy: problem.remedy ?? rule.meta.remedy,
      workload,
      alsoReaches,
      at: problem.at,
      trail: problem.because,
      fingerprint: fingerprintOf(rule.meta.id, path, subject, String(count)),
      state: undefined,
      fix: problem.fix,
    };
  });
}
