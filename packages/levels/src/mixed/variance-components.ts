import { normalQuantile } from '@qunhai/numerics';
import type { Interval } from '../data/interval.ts';
import type { Design } from './design.ts';
import type { Estimate } from './estimate.ts';
import type { Information } from './information.ts';
import { interceptName } from './mixed-model.ts';
import {
  effectInterval,
  ratioInterval,
  relativeCovariance,
  residualInterval,
} from './profile-interval.ts';
import type { Response } from './response.ts';

/** The variance of a random effect, or of the residual, in units of outcome and predictor. */
export interface VarianceComponent {
  readonly name: string;
  readonly variance: number;
  readonly standardDeviation: number;
  /** Of the variance, by expected information; null when that is singular. */
  readonly standardError: number | null;
  /** Profile-likelihood interval of the variance; null when not asked for. */
  readonly interval: Interval | null;
}

/** The covariance of two random effects. */
export interface EffectCovariance {
  readonly names: readonly [string, string];
  readonly covariance: number;
  /** Null when a variance is 0. */
  readonly correlation: number | null;
  readonly standardError: number | null;
  /** Covariance ± z standard errors; the parametric bootstrap is more to be trusted. */
  readonly interval: Interval | null;
}

export interface VariancePart {
  readonly effects: readonly VarianceComponent[];
  readonly covariances: readonly EffectCovariance[];
  readonly residual: VarianceComponent;
  /** Share of variance between groups, given the predictors; null unless the intercept alone differs among groups. */
  readonly intraclass: { readonly value: number; readonly interval: Interval | null } | null;
}

/** Variances and covariances of an estimate with their uncertainty. */
export function variancePart(
  design: Design,
  response: Response,
  found: Estimate,
  information: Information,
  { level, intervals }: { readonly level: number; readonly intervals: boolean },
): VariancePart {
  const { q, randomNames } = design;
  const unit = response.scale ** 2;
  const covariance = relativeCovariance(design, found).map((x) => x * found.sigma2 * unit);
  const errorOf = (a: number, b: number) => standardErrorOf(design, information, a, b, unit);
  const squares = ([low, high]: Interval): Interval => [low ** 2 * unit, high ** 2 * unit];
  const component = (
    name: string,
    variance: number,
    standardError: number | null,
    interval: Interval | null,
  ) => ({
    ...{ name, variance, standardError, interval },
    standardDeviation: Math.sqrt(variance),
  });
  const covariances: EffectCovariance[] = [];
  const z = normalQuantile((1 + level) / 2);
  for (let a = 1; a < q && !design.diagonal; a++)
    for (let b = 0; b < a; b++) {
      const value = covariance[a * q + b]!;
      const product = covariance[a * (q + 1)]! * covariance[b * (q + 1)]!;
      const standardError = errorOf(a, b);
      covariances.push({
        names: [randomNames[b]!, randomNames[a]!],
        covariance: value,
        correlation: product > 0 ? Math.max(-1, Math.min(1, value / Math.sqrt(product))) : null,
        standardError,
        interval:
          standardError === null ? null : [value - z * standardError, value + z * standardError],
      });
    }
  return {
    effects: randomNames.map((name, k) =>
      component(
        name,
        covariance[k * (q + 1)]!,
        errorOf(k, k),
        intervals ? squares(effectInterval(design, response, found, k, level)) : null,
      ),
    ),
    covariances,
    residual: component(
      'Residual',
      found.sigma2 * unit,
      residualError(information, unit),
      intervals ? squares(residualInterval(design, response, found, level)) : null,
    ),
    intraclass: intraclassOf(design, response, found, { level, intervals }),
  };
}

function residualError({ w, p }: Information, unit: number): number | null {
  const variance = w?.[p.length * p.length - 1];
  return variance === undefined ? null : Math.sqrt(variance) * unit;
}

/** Standard error of entry (a, b) of the covariance in units of the predictors, from that of the standardized one. */
export function standardErrorOf(
  design: Design,
  { w, entries }: Information,
  a: number,
  b: number,
  unit: number,
): number | null {
  if (w === null) return null;
  const { fromStandard: f, q } = design;
  const k = entries.length + 1;
  const gradient = entries.map(([r, s]) => {
    const once = f[a * q + r]! * f[b * q + s]!;
    return r === s ? once : once + f[a * q + s]! * f[b * q + r]!;
  });
  let variance = 0;
  gradient.forEach((x, i) => {
    gradient.forEach((y, j) => {
      variance += x * y * w[i * k + j]!;
    });
  });
  return variance > 0 ? Math.sqrt(variance) * unit : null;
}

function intraclassOf(
  design: Design,
  response: Response,
  found: Estimate,
  { level, intervals }: { readonly level: number; readonly intervals: boolean },
): VariancePart['intraclass'] {
  if (design.q !== 1 || design.randomNames[0] !== interceptName) return null;
  const share = (theta: number) => theta ** 2 / (1 + theta ** 2);
  const ends = intervals ? ratioInterval(design, response, found, level) : null;
  return {
    value: share(found.lambda[0]!),
    interval: ends && [share(ends[0]), share(ends[1])],
  };
}
