import { describe, expect, test } from 'vitest';
import type { Delta } from '../../src/core/delta.ts';
import type { FailScope, Finding } from '../../src/core/report.ts';
import type { Severity } from '../../src/core/rule.ts';
import { verdictOf } from '../../src/core/verdict.ts';
import { finding, rootful, rule } from '../support/report.ts';

function found(severity: Severity, state: Finding['state'], path = 'Dockerfile'): Finding {
  const at = { file: { path, text: 'FROM alpine\n' }, start: 0, end: 4 };
  return finding(rule(`a-${severity}`, severity), at, { state });
}

const delta: Delta = {
  base: 'a',
  engineBefore: rootful,
  workloads: [],
  new: 0,
  unchanged: 0,
  fixed: [],
  touched: new Set(['touched/Dockerfile']),
};
const oldError = found('error', 'unchanged');
const oldInTouched = found('error', 'unchanged', 'touched/Dockerfile');
const newError = found('error', 'new');
const newNote = found('note', 'new');

describe('the gate', () => {
  test.each<[FailScope, string, Finding[], boolean, string]>([
    ['all', 'an old error', [oldError], false, '1 error'],
    ['new', 'an old error', [oldError], true, 'no new findings; 1 is not new'],
    ['new', 'an old error in a changed file', [oldInTouched], true, 'no new findings; 1 is not new'],
    ['new', 'a new error', [newError], false, '1 new error'],
    ['new', 'both', [newError, oldError, oldInTouched, newNote], false, '1 new error, 1 new note; 2 are not new'],
    ['new', 'a new note', [newNote], true, '1 new note'],
    ['changed', 'an old error', [oldError], true, 'no findings new or in changed files; 1 is in other files'],
    ['changed', 'an old error in a changed file', [oldInTouched], false, '1 error, new or in changed files'],
    ['changed', 'a new error in an untouched file', [newError], false, '1 error, new or in changed files'],
    ['new', 'nothing', [], true, 'no findings'],
  ])('with the scope %s and %s', (failScope, _name, findings, passed, because) => {
    const verdict = verdictOf(findings, [], 1, { failOn: 'error', failScope }, delta);
    expect(verdict).toMatchObject({
      passed,
      because,
      failScope,
      errors: findings.filter(one => one.rule.severity === 'error').length,
    });
  });

  test('counts everything where nothing was compared, and says so by its scope', () => {
    const verdict = verdictOf([found('error', undefined)], [], 1, { failOn: 'error', failScope: 'new' });
    expect(verdict).toMatchObject({ passed: false, because: '1 error', failScope: 'all' });
  });

  test('never passes with a broken rule', () => {
    const failures = [{ rule: 'a-rule', message: 'it threw' }];
    expect(verdictOf([], failures, 1, { failOn: 'never', failScope: 'new' }, delta).passed).toBe(false);
  });

  test('passes with old and new errors that nobody wants to fail on', () => {
    expect(verdictOf([newError], [], 1, { failOn: 'never', failScope: 'new' }, delta).passed).toBe(true);
  });
});
