import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import type { SemData, SemModel } from '../specify/model.ts';
import { confirmatoryTetrads } from './confirmatory-tetrads.ts';
import { tetradOfTwoPairs, tetradValue, vanishingTetrads } from './tetrads.ts';

const identity = (k: number) => Array.from({ length: k }, (_, i) => i);

/** Covariances of a factor model: λλᵀ + 1 on the diagonal. */
function oneFactor(loadings: readonly number[]): Float64Array {
  const k = loadings.length;
  return Float64Array.from({ length: k * k }, (_, at) => {
    const [i, j] = [Math.floor(at / k), at % k];
    return loadings[i]! * loadings[j]! + (i === j ? 1 : 0);
  });
}

describe('vanishingTetrads', () => {
  it.each([4, 5, 6, 9])('gives k(k − 3)/2 tetrads of %i indicators, of four each', (k) => {
    const tetrads = vanishingTetrads(k);
    expect(tetrads).toHaveLength((k * (k - 3)) / 2);
    for (const tetrad of tetrads) expect(new Set(tetrad).size).toBe(4);
    expect(vanishingTetrads(3)).toEqual([]);
  });

  it('vanish under one factor, whatever the loadings', () => {
    const loadings = [0.9, -0.4, 0.7, 1.3, 0.2, 0.8];
    for (const tetrad of vanishingTetrads(6))
      expect(tetradValue(tetrad, oneFactor(loadings), 6, identity(6))).toBeCloseTo(0, 14);
  });

  it('are not redundant: their gradients are linearly independent', () => {
    const k = 6;
    const base = oneFactor([0.9, 0.5, 0.7, 1.1, 0.6, 0.8]);
    const pairs = identity(k).flatMap((i) => identity(i).map((j) => [i, j] as const));
    const rows = vanishingTetrads(k).map((tetrad) =>
      pairs.map(([i, j]) => {
        const moved = base.slice();
        moved[i * k + j]! += 1e-6;
        moved[j * k + i]! += 1e-6;
        return tetradValue(tetrad, moved, k, identity(k)) / 1e-6;
      }),
    );
    expect(rank(rows)).toBe((k * (k - 3)) / 2);
  });

  it('knows the tetrad of two pairs: factors that correlate, each with two indicators', () => {
    const r = Float64Array.of(
      1,
      0.9,
      0.3,
      0.3,
      0.9,
      1,
      0.3,
      0.3,
      0.3,
      0.3,
      1,
      0.7,
      0.3,
      0.3,
      0.7,
      1,
    );
    expect(tetradValue(tetradOfTwoPairs, r, 4, identity(4))).toBeCloseTo(0, 14);
    expect(tetradValue([0, 1, 2, 3], r, 4, identity(4))).toBeCloseTo(0.63 - 0.09, 12);
  });
});

function rank(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < rows[0]!.length && found < rows.length; column++) {
    const at = rows.findIndex((row, i) => i >= found && Math.abs(row[column]!) > 1e-6);
    if (at < 0) continue;
    const [pivot] = rows.splice(at, 1);
    rows.splice(found, 0, pivot!);
    for (const row of rows.slice(found + 1)) {
      const factor = row[column]! / pivot![column]!;
      row.forEach((_, c) => {
        row[c]! -= factor * pivot![c]!;
      });
    }
    found++;
  }
  return found;
}

/** F: five indicators of one factor; G: five of two factors; H: three of one factor; I: two of another. */
function simulate(n: number, seed: number): SemData {
  const stream = new RandomStream(seed, 'sem.test');
  const sizes = { F: 5, G: 5, H: 3, I: 2 };
  const variables = Object.entries(sizes).flatMap(([id, k]) => identity(k).map((i) => `${id}${i}`));
  const rows = Array.from({ length: n }, () => {
    const f = stream.normal();
    const [g1, g2] = [stream.normal(), stream.normal()];
    const h = 0.5 * f + 0.85 * stream.normal();
    const i = 0.5 * f + 0.85 * stream.normal();
    const of = (x: number, k: number) => identity(k).map(() => 0.8 * x + 0.6 * stream.normal());
    return [
      ...of(f, 5),
      ...of(0.6 * f + 0.8 * g1, 3),
      ...of(0.6 * f + 0.8 * g2, 2),
      ...of(h, 3),
      ...of(i, 2),
    ];
  });
  return { n, p: 15, variables, values: Float64Array.from(rows.flat()) };
}

const model: SemModel = {
  constructs: [
    ['F', 5],
    ['G', 5],
    ['H', 3],
    ['I', 2],
  ].map(([id, k]) => ({
    id: id as string,
    kind: 'reflective',
    mode: 'A',
    indicators: identity(k as number).map((i) => `${id}${i}`),
  })),
  paths: [
    { from: 'F', to: 'G' },
    { from: 'F', to: 'H' },
    { from: 'F', to: 'I' },
  ],
};

describe('confirmatoryTetrads', () => {
  const data = simulate(400, 1);

  it('rejects one factor where there are two, not where there is one', async () => {
    const { blocks, untested } = await confirmatoryTetrads(
      model,
      data,
      {},
      { seed: 1, resamples: 999 },
    );
    expect(blocks.map(({ construct, commonFactor }) => [construct, commonFactor])).toEqual([
      ['F', 'not-rejected'],
      ['G', 'rejected'],
    ]);
    expect(untested).toEqual(['H', 'I']);
    expect(blocks[0]!.tetrads).toHaveLength(5);
    expect(blocks[0]!.tetrads[0]!.interval!.level).toBeCloseTo(1 - 0.1 / 5, 12);
  });

  it('tests blocks of three and two with borrowed indicators', async () => {
    const { blocks } = await confirmatoryTetrads(
      model,
      data,
      {},
      {
        seed: 1,
        resamples: 499,
        borrowed: { H: ['F0'], I: ['H0', 'H1'] },
      },
    );
    const found = blocks.filter(({ borrowed }) => borrowed.length > 0);
    expect(found.map(({ tetrads }) => tetrads.length)).toEqual([2, 1]);
    expect(found.map(({ commonFactor }) => commonFactor)).toEqual(['not-rejected', 'not-rejected']);
  });

  it('rejects a true factor in no more than α of the samples', async () => {
    let rejected = 0;
    for (let study = 0; study < 100; study++) {
      const { blocks } = await confirmatoryTetrads(
        { constructs: [model.constructs[0]!], paths: [] },
        simulate(150, 10 + study),
        {},
        { seed: study, resamples: 399 },
      );
      if (blocks[0]!.commonFactor === 'rejected') rejected++;
    }
    // 10 expected at most, standard deviation 3.
    expect(rejected).toBeLessThanOrEqual(18);
  });

  it('has no verdict without intervals', async () => {
    const { blocks } = await confirmatoryTetrads(model, data, {}, { seed: 1, resamples: 50 });
    expect(blocks[0]!.commonFactor).toBeNull();
    expect(blocks[0]!.tetrads[0]!.reason).toBe('too-few-draws');
  });

  it.each([
    [{ H: ['F0', 'F1'] }],
    [{ H: ['H0'] }],
    [{ I: ['F0', 'G0'] }],
    [{ F: ['H0'] }],
    [{ H: ['unknown'] }],
  ])('refuses to borrow %o', async (borrowed) => {
    await expect(confirmatoryTetrads(model, data, {}, { seed: 1, borrowed })).rejects.toMatchObject(
      { code: 'sem.tetrads-borrowed' },
    );
  });
});
