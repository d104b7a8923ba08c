import { normalCdf, normalQuantile } from '@qunhai/numerics';
import { type Dual, evaluate, namesIn } from '@qunhai/syntax';
import { failCovariance } from '../errors.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import type { ParameterRow } from '../table/parameter-table.ts';
import { rowValue } from './row-value.ts';

/** An estimate with its error, test and interval; all NaN but the estimate where it is fixed. */
export interface ParameterEstimate {
  readonly left: string;
  readonly operator: ParameterRow['operator'] | ':=';
  readonly right: string;
  readonly group: number;
  readonly label: string;
  readonly free: boolean;
  readonly user: boolean;
  readonly estimate: number;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Every parameter and every defined quantity; errors of defined ones by the delta method.
 * @param level - of the intervals, 0.95 by default
 * @throws {QunhaiError} sem.unknown-label when a definition names nothing
 */
export function parameterEstimates(fit: CovarianceFit, level = 0.95): ParameterEstimate[] {
  const { table } = fit;
  const rows = table.rows.map((row) => ({
    ...pick(row),
    free: row.free >= 0,
    ...judged(
      rowValue(fit, row, fit.theta, fit.implied[row.group]),
      row.free < 0 ? 0 : variance(fit, unit(row.free, table.freeCount)),
      level,
    ),
  }));
  const defined = definedQuantities(fit).map(({ name, dual }) => ({
    ...{ left: name, operator: ':=' as const, right: '', group: 0, label: name },
    ...{ free: false, user: true },
    ...judged(dual.value, variance(fit, dual.gradient), level),
  }));
  return [...rows, ...defined];
}

function pick({ left, operator, right, group, label, user }: ParameterRow) {
  return { left, operator, right, group, label, user };
}

function unit(at: number, size: number): Float64Array {
  const out = new Float64Array(size);
  out[at] = 1;
  return out;
}

/** gᵀ·V·g, NaN when V is not there. */
export function variance({ covariance }: CovarianceFit, gradient: Float64Array): number {
  if (covariance === null) return Number.NaN;
  const k = gradient.length;
  let sum = 0;
  for (let a = 0; a < k; a++) {
    const g = gradient[a]!;
    if (g === 0) continue;
    for (let b = 0; b < k; b++) sum += g * covariance[a * k + b]! * gradient[b]!;
  }
  return sum;
}

/** Error, z, two-sided p and interval of an estimate with a variance. */
export function judged(
  estimate: number,
  spread: number,
  level: number,
): Pick<ParameterEstimate, 'estimate' | 'standardError' | 'z' | 'p' | 'lower' | 'upper'> {
  const standardError = Math.sqrt(Math.max(0, spread));
  const z = standardError > 0 ? estimate / standardError : Number.NaN;
  const reach = normalQuantile(0.5 + level / 2) * standardError;
  return {
    estimate,
    standardError,
    z,
    p: 2 * normalCdf(-Math.abs(z)),
    lower: estimate - reach,
    upper: estimate + reach,
  };
}

/** Values and gradients of what the model defines, in order; later ones may name earlier ones. */
export function definedQuantities({ table, theta }: CovarianceFit): { name: string; dual: Dual }[] {
  const known = new Map<string, Dual>();
  for (const row of table.rows) {
    if (row.label === '') continue;
    known.set(row.label, {
      value: row.free >= 0 ? theta[row.free]! : row.fixed,
      gradient: row.free >= 0 ? unit(row.free, theta.length) : new Float64Array(theta.length),
    });
  }
  return table.definitions.map(({ name, expression }) => {
    for (const label of namesIn(expression))
      if (!known.has(label))
        throw failCovariance('unknown-label', { label, known: [...known.keys()] });
    const dual = evaluate(expression, theta.length, (label) => known.get(label));
    known.set(name, dual);
    return { name, dual };
  });
}
