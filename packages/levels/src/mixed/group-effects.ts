import { normalQuantile } from '@qunhai/numerics';
import { groupSizes } from '../data/grouped-rows.ts';
import type { Interval } from '../data/interval.ts';
import { multiply, sandwich, transpose } from '../matrix/multiply.ts';
import type { Design } from './design.ts';
import type { Estimate } from './estimate.ts';
import { kernelOf } from './information.ts';
import { interceptName } from './mixed-model.ts';
import type { Response } from './response.ts';

/** How one group departs from the fixed effects: predictions (BLUP) of its random effects. */
export interface GroupEffects {
  readonly group: string;
  readonly size: number;
  /** Reliability of the group's mean, given the predictors; null unless the intercept alone differs among groups. */
  readonly reliability: number | null;
  readonly effects: readonly {
    readonly name: string;
    readonly value: number;
    /** Standard error of prediction, with uncertain fixed effects (Henderson 1975). */
    readonly standardError: number;
    /** With fixed effects taken as known: the conditional standard deviation lme4 gives. */
    readonly conditionalDeviation: number;
    readonly interval: Interval;
  }[];
}

/**
 * Predictions of the random effects of each group: D·ZᵀV⁻¹(y − Xβ), with variance σ²[K + D·H(QᵀV⁻¹Q)⁻¹HᵀD].
 * Variances are taken as known, so intervals are a little narrow with few groups.
 * @see Henderson (1975), Biometrics 31(2)
 */
export function groupEffects(
  design: Design,
  response: Response,
  found: Estimate,
  level: number,
): GroupEffects[] {
  const { q, p, fromStandard, randomNames, grouped } = design;
  const d = multiply(found.lambda, transpose(found.lambda, q, q), q, q, q);
  const variance = found.sigma2 * response.scale ** 2;
  const z = normalQuantile((1 + level) / 2);
  const sizes = groupSizes(grouped);
  return grouped.groups.map((group, g) => {
    const u = found.point.u.slice(g * q, (g + 1) * q);
    const h = found.point.h.slice(g * q * p, (g + 1) * q * p);
    const values = multiply(fromStandard, multiply(d, u, q, q, 1), q, q, 1);
    const kernel = kernelOf(design.zz.slice(g * q * q, (g + 1) * q * q), found.lambda, q);
    const known = sandwich(fromStandard, kernel, q, q);
    const dh = multiply(multiply(fromStandard, d, q, q, q), h, q, q, p);
    const fixed = sandwich(dh, found.point.m, q, p);
    const effects = randomNames.map((name, k) => {
      const at = k * (q + 1);
      const value = values[k]! * response.scale;
      const standardError = Math.sqrt(variance * (known[at]! + fixed[at]!));
      return {
        ...{ name, value, standardError },
        conditionalDeviation: Math.sqrt(variance * known[at]!),
        interval: [value - z * standardError, value + z * standardError] as const,
      };
    });
    const share = found.lambda[0]! ** 2;
    const alone = q === 1 && randomNames[0] === interceptName;
    const reliability = alone ? (sizes[g]! * share) / (1 + sizes[g]! * share) : null;
    return { group, size: sizes[g]!, reliability, effects };
  });
}
