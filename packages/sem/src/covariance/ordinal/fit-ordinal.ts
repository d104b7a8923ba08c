import { invertRestricted, minimiseRestricted } from '../estimate/restrict.ts';
import { startValues } from '../estimate/start-values.ts';
import type { ScaledTest } from '../inference/scaled-test.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import { modelMatrices } from '../matrices/model-matrices.ts';
import type { GroupData } from '../moments/group-data.ts';
import type { ParameterTable } from '../table/parameter-table.ts';
import { ordinalVariable } from './contingency.ts';
import { type OrdinalMoments, ordinalMoments } from './ordinal-moments.ts';
import { type OrdinalProblem, ordinalInformation, ordinalObjective } from './ordinal-objective.ts';
import { robustLeastSquares } from './robust-least-squares.ts';

/** How ordinal moments are weighed: 1/diag Γ, or all alike. */
export type OrdinalWeight = 'DWLS' | 'ULS';

/** How moments are weighed, and whether errors and the test are corrected. */
interface OrdinalErrors {
  readonly weight: OrdinalWeight;
  readonly robust: boolean;
  readonly tested: boolean;
  readonly df: number;
}

/** Estimates from ordinal moments. */
export interface OrdinalFit {
  readonly theta: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
  readonly covariance: Float64Array | null;
  readonly statistic: number;
  readonly scaled: ScaledTest | null;
}

/** Values of every ordinal variable that occur in some group, ascending. */
export function levelsOf(data: readonly GroupData[]): number[][] {
  const p = data[0]!.variables;
  return Array.from({ length: p }, (_, j) => {
    const seen = new Set<number>();
    for (const { values } of data)
      for (let at = j; at < values.length; at += p) seen.add(values[at]!);
    return [...seen].sort((a, b) => a - b);
  });
}

/**
 * Thresholds and polychoric correlations of all groups; null where a group lacks a category or its moments are singular.
 * @param levels - categories of every variable, those that occur unless given
 */
export function ordinalMomentsOf(
  data: readonly GroupData[],
  levels: readonly number[][] = levelsOf(data),
): OrdinalMoments[] | null {
  const all: OrdinalMoments[] = [];
  for (const { values, rows, variables: p } of data) {
    const variables = levels.flatMap((own, j) => {
      const column = Float64Array.from({ length: rows }, (_, i) => values[i * p + j]!);
      return ordinalVariable(column, own) ?? [];
    });
    const moments = variables.length === p ? ordinalMoments(variables) : null;
    if (moments === null) return null;
    all.push(moments);
  }
  return all;
}

/** Correlations as the moments of a group; the means of what is behind the answers are 0. */
export function sampleOfOrdinal({ correlations }: OrdinalMoments): SampleMoments {
  return {
    mean: new Float64Array(Math.round(Math.sqrt(correlations.length))),
    covariance: correlations,
  };
}

/** The least-squares problem of a table with thresholds. */
export function ordinalProblem(
  table: ParameterTable,
  moments: readonly OrdinalMoments[],
  weight: OrdinalWeight,
): OrdinalProblem {
  const thresholds = moments.map((_, g) =>
    table.observed.flatMap((name) =>
      table.rows
        .filter((row) => row.operator === '|' && row.group === g && row.left === name)
        .sort((a, b) => Number(a.right.slice(1)) - Number(b.right.slice(1)))
        .map(({ free, fixed }) => ({ free, fixed })),
    ),
  );
  return {
    matrices: modelMatrices(table),
    thresholds,
    moments,
    sample: moments.map(sampleOfOrdinal),
    weights: moments.map(({ gamma, moments: { length } }) =>
      Float64Array.from({ length }, (_, a) => (weight === 'ULS' ? 1 : 1 / gamma[a * length + a]!)),
    ),
  };
}

/** Estimate a table from ordinal moments. */
export function fitOrdinal(
  table: ParameterTable,
  moments: readonly OrdinalMoments[],
  { weight, robust, tested, df }: OrdinalErrors,
  maxIterations?: number,
): OrdinalFit | null {
  const problem = ordinalProblem(table, moments, weight);
  const start = ordinalStart(table, problem);
  const minimum = minimiseRestricted(ordinalObjective(problem), start, table.restrictions, {
    maxIterations,
  });
  if (minimum === null) return null;
  const { point, converged, iterations } = minimum;
  const k = table.freeCount;
  const corrected = robust ? robustLeastSquares(problem, point, tested ? df : 0) : null;
  return {
    theta: point.theta,
    converged,
    iterations,
    covariance: robust
      ? (corrected?.covariance ?? null)
      : invertRestricted(ordinalInformation(problem, point), k, table.restrictions),
    statistic: point.value,
    scaled: corrected?.test ?? null,
  };
}

function ordinalStart(
  table: ParameterTable,
  { sample, thresholds, moments }: OrdinalProblem,
): Float64Array {
  const start = startValues(table, sample);
  thresholds.forEach((slots, g) => {
    slots.forEach(({ free }, m) => {
      if (free >= 0) start[free] = moments[g]!.moments[m]!;
    });
  });
  return start;
}
