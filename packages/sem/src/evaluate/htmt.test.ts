import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heterotraitMonotraitRatio } from './htmt.ts';

/** Correlations of indicators of two factors that correlate by φ, all loadings λ. */
function twoFactors(k: number, loading: number, phi: number): Float64Array {
  const p = 2 * k;
  return Float64Array.from({ length: p * p }, (_, cell) => {
    const [i, j] = [Math.floor(cell / p), cell % p];
    if (i === j) return 1;
    return loading * loading * (i < k === j < k ? 1 : phi);
  });
}

const rows = (from: number, count: number) => Array.from({ length: count }, (_, k) => from + k);
const loading = fc.double({ min: 0.1, max: 0.99, noNaN: true });

describe('heterotrait–monotrait ratio', () => {
  it('is the correlation of the factors when loadings are equal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        loading,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (k, lambda, phi) => {
          const r = twoFactors(k, lambda, phi);
          const ratio = heterotraitMonotraitRatio(r, 2 * k, rows(0, k), rows(k, k));
          expect(ratio).toBeCloseTo(phi, 10);
        },
      ),
    );
  });

  it('does not change when an item of a block is reverse-coded', () => {
    const r = twoFactors(3, 0.8, 0.5);
    const reversed = r.map((value, cell) => {
      const [i, j] = [Math.floor(cell / 6), cell % 6];
      return (i === 1) === (j === 1) ? value : -value;
    });
    const ratio = heterotraitMonotraitRatio(reversed, 6, [0, 1, 2], [3, 4, 5]);
    expect(ratio).toBeCloseTo(0.5, 12);
  });

  it('takes the monotrait correlation of a single item as 1', () => {
    const r = Float64Array.of(1, 0.64, 0.4, 0.64, 1, 0.4, 0.4, 0.4, 1);
    expect(heterotraitMonotraitRatio(r, 3, [0, 1], [2])).toBeCloseTo(0.4 / 0.8, 12);
  });

  it('is not finite when a block’s items are uncorrelated', () => {
    const r = Float64Array.of(1, 0, 0.4, 0, 1, 0.4, 0.4, 0.4, 1);
    expect(Number.isFinite(heterotraitMonotraitRatio(r, 3, [0, 1], [2]))).toBe(false);
  });
});
