import type { CovarianceFit } from '../fit-covariance.ts';
import { rowValue } from './row-value.ts';

export interface VariableRSquared {
  readonly variable: string;
  readonly group: number;
  /** 1 − residual variance over implied variance; below 0 or above 1 when a variance is improper. */
  readonly value: number;
}

/** Explained variance of every variable, observed or latent, that something explains. */
export function variableRSquared(fit: CovarianceFit): VariableRSquared[] {
  const { table, implied, theta } = fit;
  const names = [...table.observed, ...table.latent];
  const v = names.length;
  return implied.flatMap(({ covariance }, group) => {
    const rows = table.rows.filter((row) => row.group === group);
    const explained = new Set(
      rows.flatMap(({ left, operator, right }) =>
        operator === '=~' ? [right] : operator === '~' ? [left] : [],
      ),
    );
    return names.flatMap((variable, j) => {
      const residual = rows.find(
        ({ left, operator, right }) => operator === '~~' && left === variable && right === variable,
      );
      if (!explained.has(variable) || residual === undefined) return [];
      const value = rowValue(fit, residual, theta, implied[group]);
      return [{ variable, group, value: 1 - value / covariance[j * v + j]! }];
    });
  });
}
