import { type JsonValue, readJson } from '../engine/json.ts';
import { type FindingLike, pairFindings, reached } from '../pair-findings.ts';
import type { Project, ProjectFile } from '../project.ts';
import type { Finding } from '../report.ts';
import { type Fault, type SourceFile, type Span, spanOf } from '../source.ts';
import { likenessOfSketches, sketchOf } from './sketch.ts';
import type { SuppressionState } from './state.ts';

/** A finding that was accepted, as the baseline has it. Its own place is a line that is written there. */
interface Entry extends FindingLike {
  /** Where it stands in the baseline. */
  readonly entryAt: Span;
}

/** Findings that were accepted on one day. */
export interface Baseline {
  readonly file: SourceFile;
  readonly entries: readonly Entry[];
  /** What the files of the findings were like: path → sketch. */
  readonly sketches: ReadonlyMap<string, string>;
}

const version = 1;

/** The text of a baseline of these findings, with a line feed at its end; each on a line of its own. */
export function renderBaseline(findings: readonly Finding[], files: readonly ProjectFile[]): string {
  const sources = new Map(files.map(({ path, source }) => [path, source]));
  for (const { at } of findings) if (!sources.has(at.file.path)) sources.set(at.file.path, at.file);
  const paths = [...new Set(findings.map(({ at }) => at.file.path))].sort();
  const sketches = paths.map(
    path => `    ${JSON.stringify(path)}: ${JSON.stringify(sketchOf(sources.get(path)?.text ?? ''))}`,
  );
  const entries = findings.map(({ rule, message, workload, alsoReaches, at }) => {
    const others = alsoReaches.length === 0 ? {} : { alsoReaches };
    const entry = {
      rule: rule.id,
      path: at.file.path,
      workload: workload ?? null,
      ...others,
      message,
      line: lineText(at),
    };
    return `    ${JSON.stringify(entry)}`;
  });
  const block = (open: string, lines: readonly string[], close: string): string =>
    lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n  ${close}`;
  return [
    '{',
    `  "version": ${version},`,
    '  "about": "What runs-as accepts; written by runs-as --write-baseline.",',
    `  "files": ${block('{', sketches, '}')},`,
    `  "findings": ${block('[', entries, ']')}`,
    '}',
    '',
  ].join('\n');
}

function lineText({ file, start }: Span): string {
  const from = file.text.lastIndexOf('\n', start - 1) + 1;
  const to = file.text.indexOf('\n', start);
  return file.text.slice(from, to === -1 ? undefined : to).trim();
}

/** Reads a baseline; a fault says why it is none. */
export function readBaseline(file: SourceFile): Baseline | Fault {
  const { value, fault } = readJson(file);
  if (fault !== undefined) return fault;
  const root = spanOf(file, 0);
  if (value?.kind !== 'object') return { message: 'a baseline is a JSON object', at: root };
  const written = memberOf(value, 'version');
  if (written?.kind !== 'number' || Number(written.written) !== version)
    return { message: `its \`version\` is not ${version}`, at: written?.span ?? root };
  const list = memberOf(value, 'findings');
  if (list?.kind !== 'array') return { message: 'it has no list `findings`', at: list?.span ?? root };
  const entries: Entry[] = [];
  for (const item of list.items) {
    const entry = entryOf(item);
    if ('message' in entry && !('rule' in entry)) return entry;
    if ('rule' in entry) entries.push(entry);
  }
  const sketches = new Map<string, string>();
  const files = memberOf(value, 'files');
  if (files?.kind === 'object')
    for (const { key, value } of files.members) if (value.kind === 'string') sketches.set(key.value, value.value);
  return { file, entries, sketches };
}

function entryOf(item: JsonValue): Entry | Fault {
  const [rule, path, message] = ['rule', 'path', 'message'].map(name => textOf(memberOf(item, name)));
  if (rule === undefined || path === undefined || message === undefined)
    return { message: 'an entry has `rule`, `path` and `message`', at: item.span };
  const others = memberOf(item, 'alsoReaches');
  const text = textOf(memberOf(item, 'line')) ?? '';
  return {
    rule: { id: rule },
    message,
    workload: textOf(memberOf(item, 'workload')),
    alsoReaches: others?.kind === 'array' ? others.items.flatMap(one => textOf(one) ?? []) : [],
    at: spanOf({ path, text }, 0),
    entryAt: item.span,
  };
}

function memberOf(value: JsonValue, name: string): JsonValue | undefined {
  return value.kind === 'object' ? value.members.findLast(({ key }) => key.value === name)?.value : undefined;
}

function textOf(value: JsonValue | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

/** Findings that a baseline accepts, with the place of their entry, and what is wrong with it. */
export interface Paired {
  readonly accepted: ReadonlyMap<Finding, Span>;
  readonly stale: SuppressionState | undefined;
}

/** Files that are as much alike are one that was moved. */
const likeness = 1 / 3;
const mostShown = 10;

/**
 * Which findings a baseline accepts: the same faults as `compare` pairs them, whatever line they stand on and wherever their file was
 * moved. One that reaches workloads beyond those it reached then is not the one that was accepted.
 */
export function pairWithBaseline(
  baseline: Baseline | undefined,
  findings: readonly Finding[],
  project: Project,
): Paired {
  if (baseline === undefined) return { accepted: new Map(), stale: undefined };
  const moved = movedFiles(baseline, project);
  const ids = new Set(project.workloads.map(({ id }) => id));
  const naming = {
    pathOf: (path: string) => moved.get(path) ?? path,
    workloadOf: (id: string) => {
      if (ids.has(id)) return id;
      const hash = id.lastIndexOf('#');
      const path = moved.get(id.slice(0, hash));
      const now = path === undefined ? undefined : path + id.slice(hash);
      return now !== undefined && ids.has(now) ? now : undefined;
    },
  };
  const pairs = pairFindings(baseline.entries, findings, naming);
  const accepted = new Map<Finding, Span>();
  for (const [finding, entry] of pairs) {
    const known = new Set(reached(entry).flatMap(id => naming.workloadOf(id) ?? []));
    if (reached(finding).every(id => known.has(id))) accepted.set(finding, entry.entryAt);
  }
  const alive = new Set(pairs.values());
  const gone = baseline.entries.filter(entry => !alive.has(entry));
  return { accepted, stale: staleState(gone, baseline) };
}

function staleState(gone: readonly Entry[], { entries }: Baseline): SuppressionState | undefined {
  const [first] = gone;
  if (first === undefined) return undefined;
  const has = gone.length === 1 ? 'is no finding' : 'are no findings';
  return {
    kind: 'stale',
    message: `${gone.length} of ${entries.length} accepted findings ${has} any more: \`--write-baseline\` takes them out.`,
    at: first.entryAt,
    because: gone
      .slice(1, mostShown)
      .map(({ rule, at, entryAt }) => ({ text: `${rule.id} in ${at.file.path}`, at: entryAt })),
  };
}

/** Files of the baseline that lie elsewhere now: old path → new path. */
function movedFiles({ sketches }: Baseline, project: Project): ReadonlyMap<string, string> {
  const paths = new Set(project.files.map(({ path }) => path));
  const gone = [...sketches].filter(([path]) => !paths.has(path));
  const moved = new Map<string, string>();
  if (gone.length === 0) return moved;
  const added = project.files.filter(({ path, source }) => !sketches.has(path) && source !== undefined);
  const candidates = added.map(({ path, source }) => ({ path, sketch: sketchOf(source?.text ?? '') }));
  const pairs = gone.flatMap(([from, sketch]) =>
    candidates.map(({ path, sketch: other }) => ({ from, to: path, score: likenessOfSketches(sketch, other) })),
  );
  const taken = new Set<string>();
  for (const { from, to, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score < likeness || moved.has(from) || taken.has(to)) continue;
    moved.set(from, to);
    taken.add(to);
  }
  return moved;
}
