import type { Report } from '../core/report.ts';
import type { Severity } from '../core/rule.ts';
import { placeOf } from '../core/source.ts';
import { jsonText } from './json-text.ts';
import { visibleText } from './log-text.ts';
import { shorten } from './markdown.ts';

/** GitLab’s words; `blocker` is for what nothing of ours is. */
const severities: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', note: 'info' };
const longest = 2000;

/**
 * The findings as GitLab's code quality report, for `artifacts: reports: codequality`
 * (<https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>). Fingerprints are each there once, as GitLab wants them.
 */
export function renderGitlab({ findings }: Report): string {
  const seen = new Map<string, number>();
  return jsonText(
    findings.map(({ rule, message, remedy, at, fingerprint }) => {
      const { file, line, column, endLine, endColumn } = placeOf(at);
      const count = seen.get(fingerprint) ?? 0;
      seen.set(fingerprint, count + 1);
      return {
        description: shorten(visibleText(message), longest),
        check_name: rule.id,
        fingerprint: count === 0 ? fingerprint : `${fingerprint}-${count}`,
        severity: severities[rule.severity],
        content: { body: shorten(visibleText(remedy), longest) },
        location: {
          path: file,
          positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
          lines: { begin: line, end: endLine },
        },
      };
    }),
  );
}
