import { describe, expect, test } from 'vitest';
import { lookUpInTable } from '../../../src/core/image/known.ts';
import {
  knownAccounts,
  knownBases,
  knownDate,
  knownFamilies,
  knownUsers,
  knownVariables,
} from '../../../src/core/image/known-table.ts';
import { rowsOf, type Table } from '../../../src/core/image/table.ts';
import { isUnknown } from '../../../src/core/resolved.ts';

const tables = { knownUsers, knownFamilies, knownBases, knownAccounts, knownVariables };

function linesOf({ exact, globs }: Table): string[][] {
  return `${exact}\n${globs}`.split('\n').flatMap(line => (line === '' ? [] : [line.split('\t')]));
}

/** A text that a glob matches: `*` becomes 9, `[2-7]` its first character. */
function sampleOf(glob: string): string {
  return glob.replace(/\[(.)[^\]]*\]/g, '$1').replaceAll('*', '9');
}

describe('the compact table', () => {
  test.each(Object.entries(tables))('%s finds every one of its rows, in order', (_, table) => {
    const byName = new Map<string, string[][]>();
    for (const cells of linesOf(table)) {
      const name = cells[0] ?? '';
      byName.set(name, [...(byName.get(name) ?? []), cells]);
    }
    for (const [name, rows] of byName) expect(rowsOf(table, sampleOf(name)), name).toEqual(rows);
  });

  test.each(Object.entries(tables))('%s is plain ASCII and finds nothing that is not there', (_, table) => {
    expect(`${table.exact}${table.globs}`).toMatch(/^[\t\n\x20-\x7e]*$/);
    for (const name of ['', 'a', 'zzz', 'docker.io/library', 'docker.io/\n', 'docker.io/libra'])
      expect(rowsOf(table, name)).toEqual([]);
  });

  test('has the day its rows were read', () => {
    expect(knownDate).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test('names only families that it has', () => {
    const families = new Set(linesOf(knownFamilies).map(([name]) => name));
    for (const [image, , family] of linesOf(knownBases)) if (family) expect(families, image).toContain(family);
  });
});

test('every row of default users becomes the facts it says', () => {
  const rows = linesOf(knownUsers);
  expect(rows.length).toBeGreaterThan(1_200);
  const references = rows.map(([image = '', tag = '']) => `${sampleOf(image)}:${sampleOf(tag)}`);
  const answers = lookUpInTable(references);
  for (const [index, row] of rows.entries()) {
    const [image = '', tag = '', user, uid = '', gid = '', drop = '', evidence, how, note = ''] = row;
    const facts = answers.get(references[index] ?? '');
    const where = `${image} ${tag}`;
    if (facts === undefined) throw new Error(where);
    if (user === '?') {
      expect(isUnknown(facts), where).toBe(true);
      continue;
    }
    if (isUnknown(facts)) throw new Error(`${where}: ${facts.detail}`);
    expect(facts.user, where).toBe(user);
    expect(facts.evidence, where).toBe(evidence);
    expect(facts.evidence, where).not.toBe('');
    expect(['read', 'derived'], where).toContain(how);
    expect(facts.note, where).toBe(note);
    if (uid !== '') expect(facts.uid, where).toBe(Number(uid));
    else if (user !== '') expect(facts.uid, where).toBeUndefined();
    if (gid !== '') expect(facts.gid, where).toBe(Number(gid));
    expect(facts.stepsDownTo === undefined, where).toBe(drop === '' || facts.windows);
    if (drop !== '' && facts.stepsDownTo !== undefined) {
      const [name = '', number = '', , workers] = drop.split(':');
      expect(facts.stepsDownTo.name ?? '', where).toBe(name);
      if (number !== '') expect(facts.stepsDownTo.uid, where).toBe(Number(number));
      expect(facts.stepsDownTo.workersOnly, where).toBe(workers === 'workers');
    }
    const names = facts.accounts.map(account => account.name);
    expect(new Set(names).size, `${where}: ${names}`).toBe(names.length);
    if (!facts.windows) for (const account of facts.accounts) if (account.uid === 0) expect(account.gid, where).toBe(0);
  }
});
