import type { JobControl } from '@qunhai/kernel';
import { choleskyInto, choleskySolveInto } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { judgeEffect, type RelationEffect } from './mrqap.ts';
import { type PermutationOptions, permuteStatistic } from './permutation-test.ts';
import {
  dependentPredictor,
  gather,
  type RegressionCells,
  regressionCells,
  residualMatrix,
} from './regression-cells.ts';
import type { Relation, RelationOptions } from './relation.ts';

/** A logistic regression of a relation that is there or not on others. */
export interface LogisticMrqap {
  /**
   * `collinear`: a predictor is a combination of the others. `separated`: some combination of predictors tells ties and
   * non-ties apart without error, so that no finite coefficients exist. In both cases nothing is estimated.
   */
  readonly status: 'estimated' | 'collinear' | 'separated';
  readonly collinearWith: string | null;
  /** Coefficients on the log-odds scale. */
  readonly effects: readonly RelationEffect[];
  /** −2 log-likelihood of the model. */
  readonly deviance: number | null;
  /** The same with a constant alone. */
  readonly nullDeviance: number | null;
  /** The same without anything, all ties as likely as not: what the R package sna calls null deviance. */
  readonly emptyDeviance: number;
  readonly cells: number;
  readonly allCells: number;
  readonly permutations: number;
}

/**
 * Logistic MRQAP: the log-odds of a tie from other relations, each coefficient's z judged by permuting the nodes of what its
 * predictor does not share (linearly) with the others.
 * @throws {QunhaiError} network.not-binary and those of {@link mrqap}
 * @see Dekker, Krackhardt & Snijders (2007), Psychometrika 72(4); McCullagh & Nelder (1989), Generalized Linear Models, §4.4.
 */
export async function logisticMrqap(
  outcome: Relation,
  predictors: readonly Relation[],
  options: RelationOptions & PermutationOptions = {},
  control: JobControl = {},
): Promise<LogisticMrqap> {
  const of = regressionCells(outcome, predictors, options.directed ?? true);
  checkBinary(outcome.name, of);
  const frame = {
    cells: of.cells.length,
    allCells: of.allCells,
    permutations: options.permutations ?? 2000,
  };
  const emptyDeviance = 2 * Math.LN2 * of.cells.length;
  const nothing = { ...frame, effects: [], deviance: null, nullDeviance: null, emptyDeviance };
  const dependent = dependentPredictor(of);
  if (dependent !== null) return { ...nothing, status: 'collinear', collinearWith: dependent };
  const columns = of.columns.map((column) => gather(column, of.cells));
  const y = gather(of.outcome, of.cells);
  const whole = fitLogistic(columns, y);
  if (!whole) return { ...nothing, status: 'separated', collinearWith: null };
  const residuals = of.columns.map((_, k) => residualMatrix(of, k));
  const effects: RelationEffect[] = [];
  for (const [k, residual] of residuals.entries()) {
    const draws = await permuteStatistic(
      { n: of.n, purpose: `network.logistic.${k}` },
      (permutation) => permutedStatistic(of, columns, k, residual, y, permutation, whole),
      options,
      control,
    );
    const fitted = { coefficient: whole.coefficients[k]!, t: whole.statistics[k]! };
    effects.push(judgeEffect(of.names[k]!, fitted, draws));
  }
  return {
    ...frame,
    status: 'estimated',
    collinearWith: null,
    effects,
    deviance: whole.deviance,
    nullDeviance: fitLogistic([columns[0]!], y)?.deviance ?? null,
    emptyDeviance,
  };
}

function checkBinary(name: string, of: RegressionCells): void {
  for (const cell of of.cells) {
    const value = of.outcome[cell]!;
    if (value === 0 || value === 1) continue;
    const row = Math.floor(cell / of.n);
    throw fail('not-binary', { field: name, row: row + 1, column: cell - row * of.n + 1 });
  }
}

function permutedStatistic(
  of: RegressionCells,
  columns: readonly Float64Array[],
  k: number,
  residual: Float64Array,
  y: Float64Array,
  permutation: Int32Array,
  whole: LogisticFit,
): number {
  const { n, cells } = of;
  const moved = Float64Array.from(cells, (cell) => {
    const i = Math.floor(cell / n);
    return residual[permutation[i]! * n + permutation[cell - i * n]!]!;
  });
  const replaced = columns.map((column, at) => (at === k ? moved : column));
  const start = whole.coefficients.map((value, at) => (at === k ? 0 : value));
  if (!moved.some(Number.isNaN))
    return fitLogistic(replaced, y, start, loose)?.statistics[k] ?? Number.NaN;
  const known = (column: Float64Array) => column.filter((_, at) => !Number.isNaN(moved[at]!));
  return fitLogistic(replaced.map(known), known(y), start, loose)?.statistics[k] ?? Number.NaN;
}

interface LogisticFit {
  readonly coefficients: Float64Array;
  readonly statistics: Float64Array;
  readonly deviance: number;
}

/** Relative change of the deviance at which a fit is done; permuted fits are only ranked. */
const exact = 1e-13;
const loose = 1e-8;

/** Iteratively reweighted least squares; null when the fit runs away (separation) or is singular. */
function fitLogistic(
  columns: readonly Float64Array[],
  y: Float64Array,
  start = new Float64Array(columns.length),
  tolerance = exact,
): LogisticFit | null {
  const q = columns.length;
  const coefficients = start.slice();
  let deviance = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < 60; iteration++) {
    const { information, score, current } = logisticSums(columns, y, coefficients);
    if (!choleskyInto(information, q)) return null;
    if (Math.abs(deviance - current) < tolerance * (current + 1)) {
      if (current < 1e-6) return null;
      const statistics = coefficients.map((value, k) => value / standardError(information, q, k));
      return { coefficients, statistics, deviance: current };
    }
    deviance = current;
    choleskySolveInto(information, q, score);
    for (let k = 0; k < q; k++) coefficients[k]! += score[k]!;
    if (coefficients.some((value) => !Number.isFinite(value))) return null;
  }
  return null;
}

function logisticSums(
  columns: readonly Float64Array[],
  y: Float64Array,
  coefficients: Float64Array,
): { information: Float64Array; score: Float64Array; current: number } {
  const q = columns.length;
  const information = new Float64Array(q * q);
  const score = new Float64Array(q);
  let current = 0;
  for (let at = 0; at < y.length; at++) {
    let predictor = 0;
    for (let k = 0; k < q; k++) predictor += coefficients[k]! * columns[k]![at]!;
    const p = 1 / (1 + Math.exp(-predictor));
    current += 2 * Math.log1p(Math.exp(y[at] === 1 ? -predictor : predictor));
    const weight = p * (1 - p);
    for (let a = 0; a < q; a++) {
      const x = columns[a]![at]!;
      score[a]! += x * (y[at]! - p);
      for (let b = 0; b <= a; b++) information[a * q + b]! += weight * x * columns[b]![at]!;
    }
  }
  return { information, score, current };
}

function standardError(factor: Float64Array, q: number, k: number): number {
  const unit = new Float64Array(q);
  unit[k] = 1;
  choleskySolveInto(factor, q, unit);
  return Math.sqrt(unit[k]!);
}
