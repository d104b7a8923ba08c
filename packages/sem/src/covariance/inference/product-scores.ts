import { addScaledRow, multiplyVector } from '@qunhai/numerics';
import { type Direction, projectVector } from '../estimate/directions.ts';
import type { NormalPoint, NormalProblem } from '../estimate/normal-theory.ts';
import { type Deviations, deviationsOf } from '../moments/deviations.ts';

/**
 * Δᵀ·V·(z_i − z̄) of every row, [rows × free] for each group: what the row's deviations from the sample's means, and their products,
 * contribute to the estimates; complete data. Of exogenous variables that are held, only what they do not determine counts.
 * @returns null when the exogenous variables determine one another
 * @see Satorra & Bentler (1994), eq. 16.11; Browne (1984)
 */
export function productScores(problem: NormalProblem, point: NormalPoint): Float64Array[] | null {
  const { data, sample, matrices } = problem;
  const out: Float64Array[] = [];
  for (const [g, group] of data.entries()) {
    const deviations = deviationsOf(group, sample[g]!, matrices.held);
    if (deviations === null) return null;
    out.push(centred(scoresOfGroup(problem, point, g, deviations), matrices.freeCount));
  }
  return out;
}

function scoresOfGroup(
  { matrices }: NormalProblem,
  { groups }: NormalPoint,
  g: number,
  { own, given }: Deviations,
): Float64Array {
  const { observed: p, freeCount: k, meanStructure } = matrices;
  const { basis, directions, pieces } = groups[g]!;
  const { width } = matrices;
  const inverse = pieces.whole;
  const project = (d: Float64Array, i: number) =>
    projectVector(basis, multiplyVector(inverse, d.subarray(i * p, (i + 1) * p), p), p, width);
  const scores = new Float64Array((own.length / p) * k);
  for (let i = 0; i < own.length / p; i++) {
    const row = scores.subarray(i * k, (i + 1) * k);
    add(directions, project(own, i), 1, meanStructure, row);
    if (given !== null) add(directions, project(given, i), -1, meanStructure, row);
  }
  return scores;
}

function add(
  directions: readonly Direction[],
  b: Float64Array,
  sign: number,
  withMeans: boolean,
  score: Float64Array,
): void {
  for (const { free, x, y, factor, push } of directions) {
    if (y >= 0) score[free]! += sign * factor * b[x]! * b[y]!;
    if (withMeans) score[free]! += sign * push * b[x]!;
  }
}

function centred(scores: Float64Array, k: number): Float64Array {
  const rows = scores.length / k;
  const mean = new Float64Array(k);
  for (let i = 0; i < rows; i++) addScaledRow(mean, 0, 1 / rows, scores, i * k, k);
  return scores.map((x, at) => x - mean[at % k]!);
}
