import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endToEnd,
  type HostRange,
  largestId,
  mostLines,
  refusalOf,
  sizeOf,
  toHost,
  toInside,
} from '../../../src/core/engine/id-map.ts';
import { rootlessMap } from '../../../src/core/engine/rootless-map.ts';

/** Ranges that share no id, in any order: gaps and sizes laid out over the ids, then shuffled. */
const hostRanges: fc.Arbitrary<HostRange[]> = fc
  .array(fc.tuple(fc.nat(200_000), fc.integer({ min: 1, max: 200_000 })), { minLength: 1, maxLength: 12 })
  .map(parts => {
    let next = 0;
    return parts.map(([gap, size]) => {
      const start = next + gap;
      next = start + size;
      return { start, size };
    });
  })
  .chain(ranges => fc.shuffledSubarray(ranges, { minLength: ranges.length }));

const anyId = fc.oneof(fc.nat(3_000_000), fc.constantFrom(0, 1, 65_535, 65_536, 2 ** 31 - 1, largestId));

describe('a map of ranges laid end to end', () => {
  test('is total from 0 to its size, and nothing behind', () => {
    fc.assert(
      fc.property(hostRanges, anyId, (ranges, id) => {
        const map = endToEnd(ranges);
        expect(toHost(map, id) !== undefined).toBe(id < sizeOf(map));
      }),
    );
  });

  test('has as many ids as its ranges together', () => {
    fc.assert(
      fc.property(hostRanges, ranges => {
        let size = 0;
        for (const range of ranges) size += range.size;
        expect(sizeOf(endToEnd(ranges))).toBe(size);
      }),
    );
  });

  test('gives only ids of its ranges', () => {
    fc.assert(
      fc.property(hostRanges, anyId, (ranges, id) => {
        const outside = toHost(endToEnd(ranges), id);
        if (outside === undefined) return;
        expect(ranges.some(({ start, size }) => outside >= start && outside < start + size)).toBe(true);
      }),
    );
  });

  test('keeps the order inside a range, and neighbours stay neighbours', () => {
    fc.assert(
      fc.property(hostRanges, fc.nat(1_000_000), (ranges, id) => {
        const map = endToEnd(ranges);
        const here = toHost(map, id);
        const next = toHost(map, id + 1);
        if (here === undefined || next === undefined) return;
        const isEdge = map.some(({ inside }) => inside === id + 1);
        if (!isEdge) expect(next).toBe(here + 1);
      }),
    );
  });

  test('keeps the order of any two ids inside one range, and their distance', () => {
    fc.assert(
      fc.property(hostRanges, fc.nat(), fc.nat(), fc.nat(), (ranges, which, a, b) => {
        const map = endToEnd(ranges);
        const range = map[which % map.length];
        if (range === undefined) return;
        const [low, high] = [range.inside + (a % range.size), range.inside + (b % range.size)];
        expect((toHost(map, high) ?? 0) - (toHost(map, low) ?? 0)).toBe(high - low);
      }),
    );
  });

  test('gives no two ids the same host id', () => {
    fc.assert(
      fc.property(hostRanges, fc.nat(1_500_000), fc.nat(1_500_000), (ranges, a, b) => {
        const map = endToEnd(ranges);
        const outside = toHost(map, a);
        if (a !== b && outside !== undefined) expect(toHost(map, b)).not.toBe(outside);
      }),
    );
  });

  test('has an inverse, both ways', () => {
    fc.assert(
      fc.property(hostRanges, anyId, (ranges, id) => {
        const map = endToEnd(ranges);
        const outside = toHost(map, id);
        if (outside !== undefined) expect(toInside(map, outside)).toBe(id);
        const inside = toInside(map, id);
        if (inside !== undefined) expect(toHost(map, inside)).toBe(id);
      }),
    );
  });

  test('is taken by the kernel', () => {
    fc.assert(
      fc.property(hostRanges, ranges => {
        expect(refusalOf(endToEnd(ranges))).toBeUndefined();
      }),
    );
  });
});

describe('the map of a rootless engine', () => {
  test('has the user at 0, its ranges from 1 on, and every host id once', () => {
    fc.assert(
      fc.property(hostRanges, fc.nat(2_000_000), (ranges, own) => {
        const map = rootlessMap(own, ranges);
        expect(toHost(map, 0)).toBe(own);
        expect(refusalOf(map)).toBeUndefined();
        const holdsOwn = ranges.some(({ start, size }) => own >= start && own < start + size);
        expect(sizeOf(map)).toBe(sizeOf(endToEnd(ranges)) + (holdsOwn ? 0 : 1));
        const [first] = ranges;
        if (first !== undefined && !holdsOwn) expect(toHost(map, 1)).toBe(first.start);
      }),
    );
  });
});

describe('limits', () => {
  const whole = [{ inside: 0, outside: 0, size: largestId + 1 }];
  test.each([0, 2 ** 31 - 1, largestId])('id %i has a place in the whole map', id => {
    expect(toHost(whole, id)).toBe(id);
    expect(toInside(whole, id)).toBe(id);
  });

  test('the last id of all, 4294967295, is none', () => {
    expect(toHost(whole, largestId + 1)).toBeUndefined();
    expect(refusalOf(whole)).toBeUndefined();
    expect(refusalOf([{ inside: 0, outside: 1, size: largestId + 1 }])?.why).toContain('last id');
    expect(refusalOf(endToEnd([{ start: 4_294_901_760, size: 65_536 }]))?.why).toContain('last id');
    expect(refusalOf(endToEnd([{ start: 4_294_900_000, size: 65_536 }]))).toBeUndefined();
  });

  test('every id of a map of 340 lines has a place, and the first behind it has none', () => {
    const ranges = Array.from({ length: mostLines }, (_, index) => ({ start: 100 + 2 * index, size: 1 }));
    const map = endToEnd(ranges);
    expect(refusalOf(map)).toBeUndefined();
    for (let id = 0; id < mostLines; id += 1) expect(toInside(map, toHost(map, id) ?? -1)).toBe(id);
    expect(toHost(map, mostLines)).toBeUndefined();
    expect(toInside(map, 101)).toBeUndefined();
  });

  test('the largest uid that Docker takes fits a map that is long enough', () => {
    const map = endToEnd([{ start: 1, size: 2 ** 31 }]);
    expect(toHost(map, 2 ** 31 - 1)).toBe(2 ** 31);
    expect(toHost(map, 2 ** 31)).toBeUndefined();
    expect(refusalOf(map)).toBeUndefined();
  });

  test('340 lines are taken, 341 are not', () => {
    const lines = (count: number) =>
      endToEnd(Array.from({ length: count }, (_, index) => ({ start: 100 + index, size: 1 })));
    expect(refusalOf(lines(mostLines))).toBeUndefined();
    expect(refusalOf(lines(mostLines + 1))?.why).toContain('340');
  });

  test('a map is shorter than a page: 230 ordinary lines are taken, 260 are not', () => {
    const lines = (count: number) =>
      endToEnd(Array.from({ length: count }, (_, index) => ({ start: 200_000 + index * 200, size: 100 })));
    expect(refusalOf(lines(230))).toBeUndefined();
    expect(refusalOf(lines(260))?.why).toContain('4095 bytes');
  });

  test.each([
    [
      'the same range twice',
      [
        { start: 5, size: 5 },
        { start: 5, size: 5 },
      ],
      'share the ids from 5',
    ],
    [
      'overlapping ranges',
      [
        { start: 9, size: 5 },
        { start: 5, size: 5 },
      ],
      'share the ids from 9',
    ],
    ['a range of 0', [{ start: 5, size: 0 }], '0 ids'],
  ])('refuses %s', (_name, ranges, words) => expect(refusalOf(endToEnd(ranges))?.why).toContain(words));

  test('an empty map maps nothing', () => {
    expect(toHost([], 0)).toBeUndefined();
    expect(toInside([], 0)).toBeUndefined();
    expect(sizeOf([])).toBe(0);
  });
});
