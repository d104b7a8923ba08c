import {
  type DistributionRule,
  normalScoresInto,
  normalScoreTable,
  type RankedColumn,
} from './normal-scores.ts';
import { regressColumns } from './regress-columns.ts';

/**
 * `copula`: each suspect's normal score is added (Park & Gupta 2012). `two-stage`: what the normal scores of the other
 * predictors do not explain of it is added (2sCOPE; Yang, Qian & Xie 2024).
 */
export type CopulaMethod = 'copula' | 'two-stage';

/** One structural regression with the predictors suspected of endogeneity. */
export interface CopulaProblem {
  readonly outcome: Float64Array;
  readonly predictors: readonly RankedColumn[];
  /** Positions among the predictors. */
  readonly suspects: readonly number[];
  readonly method: CopulaMethod;
  readonly rule: DistributionRule;
}

/** Buffers of {@link copulaRegression}. */
export interface CopulaBuffers {
  readonly one: Float64Array;
  /** Normal scores by rank. */
  readonly table: Float64Array;
  /** [n] for each predictor. */
  readonly scores: readonly Float64Array[];
  /** [n] for each suspect. */
  readonly terms: readonly Float64Array[];
}

/** Allocate for n rows. */
export function copulaBuffers(problem: CopulaProblem): CopulaBuffers {
  const { outcome, predictors, suspects, rule } = problem;
  const n = outcome.length;
  return {
    one: new Float64Array(n).fill(1),
    table: normalScoreTable(n, rule),
    scores: predictors.map(() => new Float64Array(n)),
    terms: suspects.map(() => new Float64Array(n)),
  };
}

/**
 * Coefficients of the predictors, then of the copula terms; an intercept is estimated with them.
 * @param counts - [n] how often each row counts, adding up to n
 * @returns null when a term is collinear with the predictors: the suspect is normally distributed, or all but
 */
export function copulaRegression(
  problem: CopulaProblem,
  buffers: CopulaBuffers,
  counts: Int32Array,
): Float64Array | null {
  const { outcome, predictors, suspects, method } = problem;
  const { one, table, scores, terms } = buffers;
  predictors.forEach((column, k) => {
    if (method === 'two-stage' || suspects.includes(k))
      normalScoresInto(column, counts, table, scores[k]!);
  });
  for (const [t, k] of suspects.entries()) {
    const others = method === 'two-stage' ? scores.filter((_, j) => !suspects.includes(j)) : [];
    if (!residualsInto(scores[k]!, [one, ...others], counts, terms[t]!)) return null;
  }
  const columns = [one, ...predictors.map(({ values }) => values), ...terms];
  const fit = regressColumns(columns, outcome, counts);
  return fit ? fit.coefficients.subarray(1) : null;
}

function residualsInto(
  y: Float64Array,
  columns: readonly Float64Array[],
  counts: Int32Array,
  out: Float64Array,
): boolean {
  const fit = regressColumns(columns, y, counts);
  if (!fit) return false;
  out.set(y);
  columns.forEach((column, k) => {
    const coefficient = fit.coefficients[k]!;
    for (let i = 0; i < out.length; i++) out[i]! -= coefficient * column[i]!;
  });
  return true;
}
