import { describe, expect, test } from 'vitest';
import { type BaseTree, BaseUnavailable, compareTrees } from '../src/base.ts';
import type { Judged } from '../src/judge.ts';
import { UsageError } from '../src/options.ts';
import { baseCommit } from './support/compared.ts';
import { reportOn } from './support/lint.ts';
import { memoryFiles, type Repository } from './support/memory-files.ts';

async function judged(files: Repository): Promise<Judged> {
  return reportOn(files);
}

const asUser = { Dockerfile: 'FROM alpine\nUSER 1\n' };
const asRoot = { Dockerfile: 'FROM alpine\n' };

function tree(fetchMissed: () => Promise<boolean> = async () => false): BaseTree {
  return { commit: baseCommit, files: memoryFiles(asUser), fetchMissed };
}

const never = async (): Promise<never> => {
  throw new Error('nobody asks for this');
};

describe('a base', () => {
  test('is judged again until nothing is missed', async () => {
    const left = [true, true, false];
    const rounds: number[] = [];
    const found = await compareTrees(
      await judged(asRoot),
      async () => ({ tree: tree(async () => left.shift() ?? false), notes: ['How it was found.'] }),
      async () => {
        rounds.push(rounds.length);
        // What was not at hand in the first rounds decides.
        return judged(rounds.length < 3 ? {} : asUser);
      },
      never,
    );
    expect(rounds).toHaveLength(3);
    expect(found.delta?.workloads.map(({ change }) => change)).toEqual(['worse']);
    expect(found.notes).toEqual(['How it was found.']);
    expect(found.findings.map(({ state }) => state)).toEqual(['new']);
  });

  test('that is never read to the end is none', async () => {
    const head = await judged(asRoot);
    let rounds = 0;
    const found = await compareTrees(
      head,
      async () => ({ tree: tree(async () => true), notes: [] }),
      async () => {
        rounds += 1;
        return head;
      },
      never,
    );
    expect(rounds).toBeLessThanOrEqual(50);
    expect(found.delta).toBeUndefined();
    expect(found.notes).toEqual(['Nothing was compared with the base: its files name each other for too long.']);
  });

  test.each([
    ['cannot be found', async () => Promise.reject(new BaseUnavailable('it is gone')), 'it is gone.'],
    [
      'cannot be read',
      async () => ({ tree: tree(async () => Promise.reject(new BaseUnavailable('it takes too long'))), notes: [] }),
      'it takes too long.',
    ],
  ])('that %s leaves the head as it is, and says why', async (_name, find, said) => {
    const head = await judged(asRoot);
    const found = await compareTrees(head, find, async () => head, never);
    expect(found).toEqual({
      findings: head.findings,
      suppressed: [],
      delta: undefined,
      notes: [`Nothing was compared with the base: ${said}`],
    });
    expect(found.findings.map(({ state }) => state)).toEqual([undefined]);
  });

  test('in which a rule fails is none: its findings are not all there', async () => {
    const head = await judged(asRoot);
    const failing = async (): Promise<Judged> => ({ ...head, failures: [{ rule: 'a-rule', message: 'it threw' }] });
    const { delta, notes } = await compareTrees(head, async () => ({ tree: tree(), notes: [] }), failing, never);
    expect(delta).toBeUndefined();
    expect(notes).toEqual(['Nothing was compared: at the base the rule a-rule failed: it threw']);
  });

  test('whose configuration is broken is judged like the head', async () => {
    const head = await judged(asRoot);
    const broken = async (): Promise<never> => {
      throw new UsageError('there is no option `x`.');
    };
    const { delta, notes } = await compareTrees(
      head,
      async () => ({ tree: tree(), notes: [] }),
      broken,
      async () => judged(asUser),
    );
    expect(delta?.new).toBe(1);
    expect(notes).toEqual([
      'The base is judged with the configuration of this change; its own cannot be used: there is no option `x`.',
    ]);
  });

  test('that breaks runs-as itself breaks the run', async () => {
    const head = await judged(asRoot);
    await expect(compareTrees(head, async () => ({ tree: tree(), notes: [] }), never, never)).rejects.toThrow(
      'nobody asks',
    );
  });
});
