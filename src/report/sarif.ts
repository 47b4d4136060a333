import { repository, ruleAddress } from '../address.ts';
import type { Finding, Report, Suppressed } from '../core/report.ts';
import { type Rule, type RuleMeta, type Severity, severities } from '../core/rule.ts';
import { compareSpans } from '../core/source.ts';
import { jsonText } from './json-text.ts';
import { shorten } from './markdown.ts';
import { sarifFix, sarifLocation, sarifText } from './sarif-parts.ts';
import type { Surroundings } from './surroundings.ts';

/** GitHub keeps so many results, and says no to more than five times as many: <https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning>. */
export const mostResults = 5000;
/** GitHub keeps so many locations of a result. */
const mostPlaces = 100;
const longestDescription = 1024;

/** GitHub's bands: above 9 critical, from 7 high, from 4 medium, below low. What a rule finds is a way to harm, never the harm. */
const securitySeverities: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', note: '2.0' };
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
};

/**
 * The report as SARIF 2.1.0 with everything that GitHub's code scanning uses, safe in a log (`jsonText`). All rules are in it; results are worst
 * first, new before old, silenced ones last and marked, at most 5,000.
 */
export function renderSarif(report: Report, rules: readonly Rule[], { prefix }: Surroundings): string {
  const metas = rules.map(({ meta }) => meta);
  const indices = new Map(metas.map(({ id }, index) => [id, index]));
  const results = [...ranked(report.findings), ...ranked(report.suppressed)];
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'runs-as',
            version: report.version,
            semanticVersion: report.version,
            informationUri: repository,
            rules: metas.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(report, results.length)],
        results: results.slice(0, mostResults).map(finding => resultOf(finding, indices.get(finding.rule.id), prefix)),
      },
    ],
  });
}

function ranked<T extends Finding>(findings: readonly T[]): readonly T[] {
  const age = ({ state }: Finding): number => (state === 'unchanged' ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      severities.indexOf(a.rule.severity) - severities.indexOf(b.rule.severity) ||
      age(a) - age(b) ||
      compareSpans(a.at, b.at),
  );
}

function ruleOf({ id, title, severity, why, remedy, references }: RuleMeta): object {
  const address = ruleAddress(id);
  const links = references.map(reference => `- <${reference}>`).join('\n');
  return {
    id,
    ...nameOf(id),
    shortDescription: { text: shorten(`${title}.`, longestDescription) },
    fullDescription: { text: shorten(why, longestDescription) },
    help: {
      text: `${why}\n\nWhat to do: ${remedy}\n\n${address}`,
      markdown: `${why}\n\n**What to do:** ${remedy}\n\n[The page of this rule](${address})${links === '' ? '' : `\n\n${links}`}`,
    },
    helpUri: address,
    defaultConfiguration: { level: severity },
    properties: {
      tags: ['security', 'docker'],
      precision: 'high',
      'problem.severity': problemSeverities[severity],
      'security-severity': securitySeverities[severity],
    },
  };
}

/** `RootOnHost`; none where it would be the id again, which the validator refuses (SARIF1001). */
function nameOf(id: string): { readonly name?: string } {
  const name = id.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());
  return name.toLowerCase() === id ? {} : { name };
}

function invocationOf({ failures, notes }: Report, count: number): object {
  const cut =
    count > mostResults
      ? [`${count - mostResults} of ${count} results are left out: code scanning keeps no more.`]
      : [];
  const notifications = [
    ...failures.map(({ rule, message }) => notification('error', `The rule ${rule} failed: ${message}`)),
    ...[...notes, ...cut].map(note => notification('note', note)),
  ];
  return { executionSuccessful: failures.length === 0, toolExecutionNotifications: notifications };
}

function notification(level: 'error' | 'note', text: string): object {
  return { level, message: { text: sarifText(text) } };
}

function resultOf(finding: Finding | Suppressed, ruleIndex: number | undefined, prefix: string): object {
  const { rule, message, workload, alsoReaches, at, trail, fingerprint, state, fix } = finding;
  const others = alsoReaches.length === 0 ? '' : ` The same for ${alsoReaches.slice(0, 10).join(', ')}`;
  const more = alsoReaches.length > 10 ? ` and ${alsoReaches.length - 10} more` : '';
  const steps = trail.slice(0, mostPlaces - 1);
  const here = sarifLocation(at, prefix, message);
  return {
    ruleId: rule.id,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: rule.severity,
    message: { text: sarifText(`${message}${others === '' ? '' : `${others}${more}.`}`) },
    locations: [
      {
        ...sarifLocation(at, prefix),
        ...(workload === undefined ? {} : { logicalLocations: [logicalOf(workload)] }),
      },
    ],
    ...(steps.length === 0
      ? {}
      : {
          relatedLocations: steps.map((step, index) => ({
            id: index + 1,
            ...sarifLocation(step.at, prefix, step.text),
          })),
          codeFlows: [
            {
              threadFlows: [
                {
                  locations: [...steps.map(step => sarifLocation(step.at, prefix, step.text)), here].map(location => ({
                    location,
                  })),
                },
              ],
            },
          ],
        }),
    // Not `primaryLocationLineHash`: the upload makes that itself and warns of another one (github/codeql-action, src/fingerprints.ts).
    partialFingerprints: { 'runsAs/v1': fingerprint },
    ...(state === undefined ? {} : { baselineState: state }),
    ...('suppression' in finding ? { suppressions: [suppressionOf(finding, prefix)] } : {}),
    ...(fix === undefined ? {} : { fixes: [sarifFix(fix, prefix)] }),
    ...(workload === undefined ? {} : { properties: { workload, alsoReaches } }),
  };
}

function logicalOf(workload: string): object {
  return { name: workload.slice(workload.lastIndexOf('#') + 1), fullyQualifiedName: workload, kind: 'resource' };
}

function suppressionOf({ suppression: { by, reason, at } }: Suppressed, prefix: string): object {
  return {
    kind: by === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason === '' ? {} : { justification: sarifText(reason) }),
    ...(at === undefined ? {} : { location: sarifLocation(at, prefix) }),
  };
}
