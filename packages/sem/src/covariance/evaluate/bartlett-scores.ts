import {
  addScaledRow,
  congruence,
  invertSymmetric,
  multiplyVector,
  principalSubmatrix,
} from '@qunhai/numerics';
import { failCovariance } from '../errors.ts';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import { slotValue } from '../matrices/implied-moments.ts';
import type { GroupData, MissingPattern } from '../moments/group-data.ts';
import type { FactorScores } from './factor-scores.ts';

/**
 * Bartlett scores: the values of the latent variables that make what a row has likeliest, (Λᵀ·Θ⁻¹·Λ)⁻¹·Λᵀ·Θ⁻¹·(y − ν). Unbiased for every
 * row, and more scattered than regression scores. A row that has too little for all latent variables has NaN.
 * @returns null where observed variables explain others, a latent variable has latent indicators, or a residual variance is not positive
 * @throws {QunhaiError} sem.ordinal-scores
 * @see Bartlett (1937), Br. J. Psychology 28(1); Skrondal & Rabe-Hesketh (2004), §7.3
 */
export function bartlettScores(fit: CovarianceFit): FactorScores | null {
  const { table, plan, data } = fit;
  if (plan.ordinal) throw failCovariance('ordinal-scores', {});
  const observed = new Set(table.observed);
  const beyond = table.rows.some(
    ({ operator, right }) =>
      (operator === '~' && observed.has(right)) || (operator === '=~' && !observed.has(right)),
  );
  if (beyond) return null;
  const groups: Float64Array[] = [];
  for (const [g, group] of data.entries()) {
    const scores = scoresOfGroup(group, measurementOf(fit, g), table.latent.length);
    if (scores === null) return null;
    groups.push(scores);
  }
  return { latent: table.latent, groups };
}

/** How the latent variables of a group show in the observed ones. */
interface Measurement {
  /** Λ, [observed × latent]. */
  readonly loadings: Float64Array;
  /** Θ, [observed × observed]. */
  readonly residual: Float64Array;
  /** ν; the sample's means without a mean structure. */
  readonly center: Float64Array;
}

function measurementOf({ table, matrices, theta, sample }: CovarianceFit, g: number): Measurement {
  const p = table.observed.length;
  const q = table.latent.length;
  const loadings = new Float64Array(p * q);
  const residual = new Float64Array(p * p);
  const center = sample[g]!.mean.slice();
  for (const slot of matrices.groups[g]!) {
    const { matrix, row, column } = slot;
    if (row >= p) continue;
    const value = slotValue(slot, theta, sample[g]!, p);
    if (matrix === 'A') loadings[row * q + column - p] = value;
    else if (matrix === 'm') center[row] = value;
    else {
      residual[row * p + column] = value;
      residual[column * p + row] = value;
    }
  }
  return { loadings, residual, center };
}

function scoresOfGroup(
  { rows, values, patterns, variables: p }: GroupData,
  { loadings, residual, center }: Measurement,
  q: number,
): Float64Array | null {
  const scores = new Float64Array(rows * q).fill(Number.NaN);
  for (const pattern of patterns) {
    const { present } = pattern;
    const part = principalSubmatrix(residual, p, present);
    const inverse = invertWithDeterminant(part, present.length)?.inverse;
    if (inverse === undefined) return null;
    scorePattern(values, pattern, { loadings, residual: inverse, center }, scores);
  }
  return scores;
}

/** @param measurement - with the inverse of the residual covariances of what is present */
function scorePattern(
  values: Float64Array,
  { present, rows }: MissingPattern,
  { loadings, residual: inverse, center }: Measurement,
  scores: Float64Array,
): void {
  const p = center.length;
  const q = loadings.length / p;
  const n = present.length;
  const own = Float64Array.from(
    { length: n * q },
    (_, at) => loadings[present[Math.floor(at / q)]! * q + (at % q)]!,
  );
  const bread = invertSymmetric(congruence(own, inverse, n, q), q);
  if (bread === null) return;
  for (const i of rows) {
    const gap = Float64Array.from(present, (j) => values[i * p + j]! - center[j]!);
    const weighted = multiplyVector(inverse, gap, n);
    const shared = new Float64Array(q);
    for (let a = 0; a < n; a++) addScaledRow(shared, 0, weighted[a]!, own, a * q, q);
    scores.set(multiplyVector(bread, shared, q), i * q);
  }
}
