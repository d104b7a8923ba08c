import { solveSymmetric } from '@qunhai/numerics';
import type { AbcPosterior, AbcProblem, Particle } from './abc-smc.ts';

/** Share of the diagonal that is added to it, so that statistics that say the same do no harm. */
const ridge = 1e-3;

/**
 * Move every particle to where it would be had its statistics been the observed ones: θ′ = θ − B·(s − s°) with the local-linear
 * regression B of the parameters on the scaled statistics, particles weighted by closeness (Epanechnikov) times their weight. It
 * takes away most of the width that a tolerance above 0 adds. Parameters are regressed on the logit of their place in the prior's
 * box, so that they stay in it. Where what was observed lies outside the cloud of the simulated statistics (its leverage in the
 * regression is above that of every particle) a regression would extrapolate, and particles stay where they are: no parameters give what
 * was seen, and the model is at odds with the data (Frazier, Robert & Rousseau 2020, J. R. Stat. Soc. B 82, 421–444).
 * @see Beaumont, Zhang & Balding (2002), Approximate Bayesian computation in population genetics, Genetics 162, 2025–2035; Blum &
 *   François (2010), Statistics and Computing 20, 63–73 (transformation)
 */
export function adjustByRegression(
  { prior, observed }: Pick<AbcProblem, 'prior' | 'observed'>,
  { particles, scale, tolerance }: Pick<AbcPosterior, 'particles' | 'scale' | 'tolerance'>,
): { readonly particles: readonly Particle[]; readonly adjusted: boolean } {
  const used = [...observed.keys()].filter((k) => Number.isFinite(scale[k]!));
  const rows = particles.map(({ statistics }) => [
    1,
    ...used.map((k) => (statistics[k]! - observed[k]!) / scale[k]!),
  ]);
  const closeness = particles.map(({ distance, weight }) =>
    tolerance > 0 ? weight * (1 - 0.999 * (distance / tolerance) ** 2) : weight,
  );
  const normal = normalMatrix(rows, closeness);
  const widening = predictionWidening(rows, normal, closeness);
  if (widening === null) return { particles, adjusted: false };
  const adjusted = particles.map(({ values }) => values.slice());
  for (const [j, box] of prior.entries()) {
    const places = particles.map(({ values }) => logit(values[j]!, box));
    const slopes = solveSymmetric(normal, momentsWith(rows, closeness, places));
    if (slopes === null) continue;
    const expected = slopes[0]!;
    for (const [i, row] of rows.entries()) {
      const fitted = row.reduce((total, x, k) => total + x * slopes[k]!, 0);
      adjusted[i]![j] = fromLogit(expected + widening * (places[i]! - fitted), box);
    }
  }
  const sum = closeness.reduce((total, weight) => total + weight, 0);
  const moved = particles.map((particle, i) => ({
    ...particle,
    values: adjusted[i]!,
    weight: closeness[i]! / sum,
  }));
  return { particles: moved, adjusted: true };
}

/**
 * By how much deviations from a regression are smaller than errors of its prediction where the statistics are the observed ones, the point
 * (1, 0, …, 0): √((1 + h) ÷ (1 − q/n)), with the leverage h of that point and n effective particles. Null when it lies outside the cloud.
 */
function predictionWidening(
  rows: readonly number[][],
  normal: Float64Array,
  weights: readonly number[],
): number | null {
  const leverage = (x: readonly number[]) => {
    const solved = solveSymmetric(normal, Float64Array.from(x));
    return solved === null
      ? Number.POSITIVE_INFINITY
      : x.reduce((sum, value, k) => sum + value * solved[k]!, 0);
  };
  const observed = leverage(rows[0]!.map((_, k) => (k === 0 ? 1 : 0)));
  if (!rows.some((row) => leverage(row) >= observed)) return null;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const effective = sum ** 2 / weights.reduce((total, weight) => total + weight ** 2, 0);
  const free = 1 - rows[0]!.length / effective;
  return free > 0 ? Math.sqrt((1 + (observed * sum) / effective) / free) : null;
}

function normalMatrix(rows: readonly number[][], weights: readonly number[]): Float64Array {
  const q = rows[0]!.length;
  const matrix = new Float64Array(q * q);
  rows.forEach((row, i) => {
    for (let a = 0; a < q; a++)
      for (let b = 0; b < q; b++) matrix[a * q + b]! += weights[i]! * row[a]! * row[b]!;
  });
  for (let a = 1; a < q; a++) matrix[a * q + a]! *= 1 + ridge;
  return matrix;
}

function momentsWith(
  rows: readonly number[][],
  weights: readonly number[],
  y: readonly number[],
): Float64Array {
  return Float64Array.from(rows[0]!, (_, a) =>
    rows.reduce((sum, row, i) => sum + weights[i]! * row[a]! * y[i]!, 0),
  );
}

type Box = readonly [number, number];

function logit(value: number, [low, high]: Box): number {
  const share = Math.min(1 - 1e-9, Math.max(1e-9, (value - low) / (high - low)));
  return Math.log(share / (1 - share));
}

function fromLogit(place: number, [low, high]: Box): number {
  return low + (high - low) / (1 + Math.exp(-place));
}
