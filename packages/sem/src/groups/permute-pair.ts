import type { JobControl } from '@qunhai/kernel';
import {
  copyPaths,
  countRows,
  FitYield,
  fitMoments,
  fitterMoments,
  type GroupFitter,
  startFrom,
  structuralStageOf,
} from './group-fitter.ts';
import type { ParameterArrays } from './group-parameters.ts';
import type { MicomFigures } from './micom.ts';
import { momentsInto, type RowMoments, takeAwayInto } from './row-moments.ts';
import { runSteps } from './run-steps.ts';
import { shuffleRowsInto } from './shuffle-rows.ts';

/** Two groups as they are, and as chance would have them. */
export interface PairPermutation {
  /** One row each: the groups as they are. */
  readonly observed: readonly [ParameterArrays, ParameterArrays];
  /** [B rows] permuted groups; NaN where a group had no proper estimate. */
  readonly permuted: readonly [ParameterArrays, ParameterArrays];
  readonly micom: MicomFigures;
  /** Permutations with proper estimates in both groups. */
  readonly used: number;
}

/**
 * Estimate two groups, then again after their rows changed places at random, `permutations` times: from the same fits come invariance
 * and differences. Permutation r depends on (seed, r) only. The pooled rows' solution is where iteration starts and what signs follow,
 * in the groups as they are and in permuted ones alike.
 * @param fitter - of the rows of both groups, the first group's `count` rows first; started from the pooled solution on return
 * @throws {QunhaiError} kernel.cancelled
 * @see Chin & Dibbern (2010), in Handbook of Partial Least Squares, 171–193
 */
export async function permutePair(
  fitter: GroupFitter,
  count: number,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
  control: JobControl,
): Promise<PairPermutation> {
  const { rows } = fitter.layout;
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  const whole = fitterMoments(fitter);
  momentsInto(fitter.layout, order, 0, rows, whole);
  const pooled = pooledSolution(fitter, whole);
  const state: PairState = {
    fitter,
    count,
    order,
    whole,
    pooled,
    parts: [fitterMoments(fitter), fitterMoments(fitter)],
  };
  const observed = pairBlock(fitter, 1);
  const permuted = pairBlock(fitter, permutations);
  writePair(state, observed, 0);
  let used = 0;
  await runSteps(permutations, control, 'sem.permutation', (r) => {
    shuffleRowsInto(seed, r, order);
    if (writePair(state, permuted, r)) used++;
  });
  const { correlations, means, variances } = observed;
  const constructs = fitter.program.final.model.constructs.map((c) => c.id);
  return {
    observed: observed.groups,
    permuted: permuted.groups,
    micom: { constructs, correlations, means, variances, permuted },
    used,
  };
}

interface PairState {
  readonly fitter: GroupFitter;
  /** Rows of the first group. */
  readonly count: number;
  readonly order: Int32Array;
  readonly whole: RowMoments;
  readonly pooled: PooledSolution;
  readonly parts: readonly [RowMoments, RowMoments];
}

/** What MICOM takes from all rows. */
interface PooledSolution {
  /** [slots × slots] */
  readonly correlations: Float64Array;
  /** [rows × q] scores by the pooled weights, mean 0 and variance 1. */
  readonly scores: Float64Array;
}

interface PairBlock {
  readonly groups: readonly [ParameterArrays, ParameterArrays];
  /** [B × q] */
  readonly correlations: Float64Array;
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

function pairBlock({ program }: GroupFitter, size: number): PairBlock {
  const { plan } = program.final;
  const { plan: structural } = structuralStageOf(program);
  const empty = (columns: number) => new Float64Array(size * columns).fill(Number.NaN);
  const arrays = (): ParameterArrays => ({
    paths: empty(structural.paths),
    rSquared: empty(structural.constructs),
    loadings: empty(plan.slots),
    weights: empty(plan.slots),
  });
  const q = plan.constructs;
  return {
    groups: [arrays(), arrays()],
    correlations: empty(q),
    means: empty(q),
    variances: empty(q),
  };
}

function pooledSolution(fitter: GroupFitter, whole: RowMoments): PooledSolution {
  const { layout, program } = fitter;
  const q = program.final.plan.constructs;
  // Products are of no use for the pooled composites; what their counts hold now does not matter.
  if (fitMoments(fitter, whole, layout.rows) !== FitYield.nothing) startFrom(fitter);
  const work = fitter.first ?? fitter.final;
  return {
    correlations: work.correlations.slice(),
    scores: standardizedScores(fitter, whole, q),
  };
}

/** Composites of the slots in standard units of all rows. */
function standardizedScores(
  { layout, composites }: GroupFitter,
  whole: RowMoments,
  q: number,
): Float64Array {
  const { rows, slots, values } = layout;
  const scores = new Float64Array(rows * q);
  for (let s = 0; s < slots; s++) {
    const mean = whole.sums[s]! / rows;
    const square = whole.products[s * slots + s]! - whole.sums[s]! * mean;
    const scale = Math.sqrt((rows - 1) / square);
    for (let j = 0; j < q; j++) {
      const weight = composites[j * slots + s]! * scale;
      if (weight === 0) continue;
      for (let i = 0; i < rows; i++) scores[i * q + j]! += weight * (values[i * slots + s]! - mean);
    }
  }
  return scores;
}

/** Estimate both groups in the current order of rows and write everything into row `at`; returns whether both had estimates. */
function writePair(state: PairState, block: PairBlock, at: number): boolean {
  const { fitter, count, order, whole, parts } = state;
  const { rows } = fitter.layout;
  // The moments of one group are what the other leaves: only the smaller one's rows are gone through.
  const smaller = count <= rows - count ? 0 : 1;
  momentsInto(
    fitter.layout,
    order,
    smaller === 0 ? 0 : count,
    smaller === 0 ? count : rows,
    parts[smaller],
  );
  takeAwayInto(whole, parts[smaller], parts[1 - smaller]!);
  writeEquality(state, block, at);
  countRows(fitter, order, 0, count);
  const yieldA = fitMoments(fitter, parts[0], count);
  if (yieldA === FitYield.nothing) return false;
  if (yieldA === FitYield.parameters) copyEstimates(fitter, block.groups[0], at);
  const first = fitter.composites.slice();
  countRows(fitter, order, count, rows);
  const yieldB = fitMoments(fitter, parts[1], rows - count);
  if (yieldB === FitYield.parameters) copyEstimates(fitter, block.groups[1], at);
  if (yieldB !== FitYield.nothing) writeCorrelations(state, first, block, at);
  return yieldA === FitYield.parameters && yieldB === FitYield.parameters;
}

function copyEstimates(fitter: GroupFitter, arrays: ParameterArrays, at: number): void {
  const { final, terms } = fitter;
  const { rSquared } = terms?.work ?? final;
  copyPaths(fitter, arrays.paths, at);
  arrays.rSquared.set(rSquared, at * rSquared.length);
  arrays.loadings.set(final.loadings, at * final.loadings.length);
  arrays.weights.set(final.weights, at * final.weights.length);
}

/** c = aᵀSb/√(aᵀSa·bᵀSb): scores of all rows by one group's weights a and the other's b. */
function writeCorrelations(
  { fitter, pooled }: PairState,
  first: Float64Array,
  block: PairBlock,
  at: number,
): void {
  const { slots } = fitter.layout;
  const { correlations: S } = pooled;
  const second = fitter.composites;
  fitter.slotsOf.forEach((own, j) => {
    let [ab, aa, bb] = [0, 0, 0];
    for (const s of own) {
      const [a, b] = [first[j * slots + s]!, second[j * slots + s]!];
      let [towardA, towardB] = [0, 0];
      for (const t of own) {
        const r = S[s * slots + t]!;
        towardA += r * first[j * slots + t]!;
        towardB += r * second[j * slots + t]!;
      }
      ab += a * towardB;
      aa += a * towardA;
      bb += b * towardB;
    }
    block.correlations[at * fitter.slotsOf.length + j] = ab / Math.sqrt(aa * bb);
  });
}

/** Differences of the groups' means and of the logarithms of their variances, of scores that stay as they are. */
function writeEquality(
  { fitter, count, order, pooled }: PairState,
  block: PairBlock,
  at: number,
): void {
  const q = fitter.slotsOf.length;
  const { rows } = fitter.layout;
  const { scores } = pooled;
  for (let j = 0; j < q; j++) {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < count; i++) {
      const z = scores[order[i]! * q + j]!;
      sum += z;
      squares += z * z;
    }
    // Scores of all rows have mean 0 and variance 1, so the rest has what is left of 0 and rows − 1.
    const rest = rows - count;
    const varianceA = (squares - (sum * sum) / count) / (count - 1);
    const varianceB = (rows - 1 - squares - (sum * sum) / rest) / (rest - 1);
    block.means[at * q + j] = sum / count + sum / rest;
    block.variances[at * q + j] = Math.log(varianceA / varianceB);
  }
}
