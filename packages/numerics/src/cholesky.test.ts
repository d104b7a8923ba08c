import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choleskyInto, invertSymmetric, solveSymmetric } from './cholesky.ts';

/** A random positive definite matrix GᵀG + I. */
const positiveDefinite = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc
    .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: n * n, maxLength: n * n })
    .map((g) => {
      const a = new Float64Array(n * n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) {
          a[i * n + j] = i === j ? 1 : 0;
          for (let k = 0; k < n; k++) a[i * n + j]! += g[k * n + i]! * g[k * n + j]!;
        }
      return { a, n };
    }),
);

it('factors the textbook matrix', () => {
  const a = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
  expect(choleskyInto(a, 3)).toBe(true);
  expect([a[0], a[3], a[4], a[6], a[7], a[8]]).toEqual([2, 6, 1, -8, 5, 3]);
});

it('A · A⁻¹ = I and solve agrees with the inverse', () => {
  fc.assert(
    fc.property(positiveDefinite, ({ a, n }) => {
      const inverse = invertSymmetric(a, n)!;
      const b = Float64Array.from({ length: n }, (_, i) => i + 1);
      const x = solveSymmetric(a, b)!;
      for (let i = 0; i < n; i++) {
        let row = 0;
        for (let j = 0; j < n; j++) {
          let product = 0;
          for (let k = 0; k < n; k++) product += a[i * n + k]! * inverse[k * n + j]!;
          expect(product).toBeCloseTo(i === j ? 1 : 0, 8);
          row += a[i * n + j]! * x[j]!;
        }
        expect(row).toBeCloseTo(b[i]!, 8);
      }
    }),
  );
});

it('says when a matrix is not positive definite', () => {
  expect(solveSymmetric(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2))).toBeNull();
  expect(invertSymmetric(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
  expect(invertSymmetric(Float64Array.of(Number.NaN), 1)).toBeNull();
});
