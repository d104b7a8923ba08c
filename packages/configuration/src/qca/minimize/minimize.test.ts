import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import {
  configurationOf,
  configurationSpace,
  rowsOfTerms,
  type Term,
  termContains,
} from '../sets/configuration-space.ts';
import { minimalCovers } from './minimal-covers.ts';
import { primeImplicants } from './prime-implicants.ts';

const limits = { models: 1e6, effort: 1e9 };

/** All terms of a space: every level or −1. */
function everyTerm(levels: readonly number[]): Term[] {
  return levels.reduce<number[][]>(
    (terms, count) =>
      terms.flatMap((term) => Array.from({ length: count + 1 }, (_, l) => [...term, l - 1])),
    [[]],
  );
}

const spaces = [[2], [2, 2, 2], [2, 2, 2, 2, 2, 2], [3, 2, 2], [2, 4, 3], [3, 3, 2, 2]];

describe('prime implicants', () => {
  it('are all most general terms without a blocked row, by trying every term', () => {
    for (const [s, levels] of spaces.entries())
      for (let trial = 0; trial < 20; trial++) {
        const space = configurationSpace(
          levels.map((count, j) => ({ name: `c${j}`, levels: count })),
        );
        const stream = new RandomStream(7, 'qca.test', s, trial);
        const status = Array.from({ length: space.size }, () => stream.integer(3));
        const positives = status.flatMap((each, i) => (each === 1 ? [i + 1] : []));
        const blocked = Uint8Array.from(status, (each) => (each === 0 ? 1 : 0));
        const free = everyTerm(levels).filter((term) =>
          rowsOfTerms(space, [term]).every((row) => !blocked[row - 1]),
        );
        const expected = free
          .filter((term) => !free.some((other) => other !== term && termContains(other, term)))
          .filter((term) =>
            positives.some((row) => termContains(term, configurationOf(space, row))),
          );
        const ours = primeImplicants(space, positives, blocked);
        expect(ours.map(({ term }) => term.join()).toSorted()).toEqual(
          expected.map((term) => term.join()).toSorted(),
        );
        for (const { term, covers } of ours)
          expect(covers).toEqual(
            positives.flatMap((row, i) =>
              termContains(term, configurationOf(space, row)) ? [i] : [],
            ),
          );
      }
  });
});

/** Every irredundant cover, by trying every set of columns. */
function allCovers(covers: readonly (readonly number[])[], rowCount: number): number[][] {
  const covered = (set: readonly number[]) =>
    new Set(set.flatMap((c) => covers[c]!)).size === rowCount;
  const found: number[][] = [];
  for (let mask = 1; mask < 2 ** covers.length; mask++) {
    const set = covers.flatMap((_, c) => ((mask >> c) & 1 ? [c] : []));
    if (covered(set) && set.every((c) => !covered(set.filter((each) => each !== c))))
      found.push(set);
  }
  return found;
}

describe('minimal covers', () => {
  const problem = (trial: number) => {
    const stream = new RandomStream(11, 'qca.covers', trial);
    const rowCount = 1 + stream.integer(8);
    const covers = Array.from({ length: 4 + stream.integer(7) }, () =>
      Array.from({ length: rowCount }, (_, row) => row).filter(() => stream.uniform() < 0.35),
    ).filter((rows) => rows.length > 0);
    for (let row = 0; row < rowCount; row++)
      if (!covers.some((rows) => rows.includes(row))) covers.push([row]);
    return { rowCount, covers };
  };
  const text = (sets: readonly (readonly number[])[]) => sets.map((set) => set.join()).toSorted();

  it('are all of the fewest columns, with those that each one holds', () => {
    for (let trial = 0; trial < 200; trial++) {
      const { rowCount, covers } = problem(trial);
      const all = allCovers(covers, rowCount);
      const fewest = Math.min(...all.map((set) => set.length));
      const expected = all.filter((set) => set.length === fewest);
      const ours = minimalCovers(covers, rowCount, 'fewest-terms', limits);
      expect(text(ours.covers)).toEqual(text(expected));
      expect(ours).toMatchObject({ count: expected.length, exhaustive: true });
      expect(ours.essential).toEqual(
        covers.flatMap((_, c) => (expected.every((set) => set.includes(c)) ? [c] : [])),
      );
    }
  });

  it('are all irredundant ones when asked', () => {
    for (let trial = 0; trial < 200; trial++) {
      const { rowCount, covers } = problem(trial);
      const ours = minimalCovers(covers, rowCount, 'irredundant', limits);
      expect(text(ours.covers)).toEqual(text(allCovers(covers, rowCount)));
    }
  });

  it('say when they are not all, and still cover every row', () => {
    const covers = Array.from({ length: 60 }, (_, c) => [
      c % 20,
      (c * 7 + 3) % 20,
      (c * 3 + 1) % 20,
    ]);
    const ours = minimalCovers(covers, 20, 'fewest-terms', { models: 1e6, effort: 50 });
    expect(ours.exhaustive).toBe(false);
    for (const cover of ours.covers)
      expect(new Set(cover.flatMap((c) => covers[c]!)).size).toBe(20);
  });

  it('count the models that are not listed', () => {
    const covers = [[0], [0], [0], [1], [1]];
    expect(minimalCovers(covers, 2, 'fewest-terms', { models: 4, effort: 1e6 })).toMatchObject({
      count: 6,
      covers: { length: 4 },
    });
  });
});
