import { describe, expect, it } from 'vitest';
import { choleskyInto } from './cholesky.ts';
import { backwardSolveRows, forwardSolveRows } from './triangular-rows.ts';

const n = 11;
/** A positive definite matrix and its factor. */
const a = Float64Array.from({ length: n * n }, (_, at) => {
  const [i, j] = [Math.floor(at / n), at % n];
  return (i === j ? 3 : 0) + 1 / (1 + Math.abs(i - j));
});
const l = a.slice();
choleskyInto(l, n);

/** More rows than are solved for at a time, and not a multiple of them. */
const rows = Float64Array.from({ length: 19 * n }, (_, at) => Math.sin(at + 1));

/** L·x, or Lᵀ·x, of every row. */
function multiplied(x: Float64Array, transposed: boolean): number[] {
  return Array.from(x, (_, at) => {
    const [row, i] = [Math.floor(at / n), at % n];
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const [from, to] = transposed ? [k, i] : [i, k];
      if (to <= from) sum += l[from * n + to]! * x[row * n + k]!;
    }
    return sum;
  });
}

describe('triangular systems of many rows', () => {
  it.each([
    ['L', forwardSolveRows, false],
    ['its transpose', backwardSolveRows, true],
  ] as const)('gives what %s turns into the rows', (_, solve, transposed) => {
    const x = rows.slice();
    solve(l, n, x);
    multiplied(x, transposed).forEach((value, at) => {
      expect(value).toBeCloseTo(rows[at]!, 12);
    });
  });

  it('solves both for the inverse, also from rows that begin or end with zeros', () => {
    const x = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
    forwardSolveRows(l, n, x);
    backwardSolveRows(l, n, x);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let k = 0; k < n; k++) sum += a[i * n + k]! * x[k * n + j]!;
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 12);
      }
  });
});
