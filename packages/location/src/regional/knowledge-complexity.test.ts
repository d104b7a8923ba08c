import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { knowledgeComplexity } from './knowledge-complexity.ts';
import { roundedEigenvector, roundHalfEven } from './rounded-eigenvector.ts';

/** Regions that have exactly these industries, by number: big where present, absent elsewhere, one size. */
function having(...own: readonly (readonly number[])[]) {
  const width = Math.max(...own.flat()) + 1;
  return {
    regions: own.map((_, i) => `r${i}`),
    industries: Array.from({ length: width }, (_, j) => `i${j}`),
    counts: own.flatMap((of) => Array.from({ length: width }, (_, j) => (of.includes(j) ? 1 : 0))),
  };
}

const values = (side: readonly { readonly value: number | null }[]) =>
  side.map(({ value }) => value);

// A chain: each region shares one industry with the next.
const chain = having([0, 1], [1, 2], [2, 3], [3, 4]);

describe('knowledgeComplexity', () => {
  it('orders a chain by its ends, with the eigenvalue of the walk', () => {
    const { regions, eigenvalues, cautions } = knowledgeComplexity(chain);
    // The walk on a path of nine nodes, ends included, has eigenvalues cos(kπ/8); squares of the second and third.
    expect(eigenvalues![0]).toBeCloseTo(Math.cos(Math.PI / 8) ** 2, 12);
    expect(eigenvalues![1]).toBeCloseTo(Math.cos(Math.PI / 4) ** 2, 12);
    const [a, b, c, d] = values(regions) as number[];
    expect(Math.abs(a! + d!) + Math.abs(b! + c!)).toBeLessThan(1e-9);
    expect(Math.abs(a!)).toBeGreaterThan(Math.abs(b!));
    expect(a! ** 2 + b! ** 2 + c! ** 2 + d! ** 2).toBeCloseTo(3, 9);
    expect(cautions).toContain('direction-open');
  });

  it('gives industries the mean of their regions, up to scale, and points to diversity', () => {
    const stream = new RandomStream(3, 'complexity-test');
    const [n, m] = [12, 9];
    const table = {
      regions: Array.from({ length: n }, (_, i) => `r${i}`),
      industries: Array.from({ length: m }, (_, j) => `i${j}`),
      counts: Array.from({ length: n * m }, () => Math.ceil(100 * stream.uniform() ** 3)),
    };
    const { regions, industries } = knowledgeComplexity(table);
    const total = table.counts.reduce((a, b) => a + b, 0);
    const sum = (keep: (at: number) => boolean) =>
      table.counts.reduce((all, count, at) => (keep(at) ? all + count : all), 0);
    const means = industries.map((_, j) => {
      const at = regions.flatMap(({ value }, i) => {
        const expected = (sum((k) => Math.floor(k / m) === i) * sum((k) => k % m === j)) / total;
        return table.counts[i * m + j]! > expected ? [value!] : [];
      });
      return at.reduce((a, b) => a + b, 0) / at.length;
    });
    const [low, high] = [means.indexOf(Math.min(...means)), means.indexOf(Math.max(...means))];
    const of = (j: number) => industries[j]!.value!;
    const slope = (of(high) - of(low)) / (means[high]! - means[low]!);
    expect(slope).toBeGreaterThan(0);
    for (const [j, mean] of means.entries())
      expect(of(j) - of(low)).toBeCloseTo(slope * (mean - means[low]!), 9);
    const middle = regions.reduce((all, { degree }) => all + degree, 0) / n;
    const tilt = regions.reduce((all, { degree, value }) => all + (degree - middle) * value!, 0);
    expect(tilt).toBeGreaterThan(0);
    for (const { value, range } of [...regions, ...industries]) {
      expect(range![0]).toBeLessThanOrEqual(value!);
      expect(range![1]).toBeGreaterThanOrEqual(value!);
    }
  });

  it.each([
    ['one region', having([0, 1]), ['nothing-specialized', 'too-few']],
    ['two regions', having([0], [1]), ['several-groups', 'no-largest-group']],
    ['all apart', having([0], [1], [2]), ['several-groups', 'no-largest-group']],
    [
      'two groups of one size',
      having([0, 1], [1, 2], [3, 4], [4, 5]),
      ['several-groups', 'no-largest-group'],
    ],
    [
      'a ring, in which no direction stands out',
      having([0, 1], [1, 2], [2, 3], [3, 0]),
      ['tied-eigenvalues'],
    ],
    [
      'one structure everywhere',
      { ...chain, counts: chain.counts.map(() => 2) },
      ['nothing-specialized', 'too-few'],
    ],
  ] as const)('is not defined for %s, and says why', (_, table, cautions) => {
    const found = knowledgeComplexity(table);
    expect(found.cautions).toEqual(cautions);
    expect(values([...found.regions, ...found.industries]).every((value) => value === null)).toBe(
      true,
    );
  });

  it('compares the largest group, and gives none to regions outside it and to empty ones', () => {
    const table = having([0, 1], [1, 2], [2, 3], [3, 4], [5], []);
    const { regions, industries, cautions } = knowledgeComplexity(table);
    expect(cautions).toEqual(expect.arrayContaining(['nothing-specialized', 'several-groups']));
    expect(values(regions).map((value) => value === null)).toEqual([
      ...[false, false, false, false],
      ...[true, true],
    ]);
    expect(industries[5]!.value).toBeNull();
    const alone = values(knowledgeComplexity(chain).regions);
    for (const [i, value] of alone.entries())
      expect(Math.abs(regions[i]!.value!)).toBeCloseTo(Math.abs(value!), 9);
  });
});

describe('the convention with rounding', () => {
  it.each([
    [0.03125, 4, 0.0312],
    [0.09375, 4, 0.0938],
    [0.00625, 4, 0.0063],
    [0.5, 0, 0],
    [1.5, 0, 2],
    [0.12344, 4, 0.1234],
  ])('rounds %d to %d decimals as held, halves to even', (value, decimals, expected) => {
    expect(roundHalfEven(value, decimals)).toBe(expected);
  });

  it('gives the same direction as without rounding when nothing is lost', () => {
    const pairs = {
      ofRegion: [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      ofIndustry: [[0], [0, 1], [1, 2], [2]],
    };
    const vector = roundedEigenvector(pairs.ofRegion, pairs.ofIndustry, 0.75, 12);
    expect(vector[1]).toBeCloseTo(0, 9);
    expect(vector[0]! + vector[2]!).toBeCloseTo(0, 9);
  });
});
