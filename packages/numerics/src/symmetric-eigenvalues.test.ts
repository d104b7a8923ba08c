import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenSymmetric } from './eigen-symmetric.ts';
import { symmetricEigenvaluesInto } from './symmetric-eigenvalues.ts';

function eigenvalues(a: Float64Array, n: number): number[] {
  const values = new Float64Array(n);
  expect(symmetricEigenvaluesInto(a.slice(), n, values, new Float64Array(n))).toBe(true);
  return [...values].sort((x, y) => y - x);
}

const symmetric = fc.integer({ min: 1, max: 9 }).chain((n) =>
  fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: n * n, maxLength: n * n })
    .map((cells) => {
      const a = Float64Array.from({ length: n * n }, (_, at) => {
        const [i, j] = [Math.floor(at / n), at % n];
        return cells[Math.max(i, j) * n + Math.min(i, j)]!;
      });
      return { a, n };
    }),
);

describe('symmetricEigenvaluesInto', () => {
  it('agrees with Jacobi rotations', () => {
    fc.assert(
      fc.property(symmetric, ({ a, n }) => {
        const jacobi = eigenSymmetric(a, n).values;
        eigenvalues(a, n).forEach((value, k) => {
          expect(value).toBeCloseTo(jacobi[k]!, 9);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('knows equal correlations: 1 + (n − 1)r once, 1 − r otherwise', () => {
    const n = 6;
    const r = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0.4));
    const found = eigenvalues(r, n);
    expect(found[0]).toBeCloseTo(3, 12);
    for (const value of found.slice(1)) expect(value).toBeCloseTo(0.6, 12);
  });

  it('takes diagonal and single-element matrices', () => {
    expect(eigenvalues(Float64Array.of(3, 0, 0, 0, 1, 0, 0, 0, 2), 3)).toEqual([3, 2, 1]);
    expect(eigenvalues(Float64Array.of(7), 1)).toEqual([7]);
  });
});
