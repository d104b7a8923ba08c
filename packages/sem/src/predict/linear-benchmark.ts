import { choleskyInto, choleskySolveInto } from '@qunhai/numerics';
import type { PredictedBlock } from './prediction-design.ts';

/** Regressions of one block's indicators on all predictors' indicators. */
export interface LinearBenchmark {
  readonly block: PredictedBlock;
  readonly factor: Float64Array;
  /** A row of standardized coefficients for each indicator of the block. */
  readonly coefficients: readonly Float64Array[];
}

/** Allocate the benchmark of a block. */
export function createLinearBenchmark(block: PredictedBlock): LinearBenchmark {
  const k = block.predictors.length;
  return {
    block,
    factor: new Float64Array(k * k),
    coefficients: block.slots.map(() => new Float64Array(k)),
  };
}

/**
 * Ordinary least squares from the correlations of the final stage's slots.
 * @returns false when the predictors are collinear
 * @see Shmueli et al. (2019), European J. of Marketing 53(11), 2322–2347, on the linear-model benchmark
 */
export function regressInto(
  { block, factor, coefficients }: LinearBenchmark,
  correlations: Float64Array,
  slots: number,
): boolean {
  const { predictors } = block;
  const k = predictors.length;
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++)
      factor[a * k + b] = correlations[predictors[a]! * slots + predictors[b]!]!;
  if (!choleskyInto(factor, k, 1e-9)) return false;
  for (let t = 0; t < coefficients.length; t++) {
    const own = coefficients[t]!;
    const row = block.slots[t]! * slots;
    for (let a = 0; a < k; a++) own[a] = correlations[row + predictors[a]!]!;
    choleskySolveInto(factor, k, own);
  }
  return true;
}

/** The benchmark's prediction of the block's t-th indicator, in training standard deviations. */
export function predictLinearly(
  { block, coefficients }: LinearBenchmark,
  t: number,
  indicators: Float64Array,
): number {
  const own = coefficients[t]!;
  const { predictors } = block;
  let sum = 0;
  for (let a = 0; a < own.length; a++) sum += own[a]! * indicators[predictors[a]!]!;
  return sum;
}
