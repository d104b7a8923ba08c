import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eigenSymmetric } from './eigen-symmetric.ts';

it('equicorrelation matrix: 1 + (n − 1)ρ once, 1 − ρ else', () => {
  const n = 5;
  const a = Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0.3));
  const { values } = eigenSymmetric(a, n);
  expect(values[0]).toBeCloseTo(1 + 4 * 0.3, 12);
  for (let k = 1; k < n; k++) expect(values[k]).toBeCloseTo(0.7, 12);
});

it('A·v = λ·v, vectors orthonormal, trace kept', () => {
  const entries = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
    minLength: 16,
    maxLength: 16,
  });
  fc.assert(
    fc.property(entries, (g) => {
      const n = 4;
      const a = Float64Array.from({ length: 16 }, (_, c) => {
        const [i, j] = [Math.floor(c / n), c % n];
        return g[i * n + j]! + g[j * n + i]!;
      });
      const { values, vectors } = eigenSymmetric(a, n);
      for (let k = 0; k < n; k++) {
        for (let i = 0; i < n; i++) {
          let product = 0;
          for (let j = 0; j < n; j++) product += a[i * n + j]! * vectors[k * n + j]!;
          expect(product).toBeCloseTo(values[k]! * vectors[k * n + i]!, 8);
        }
        for (let l = 0; l <= k; l++) {
          let dot = 0;
          for (let i = 0; i < n; i++) dot += vectors[k * n + i]! * vectors[l * n + i]!;
          expect(dot).toBeCloseTo(k === l ? 1 : 0, 10);
        }
      }
      const trace = a[0]! + a[5]! + a[10]! + a[15]!;
      expect(values.reduce((s, v) => s + v, 0)).toBeCloseTo(trace, 9);
    }),
  );
});
