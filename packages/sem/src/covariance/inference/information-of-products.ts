import { addScaledRow } from '@qunhai/numerics';

/** What a pattern of n rows adds: W, G and u, see `informationOfProducts`. All [variables × variables] or [variables]. */
export interface PatternWeight {
  readonly n: number;
  readonly w: Float64Array;
  readonly g: Float64Array;
  readonly u: Float64Array;
}

/** Patterns that are added at a time. */
const together = 4;

/**
 * Lower triangle of Σ n·[tr(W·A·G·B) + u·W terms] over the unit directions of means, then of covariances row by row, [moments × moments].
 * For covariances of (a, b) and (c, d) that is K[ac, bd] + K[ad, bc], where K = Σ n·(w·gᵀ + g·wᵀ) for the vectors w and g of the cells of W and
 * G: one product of matrices whatever the patterns.
 */
export function informationOfProducts(patterns: readonly PatternWeight[], p: number): Float64Array {
  const m = p + (p * (p + 1)) / 2;
  const information = new Float64Array(m * m);
  const sums = sumOfProducts(patterns, p);
  for (let a = 0; a < p; a++)
    for (let b = 0; b <= a; b++) gather(sums, p, a, b, information, (p + cell(a, b)) * m + p);
  for (const pattern of patterns) addMeans(pattern, p, information, m);
  return information;
}

/** Position of (i, j) in the lower triangle. */
function cell(i: number, j: number): number {
  return i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i;
}

/** The covariance of a and b with every one up to it; a variance moves one cell where a covariance moves two. */
function gather(
  sums: Float64Array,
  p: number,
  a: number,
  b: number,
  information: Float64Array,
  row: number,
): void {
  const cells = (p * (p + 1)) / 2;
  const sum = (x: number, y: number) => (x >= y ? sums[x * cells + y]! : sums[y * cells + x]!);
  const own = a === b ? 0.5 : 1;
  let to = row;
  for (let c = 0; c <= a; c++) {
    const [ac, bc] = [cell(a, c), cell(b, c)];
    for (let d = 0, last = c === a ? b : c; d <= last; d++) {
      const half = c === d ? 0.5 * own : own;
      information[to++] = half * (sum(ac, cell(b, d)) + sum(cell(a, d), bc));
    }
  }
}

/** Lower triangle of K, [cells × cells]. */
function sumOfProducts(patterns: readonly PatternWeight[], p: number): Float64Array {
  const cells = (p * (p + 1)) / 2;
  const sums = new Float64Array(cells * cells);
  const none = new Float64Array(cells);
  for (let first = 0; first < patterns.length; first += together) {
    const few = patterns.slice(first, first + together);
    const w = few.map((pattern) => lowerCells(pattern.w, p, 1));
    const g = few.map((pattern) => lowerCells(pattern.g, p, pattern.n));
    while (w.length < together) {
      w.push(none);
      g.push(none);
    }
    addFour(sums, cells, w, g);
  }
  return sums;
}

function lowerCells(x: Float64Array, p: number, scale: number): Float64Array {
  const out = new Float64Array((p * (p + 1)) / 2);
  let at = 0;
  for (let a = 0; a < p; a++) for (let b = 0; b <= a; b++) out[at++] = scale * x[a * p + b]!;
  return out;
}

function addFour(
  sums: Float64Array,
  cells: number,
  w: readonly Float64Array[],
  g: readonly Float64Array[],
): void {
  const [w0, w1, w2, w3] = w as [Float64Array, Float64Array, Float64Array, Float64Array];
  const [g0, g1, g2, g3] = g as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let i = 0; i < cells; i++) {
    const row = i * cells;
    const [a0, a1, a2, a3] = [w0[i]!, w1[i]!, w2[i]!, w3[i]!];
    const [b0, b1, b2, b3] = [g0[i]!, g1[i]!, g2[i]!, g3[i]!];
    for (let j = 0; j <= i; j++)
      sums[row + j]! +=
        a0 * g0[j]! +
        b0 * w0[j]! +
        (a1 * g1[j]! + b1 * w1[j]!) +
        (a2 * g2[j]! + b2 * w2[j]!) +
        (a3 * g3[j]! + b3 * w3[j]!);
  }
}

/** W for means, u_a·W_bc + u_b·W_ac between the covariance of a and b and the mean of c. */
function addMeans(
  { n, w, u }: PatternWeight,
  p: number,
  information: Float64Array,
  m: number,
): void {
  for (let a = 0; a < p; a++) {
    addScaledRow(information, a * m, n, w, a * p, a + 1);
    for (let b = 0; b <= a; b++) {
      const half = a === b ? 0.5 * n : n;
      const row = (p + cell(a, b)) * m;
      addScaledRow(information, row, half * u[a]!, w, b * p, p);
      addScaledRow(information, row, half * u[b]!, w, a * p, p);
    }
  }
}
