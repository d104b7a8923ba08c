import { congruence, eigenSymmetric } from '@qunhai/numerics';
import type { CovarianceFit } from '../fit-covariance.ts';
import type { ParameterOperator } from '../table/parameter-table.ts';
import { derivativesAt } from './derivatives.ts';
import { standardizedValues } from './standardized.ts';

/** A parameter as the model text names it. */
export interface ParameterName {
  readonly left: string;
  readonly operator: ParameterOperator;
  readonly right: string;
  readonly group: number;
}

/** Something about the estimates that a reader must know; `warningText` says it in words. */
export type FitWarning =
  | {
      readonly kind: 'negative-variance';
      readonly variable: string;
      readonly group: number;
      readonly estimate: number;
    }
  | {
      readonly kind: 'loading-beyond-one';
      readonly variable: string;
      readonly factor: string;
      readonly group: number;
    }
  | { readonly kind: 'improper-latent-covariance'; readonly group: number }
  | {
      readonly kind: 'not-identified';
      /** Parameters that can change together without any change of what the model implies; empty when these cannot be told. */
      readonly parameters: readonly ParameterName[];
    }
  | { readonly kind: 'negative-df'; readonly df: number };

/**
 * Heywood cases and what else makes estimates improper.
 * @see Heywood (1931); Chen, Bollen, Paxton, Curran & Kirby (2001), Sociological Methods & Research 29(4)
 */
export function fitWarnings(fit: CovarianceFit): FitWarning[] {
  const { test, status } = fit;
  return [
    ...(test.df < 0 ? [{ kind: 'negative-df' as const, df: test.df }] : []),
    ...(status === 'not-identified'
      ? [{ kind: 'not-identified' as const, parameters: unidentified(fit) }]
      : []),
    ...negativeVariances(fit),
    ...(status === 'converged' ? loadingsBeyondOne(fit) : []),
    ...improperCovariances(fit),
  ];
}

function negativeVariances({ table, theta }: CovarianceFit): FitWarning[] {
  return table.rows.flatMap(({ left, operator, right, group, free }): FitWarning[] => {
    const estimate = free < 0 ? 0 : theta[free]!;
    const isVariance = operator === '~~' && left === right;
    return isVariance && estimate < 0
      ? [{ kind: 'negative-variance', variable: left, group, estimate }]
      : [];
  });
}

/** With correlated factors a standardized loading may exceed 1 without a negative variance (Jöreskog 1999); it still deserves a look. */
function loadingsBeyondOne(fit: CovarianceFit): FitWarning[] {
  const values = standardizedValues(fit, fit.theta);
  return fit.table.rows.flatMap(({ left, operator, right, group }, i): FitWarning[] =>
    operator === '=~' && Math.abs(values[i]!) > 1 + 1e-8
      ? [{ kind: 'loading-beyond-one', variable: right, factor: left, group }]
      : [],
  );
}

/** Groups in which the covariance matrix of the latent variables is not positive semidefinite. */
function improperCovariances({ table, implied }: CovarianceFit): FitWarning[] {
  const p = table.observed.length;
  const q = table.latent.length;
  return implied.flatMap(({ covariance }, group): FitWarning[] => {
    const latent = Float64Array.from(
      { length: q * q },
      (_, at) => covariance[(p + Math.floor(at / q)) * (p + q) + p + (at % q)]!,
    );
    const { values } = eigenSymmetric(latent, q);
    const proper = q === 0 || values[q - 1]! > -1e-8 * values[0]!;
    return proper ? [] : [{ kind: 'improper-latent-covariance', group }];
  });
}

/**
 * Parameters in the null space of the information matrix, scaled to unit diagonal.
 * @see Rothenberg (1971), Econometrica 39(3): local identification
 */
function unidentified(fit: CovarianceFit): ParameterName[] {
  const derivatives = derivativesAt(fit, fit.table);
  if (derivatives === null) return [];
  const k = fit.table.freeCount;
  const { information } = derivatives;
  const scale = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    const own = information[a * k + a]!;
    scale[a * k + a] = own > 0 ? 1 / Math.sqrt(own) : 1;
  }
  const { values, vectors } = eigenSymmetric(congruence(scale, information, k, k), k);
  const involved = new Set<number>();
  values.forEach((value, e) => {
    if (value > 1e-9) return;
    for (let a = 0; a < k; a++) if (Math.abs(vectors[e * k + a]!) > 1e-2) involved.add(a);
  });
  return fit.table.rows
    .filter(({ free }) => involved.has(free))
    .map(({ left, operator, right, group }) => ({ left, operator, right, group }));
}
