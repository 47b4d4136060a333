import type { Workload } from '../core/project.ts';
import type { Report } from '../core/report.ts';
import { logWord } from './log-text.ts';

/** Where the configuration's schema is published; editors read it. */
export const schemaAddress = (repository: string): string =>
  `${repository.replace('https://github.com', 'https://raw.githubusercontent.com')}/main/runs-as.schema.json`;

const mostImages = 50;

/**
 * A configuration to begin with, with a line feed at its end: valid as it is, and it changes nothing until a line of it is taken out of
 * its comment. What is not known in this repository is listed, to be filled in.
 */
export function renderStart(report: Report, repository: string): string {
  const { engine, workloads, verdict } = report;
  const lines = [
    `# yaml-language-server: $schema=${schemaAddress(repository)}`,
    '# Configuration of runs-as. Everything in it may be left out; docs/configuration.md says more.',
    '',
    ...engineLines(engine.mode, engine.from),
    '',
    ...imageLines(workloads),
    '',
    '# What is not checked.',
    '# exclude:',
    '#   - third_party/',
    '',
    '# How much a rule counts: error, warning, note or off, everywhere or by path.',
    '# rules:',
    '#   root-at-start: off',
    '',
    `# The gate: today there ${verdict.errors === 1 ? 'is' : 'are'} ${counted(verdict.errors, 'error')}, ${counted(verdict.warnings, 'warning')} and ${counted(verdict.notes, 'note')}.`,
    '# `runs-as --write-baseline` accepts them, so that only what is new fails.',
    '# fail-on: error',
    '# baseline: .github/runs-as-baseline.json',
  ];
  return `${lines.join('\n')}\n`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function engineLines(mode: string, from: string): string[] {
  if (from !== 'default')
    return [
      `# The engine is ${mode}, as ${from === 'config' ? 'the configuration' : from} says.`,
      '# engine:',
      `#   mode: ${mode}`,
    ];
  return [
    '# Nothing in the repository says which engine runs the containers, so it is taken for a rootful one.',
    '# engine:',
    '#   mode: userns-remap # or rootful, rootless',
    '#   user: dockremap # whose ranges in subuid and subgid count',
    '#   subuid: hosts/etc/subuid',
    '#   subgid: hosts/etc/subgid',
  ];
}

/** Images that nobody knows, with the workloads that stand on them. */
function imageLines(workloads: readonly Workload[]): string[] {
  const unknown = new Map<string, string[]>();
  for (const workload of workloads) {
    const { root } = workload.runs;
    if (root.state === 'known' || root.reason !== 'base-image') continue;
    const reference = referenceOf(workload);
    if (reference === undefined || !/^[\w./:@-]+$/.test(reference)) continue;
    unknown.set(reference, [...(unknown.get(reference) ?? []), workload.id]);
  }
  if (unknown.size === 0)
    return ['# Every image that is built on is known. Your own word goes before the table:', ...exampleImage()];
  const lines = [
    '# Images that runs-as does not know. Fill in who they run as (docker image inspect -f "{{.Config.User}}" IMAGE):',
    '# images:',
  ];
  for (const [reference, ids] of [...unknown].slice(0, mostImages)) {
    const more = ids.length > 1 ? ` and ${ids.length - 1} more` : '';
    lines.push(
      `#   - image: ${reference} # ${logWord(ids[0] ?? '').replace(/[^\x20-\x7e]/g, '?')}${more}`,
      '#     uid: 1001',
      '#     reason: where you saw it',
    );
  }
  if (unknown.size > mostImages) lines.push(`#   # and ${unknown.size - mostImages} more`);
  return lines;
}

function exampleImage(): string[] {
  return ['# images:', '#   - image: ghcr.io/acme/base', '#     uid: 1001', '#     reason: where you saw it'];
}

function referenceOf(workload: Workload): string | undefined {
  if (workload.kind === 'service') {
    const base = workload.target?.base;
    return base === undefined ? workload.image : base.state === 'known' ? base.value : undefined;
  }
  return workload.base.state === 'known' ? workload.base.value : undefined;
}
