import { addScaledRow, congruence, principalSubmatrix, rowDot } from '@qunhai/numerics';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import type { GroupData, MissingPattern } from './group-data.ts';

/** Moments that the data of a group support best when nothing restricts them. */
export interface SaturatedMoments extends SampleMoments {
  /** −2 log-likelihood at them, without constants. */
  readonly deviance: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Maximum-likelihood means and covariances: the sample's own when the data are complete, otherwise by expectation–maximisation.
 * @returns null when they are singular: too few rows, or variables that determine one another
 * @see Little & Rubin (2020), Statistical Analysis with Missing Data, 3rd ed., §8.2
 */
export function saturatedMoments(data: GroupData): SaturatedMoments | null {
  const p = data.variables;
  const [only] = data.patterns;
  if (data.patterns.length === 1 && only && only.present.length === p)
    return withDeviance(data, { mean: only.mean, covariance: only.covariance }, 0, true);
  let moments = startMoments(data);
  for (let iteration = 1; iteration <= 5000; iteration++) {
    const next = step(data, moments);
    if (next === null) return null;
    const change = largestChange(moments, next);
    moments = next;
    if (change < 1e-11) return withDeviance(data, moments, iteration, true);
  }
  return withDeviance(data, moments, 5000, false);
}

function withDeviance(
  data: GroupData,
  moments: SampleMoments,
  iterations: number,
  converged: boolean,
): SaturatedMoments | null {
  let deviance = 0;
  for (const pattern of data.patterns) {
    const part = patternPieces(pattern, moments, data.variables);
    if (part === null) return null;
    const q = pattern.present.length;
    const { inverse, logDeterminant, gap } = part;
    let quadratic = 0;
    for (let a = 0; a < q; a++)
      for (let b = 0; b < q; b++)
        quadratic += inverse[a * q + b]! * (pattern.covariance[a * q + b]! + gap[a]! * gap[b]!);
    deviance += pattern.rows.length * (logDeterminant + quadratic);
  }
  return { ...moments, deviance, iterations, converged };
}

/** Means and variances of what is there; no covariances. */
function startMoments(data: GroupData): SampleMoments {
  const p = data.variables;
  const mean = new Float64Array(p);
  const covariance = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    const seen: number[] = [];
    for (let i = 0; i < data.rows; i++) {
      const x = data.values[i * p + j]!;
      if (!Number.isNaN(x)) seen.push(x);
    }
    mean[j] = seen.reduce((sum, x) => sum + x, 0) / seen.length;
    covariance[j * p + j] = seen.reduce((sum, x) => sum + (x - mean[j]!) ** 2, 0) / seen.length;
  }
  return { mean, covariance };
}

function patternPieces(pattern: MissingPattern, { mean, covariance }: SampleMoments, p: number) {
  const { present } = pattern;
  const q = present.length;
  const sigma = principalSubmatrix(covariance, p, present);
  const inverted = invertWithDeterminant(sigma, q);
  if (inverted === null) return null;
  return { ...inverted, gap: pattern.mean.map((m, a) => m - mean[present[a]!]!) };
}

/** One expectation–maximisation step: what is missing is regressed on what is there, with the residual covariance kept. */
function step(data: GroupData, moments: SampleMoments): SampleMoments | null {
  const p = data.variables;
  const sums = new Float64Array(p);
  const products = new Float64Array(p * p);
  for (const pattern of data.patterns) {
    const part = patternPieces(pattern, moments, p);
    if (part === null) return null;
    addExpected(pattern, part.inverse, part.gap, moments, p, sums, products);
  }
  const mean = moments.mean.map((m, j) => m + sums[j]! / data.used);
  const covariance = products.map((sum, at) => {
    const [i, j] = [Math.floor(at / p), at % p];
    return sum / data.used - (sums[i]! / data.used) * (sums[j]! / data.used);
  });
  return { mean, covariance };
}

/** Expected deviations from the present means and their products, of all rows of a pattern. */
function addExpected(
  pattern: MissingPattern,
  inverse: Float64Array,
  gap: Float64Array,
  { covariance }: SampleMoments,
  p: number,
  sums: Float64Array,
  products: Float64Array,
): void {
  const { present } = pattern;
  const q = present.length;
  const n = pattern.rows.length;
  const beta = regressions(present, inverse, covariance, p);
  const spread = pattern.covariance.map((x, at) => x + gap[Math.floor(at / q)]! * gap[at % q]!);
  const expected = congruence(transposed(beta, p, q), spread, q, p);
  const left = residuals(present, beta, covariance, p);
  for (let j = 0; j < p; j++) sums[j]! += n * rowDot(beta, gap, j, 0, q);
  addScaledRow(products, 0, n, expected, 0, p * p);
  addScaledRow(products, 0, n, left, 0, p * p);
}

/** Coefficients of every variable on those that are there, [variables × present]; the identity for these. */
function regressions(
  present: Int32Array,
  inverse: Float64Array,
  covariance: Float64Array,
  p: number,
): Float64Array {
  const q = present.length;
  const beta = new Float64Array(p * q);
  for (let j = 0; j < p; j++) {
    for (let b = 0; b < q; b++)
      addScaledRow(beta, j * q, covariance[j * p + present[b]!]!, inverse, b * q, q);
  }
  present.forEach((j, a) => {
    beta.fill(0, j * q, (j + 1) * q);
    beta[j * q + a] = 1;
  });
  return beta;
}

/** Covariances of what is missing given what is there; zero elsewhere. [variables × variables] */
function residuals(
  present: Int32Array,
  beta: Float64Array,
  covariance: Float64Array,
  p: number,
): Float64Array {
  const q = present.length;
  const there = new Set(present);
  const absent = Array.from({ length: p }, (_, j) => j).filter((j) => !there.has(j));
  const out = new Float64Array(p * p);
  for (const i of absent)
    for (const j of absent) {
      let explained = 0;
      for (let a = 0; a < q; a++) explained += beta[i * q + a]! * covariance[present[a]! * p + j]!;
      out[i * p + j] = covariance[i * p + j]! - explained;
    }
  return out;
}

function transposed(a: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from(
    { length: a.length },
    (_, at) => a[(at % rows) * columns + Math.floor(at / rows)]!,
  );
}

/** Largest change of a mean or covariance in units of the standard deviations. */
function largestChange(before: SampleMoments, after: SampleMoments): number {
  const p = before.mean.length;
  const deviation = (j: number) => Math.sqrt(Math.max(after.covariance[j * p + j]!, 1e-300));
  let largest = 0;
  for (let i = 0; i < p; i++) {
    largest = Math.max(largest, Math.abs(after.mean[i]! - before.mean[i]!) / deviation(i));
    for (let j = 0; j <= i; j++) {
      const change = after.covariance[i * p + j]! - before.covariance[i * p + j]!;
      largest = Math.max(largest, Math.abs(change) / (deviation(i) * deviation(j)));
    }
  }
  return largest;
}
