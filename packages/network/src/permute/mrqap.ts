import type { JobControl } from '@qunhai/kernel';
import { choleskyInto, choleskySolveInto } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import {
  type MonteCarloP,
  monteCarloP,
  type PermutationOptions,
  permuteStatistic,
} from './permutation-test.ts';
import {
  dependentPredictor,
  dot,
  gather,
  orthonormalBasis,
  type RegressionCells,
  regressionCells,
  residualMatrix,
  subtract,
} from './regression-cells.ts';
import type { Relation, RelationOptions } from './relation.ts';

/** One predictor of a regression over pairs. */
export interface RelationEffect {
  readonly name: string;
  readonly coefficient: number;
  /** t statistic, or z in a logistic model: what the permutations are compared by, not to be read from a table. */
  readonly statistic: number;
  /** Values as large or larger, as small or smaller, and as far from 0, under double semi-partialling. */
  readonly greater: MonteCarloP;
  readonly less: MonteCarloP;
  readonly twoSided: MonteCarloP;
  /** Permutations for which no statistic could be found; left out. */
  readonly undefinedPermutations: number;
}

/** A regression of one relation on others. */
export interface Mrqap {
  /** `collinear`: `collinearWith` is a combination of the other predictors and nothing is estimated. */
  readonly status: 'estimated' | 'collinear';
  readonly collinearWith: string | null;
  readonly effects: readonly RelationEffect[];
  readonly rSquared: number | null;
  readonly adjustedRSquared: number | null;
  /** Pairs for which all relations have values, and pairs in all. */
  readonly cells: number;
  readonly allCells: number;
  readonly permutations: number;
}

/**
 * MRQAP: least squares over pairs of nodes, each coefficient judged by permuting the nodes of what its predictor does not share
 * with the others (double semi-partialling), which holds its level when predictors are correlated and ties depend on one another.
 * Pairs with a missing value are left out.
 * @throws {QunhaiError} network.wrong-length, network.not-finite, network.duplicate-name, network.no-cells, network.too-few-draws, kernel.cancelled
 * @see Dekker, Krackhardt & Snijders (2007), Sensitivity of MRQAP tests to collinearity and autocorrelation conditions, Psychometrika 72(4).
 */
export async function mrqap(
  outcome: Relation,
  predictors: readonly Relation[],
  options: RelationOptions & PermutationOptions = {},
  control: JobControl = {},
): Promise<Mrqap> {
  const of = regressionCells(outcome, predictors, options.directed ?? true);
  if (of.n < 3) throw fail('too-few-nodes', { needed: 3, actual: of.n, analysis: 'mrqap' });
  const dependent = dependentPredictor(of);
  const frame = {
    cells: of.cells.length,
    allCells: of.allCells,
    permutations: options.permutations ?? 2000,
  };
  if (dependent !== null)
    return {
      ...frame,
      status: 'collinear',
      collinearWith: dependent,
      effects: [],
      rSquared: null,
      adjustedRSquared: null,
    };
  const complete = of.cells.length === of.allCells;
  const residuals = of.columns.map((_, k) => residualMatrix(of, k));
  const effects: RelationEffect[] = [];
  for (const [k, residual] of residuals.entries()) {
    const statistic = complete
      ? completeStatistic(of, k, residual)
      : availableStatistic(of, k, residual);
    const fitted = statistic(Int32Array.from({ length: of.n }, (_, i) => i));
    const draws = await permuteStatistic(
      { n: of.n, purpose: `network.mrqap.${k}` },
      (permutation) => statistic(permutation).t,
      options,
      control,
    );
    effects.push(judgeEffect(of.names[k]!, fitted, draws));
  }
  return { ...frame, status: 'estimated', collinearWith: null, effects, ...explained(of) };
}

/** A coefficient and its statistic beside those of the permutations. */
export function judgeEffect(
  name: string,
  fitted: { coefficient: number; t: number },
  draws: Float64Array,
): RelationEffect {
  const values = draws.filter((value) => !Number.isNaN(value));
  const room = 1e-9 * Math.max(1, Math.abs(fitted.t));
  const share = (extreme: (value: number) => boolean) =>
    monteCarloP(values.filter(extreme).length, values.length);
  return {
    name,
    coefficient: fitted.coefficient,
    statistic: fitted.t,
    greater: share((value) => value >= fitted.t - room),
    less: share((value) => value <= fitted.t + room),
    twoSided: share((value) => Math.abs(value) >= Math.abs(fitted.t) - room),
    undefinedPermutations: draws.length - values.length,
  };
}

function explained(of: RegressionCells): {
  rSquared: number | null;
  adjustedRSquared: number | null;
} {
  const y = gather(of.outcome, of.cells);
  const centred = y.slice();
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  centred.forEach((value, at) => {
    centred[at] = value - mean;
  });
  const total = dot(centred, centred);
  if (!(total > 0)) return { rSquared: null, adjustedRSquared: null };
  const basis = orthonormalBasis(of.columns.map((column) => gather(column, of.cells)))!;
  for (const direction of basis) subtract(y, direction, dot(y, direction));
  const rSquared = 1 - dot(y, y) / total;
  const free = y.length - of.columns.length;
  return { rSquared, adjustedRSquared: 1 - ((1 - rSquared) * (y.length - 1)) / free };
}

interface Fitted {
  readonly coefficient: number;
  readonly t: number;
}

type EffectStatistic = (permutation: Int32Array) => Fitted;

/**
 * With e the residual of predictor k on the others Z, and e* = e with its nodes permuted, the coefficient of e* beside Z needs
 * only Σ e*·y and Σ e*·q, where y and the orthonormal q span what Z leaves and takes (Frisch–Waugh–Lovell).
 */
function completeStatistic(
  of: RegressionCells,
  k: number,
  residual: Float64Array,
): EffectStatistic {
  const { n, cells } = of;
  const basis = orthonormalBasis(
    of.columns.filter((_, at) => at !== k).map((column) => gather(column, cells)),
  )!;
  const y = gather(of.outcome, cells);
  for (const direction of [...basis, ...basis]) subtract(y, direction, dot(y, direction));
  const ySquares = dot(y, y);
  const eSquares = dot(gather(residual, cells), gather(residual, cells));
  // The residual sums to 0 under every permutation when the constant is among the others: its direction, the first, adds nothing.
  const moving = k === 0 ? basis : basis.slice(1);
  const free = cells.length - of.columns.length;
  const rows = Int32Array.from(cells, (cell) => Math.floor(cell / n));
  const columns = Int32Array.from(cells, (cell, at) => cell - rows[at]! * n);
  const moved = new Float64Array(cells.length);
  return (permutation) => {
    for (let at = 0; at < moved.length; at++)
      moved[at] = residual[permutation[rows[at]!]! * n + permutation[columns[at]!]!]!;
    let left = eSquares;
    for (const direction of moving) left -= dot(moved, direction) ** 2;
    if (!(left > 1e-12 * eSquares)) return { coefficient: Number.NaN, t: Number.NaN };
    const coefficient = dot(moved, y) / left;
    const unexplained = Math.max(0, ySquares - coefficient ** 2 * left);
    return { coefficient, t: coefficient / Math.sqrt(unexplained / free / left) };
  };
}

/** The same by normal equations over the cells that a permutation leaves with values. */
function availableStatistic(
  of: RegressionCells,
  k: number,
  residual: Float64Array,
): EffectStatistic {
  const others = of.columns.filter((_, at) => at !== k);
  const q = others.length + 1;
  const { n, cells, outcome } = of;
  const row = new Float64Array(q + 1);
  return (permutation) => {
    const gram = new Float64Array((q + 1) * (q + 1));
    let used = 0;
    for (const cell of cells) {
      const i = Math.floor(cell / n);
      const e = residual[permutation[i]! * n + permutation[cell - i * n]!]!;
      if (Number.isNaN(e)) continue;
      used++;
      for (let c = 0; c < q - 1; c++) row[c] = others[c]![cell]!;
      row[q - 1] = e;
      row[q] = outcome[cell]!;
      addOuter(gram, row);
    }
    return solveLast(gram, q, used);
  };
}

function addOuter(gram: Float64Array, row: Float64Array): void {
  const size = row.length;
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++) gram[a * size + b]! += row[a]! * row[b]!;
}

/** Coefficient and t of the last predictor: the factor of the augmented Gram matrix holds both. */
function solveLast(gram: Float64Array, q: number, used: number): Fitted {
  const size = q + 1;
  const undefinedFit = { coefficient: Number.NaN, t: Number.NaN };
  if (used <= q) return undefinedFit;
  const normal = new Float64Array(q * q);
  const right = new Float64Array(q);
  for (let a = 0; a < q; a++) {
    for (let b = 0; b <= a; b++) normal[a * q + b] = gram[a * size + b]!;
    right[a] = gram[q * size + a]!;
  }
  if (!choleskyInto(normal, q)) return undefinedFit;
  const solution = right.slice();
  choleskySolveInto(normal, q, solution);
  const unexplained = Math.max(0, gram[q * size + q]! - dot(solution, right));
  const last = normal[q * q - 1]!;
  const coefficient = solution[q - 1]!;
  return { coefficient, t: (coefficient * last) / Math.sqrt(unexplained / (used - q)) };
}
