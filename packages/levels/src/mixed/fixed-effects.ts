import { normalCdf, normalQuantile, tQuantile, twoSidedT } from '@qunhai/numerics';
import type { Interval } from '../data/interval.ts';
import { multiply, sandwich } from '../matrix/multiply.ts';
import type { Design } from './design.ts';
import type { Estimate } from './estimate.ts';
import type { Information } from './information.ts';
import {
  adjustedCovariance,
  type FixedTest,
  kenwardRogerDf,
  kenwardRogerTest,
} from './kenward-roger.ts';
import type { Response } from './response.ts';

/** A fixed effect with what is known of it. */
export interface FixedEffect {
  readonly name: string;
  /** 1 when the predictor differs within groups, 2 when only among them. */
  readonly level: 1 | 2;
  readonly estimate: number;
  /** With variances taken as known: what lme4 prints. */
  readonly standardError: number;
  /** Kenward–Roger, REML only; null otherwise or when it cannot be had. */
  readonly adjustedStandardError: number | null;
  /** Kenward–Roger degrees of freedom; null for the normal approximation. */
  readonly df: number | null;
  /** Estimate ÷ adjusted standard error, or ÷ standard error. */
  readonly t: number;
  readonly p: number;
  /** Null when there are so few degrees of freedom that nothing can be excluded. */
  readonly interval: Interval | null;
}

/** Fixed effects in the basis Q, back in units of predictors and outcome. */
export interface FixedPart {
  /** Whether standard errors and degrees of freedom are Kenward–Roger's. */
  readonly kenwardRoger: boolean;
  readonly effects: readonly FixedEffect[];
  /** Covariance of estimates, [p × p] row-major: adjusted where that can be had. */
  readonly covariance: readonly number[];
  readonly tests: readonly (FixedTest & { readonly terms: readonly string[] })[];
}

/** Fixed effects of an estimate, with Kenward–Roger for REML. */
export function fixedPart(
  design: Design,
  response: Response,
  found: Estimate,
  information: Information,
  asked: { readonly level: number; readonly joint: readonly (readonly string[])[] },
): FixedPart {
  const { p, basis, fixedNames } = design;
  const { scale } = response;
  const inBasis = response.c.map((c, j) => c / scale + found.point.gamma[j]!);
  const estimates = multiply(basis.inverse, inBasis, p, p, 1);
  const toUnits = (m: Float64Array) => sandwich(basis.inverse, m, p, p).map((x) => x * scale ** 2);
  const plain = toUnits(information.phi);
  const corrected = found.criterion === 'reml' ? adjustedCovariance(information, p) : null;
  // With next to no information the correction may leave variances that are none.
  const sound =
    corrected !== null && toUnits(corrected).every((x, e) => e % (p + 1) !== 0 || x > 0);
  const adjustedInBasis = sound ? corrected : null;
  const adjusted = adjustedInBasis ? toUnits(adjustedInBasis) : null;
  const rowOf = (j: number) => basis.inverse.slice(j * p, (j + 1) * p);
  const effects = fixedNames.map((name, j) => {
    const df = adjusted ? (kenwardRogerDf(information, rowOf(j), 1, p)?.df ?? null) : null;
    return {
      name,
      level: design.differsWithin[j] ? (1 as const) : (2 as const),
      ...inferred({
        estimate: estimates[j]! * scale,
        standardError: Math.sqrt(plain[j * (p + 1)]!),
        adjusted: adjusted ? Math.sqrt(adjusted[j * (p + 1)]!) : null,
        ...{ df, level: asked.level },
      }),
    };
  });
  const tests = asked.joint.flatMap((terms) => {
    const contrasts = Float64Array.from(
      terms.flatMap((term) => [...rowOf(fixedNames.indexOf(term))]),
    );
    const test =
      adjustedInBasis &&
      kenwardRogerTest(information, adjustedInBasis, contrasts, terms.length, inBasis);
    return test ? [{ ...test, terms }] : [];
  });
  return { kenwardRoger: adjusted !== null, effects, covariance: [...(adjusted ?? plain)], tests };
}

interface Known {
  readonly estimate: number;
  readonly standardError: number;
  readonly adjusted: number | null;
  readonly df: number | null;
  readonly level: number;
}

function inferred({ estimate, standardError, adjusted, df, level }: Known) {
  const error = adjusted ?? standardError;
  const t = estimate / error;
  const upper = (1 + level) / 2;
  const half = error * (df === null ? normalQuantile(upper) : tQuantile(upper, df));
  return {
    ...{ estimate, standardError, adjustedStandardError: adjusted, df, t },
    p: df === null ? 2 * normalCdf(-Math.abs(t)) : twoSidedT(t, df),
    interval: Number.isFinite(half) ? ([estimate - half, estimate + half] as const) : null,
  };
}
