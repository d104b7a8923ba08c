import type { SpecializedPairs } from './specialized-pairs.ts';

type Side = SpecializedPairs['ofRegion'];

/**
 * Eigenvector of one side's transition matrix after its shares have been rounded, for the eigenvalue nearest to a known one.
 * Rounding takes the matrix its symmetry, so that inverse iteration is used.
 * @param near - pairs of the side whose vector is wanted; far - of the other side
 * @param eigenvalue - of the matrix without rounding
 * @returns by member; NaN without a pair
 * @see Golub & Van Loan (2013), Matrix Computations, 4th ed., §7.6.1
 */
export function roundedEigenvector(
  near: Side,
  far: Side,
  eigenvalue: number,
  decimals: number,
): number[] {
  const members = near.flatMap((own, at) => (own.length > 0 ? [at] : []));
  const walk = roundedWalk(near, far, members, decimals);
  const n = members.length;
  const shifted = walk.map((value, at) => value - (at % (n + 1) === 0 ? eigenvalue : 0));
  let vector = Float64Array.from({ length: n }, (_, i) => 1 + i / n);
  for (let step = 0; step < 100; step++) {
    const next = normalized(solve(shifted, vector));
    const change = next.reduce((most, value, i) => Math.max(most, Math.abs(value - vector[i]!)), 0);
    vector = next;
    if (change < 1e-15) break;
  }
  const full = new Array<number>(near.length).fill(Number.NaN);
  for (const [row, member] of members.entries()) full[member] = vector[row]!;
  return full;
}

function roundedWalk(near: Side, far: Side, members: readonly number[], decimals: number) {
  const n = members.length;
  const walk = new Float64Array(n * n);
  for (const [a, member] of members.entries()) {
    const own = new Set(near[member]);
    for (const [b, other] of members.entries()) {
      let share = 0;
      for (const at of near[other]!)
        if (own.has(at)) share += (1 / near[member]!.length) * (1 / far[at]!.length);
      walk[a * n + b] = roundHalfEven(share, decimals);
    }
  }
  return walk;
}

/** Round the number that the machine holds; exact halves to the even digit. */
export function roundHalfEven(value: number, decimals: number): number {
  const rounded = Number(value.toFixed(decimals));
  const digits = value.toFixed(100).split('.')[1]!;
  if (!/^50*$/.test(digits.slice(decimals))) return rounded;
  const [whole, fraction] = value.toFixed(100).split('.');
  const below = Number(`${whole}.${fraction!.slice(0, decimals)}`);
  const last = Number((fraction!.slice(0, decimals) || whole!).at(-1));
  return last % 2 === 0 ? below : rounded;
}

/** The direction of a vector, its largest entry positive. */
function normalized(vector: Float64Array): Float64Array<ArrayBuffer> {
  const largest = vector.reduce((most, value) =>
    Math.abs(value) > Math.abs(most) + 1e-12 ? value : most,
  );
  const length = Math.hypot(...vector) * Math.sign(largest);
  return Float64Array.from(vector, (value) => value / length);
}

/** Gaussian elimination with partial pivoting; a pivot of 0 becomes tiny, as inverse iteration needs. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const a = matrix.slice();
  const x = right.slice();
  for (let column = 0; column < n; column++) {
    usePivot(a, x, n, column);
    for (let row = column + 1; row < n; row++) {
      const factor = a[row * n + column]! / a[column * n + column]!;
      for (let k = column; k < n; k++) a[row * n + k]! -= factor * a[column * n + k]!;
      x[row]! -= factor * x[column]!;
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) x[row]! -= a[row * n + k]! * x[k]!;
    x[row]! /= a[row * n + row]!;
  }
  return x;
}

function usePivot(a: Float64Array, x: Float64Array, n: number, column: number): void {
  let best = column;
  for (let row = column + 1; row < n; row++)
    if (Math.abs(a[row * n + column]!) > Math.abs(a[best * n + column]!)) best = row;
  for (let k = 0; k < n; k++)
    [a[column * n + k], a[best * n + k]] = [a[best * n + k]!, a[column * n + k]!];
  [x[column], x[best]] = [x[best]!, x[column]!];
  if (Math.abs(a[column * n + column]!) < 1e-17) a[column * n + column] = 1e-17;
}
