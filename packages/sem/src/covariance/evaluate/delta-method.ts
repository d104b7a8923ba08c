import type { CovarianceFit } from '../fit-covariance.ts';
import { variance } from './parameter-estimates.ts';

/** Functions of the estimates, with the variances of their values. */
export interface DeltaQuantities {
  readonly values: Float64Array;
  readonly variances: Float64Array;
}

/**
 * Values of some functions of the free parameters at the estimates, and their variances by the delta method; gradients by central differences
 * (relative error about 1e-9).
 */
export function deltaMethod(
  fit: CovarianceFit,
  of: (theta: Float64Array) => Float64Array,
): DeltaQuantities {
  const { theta } = fit;
  const values = of(theta);
  const slopes = Array.from(theta, (own, a) => {
    const step = 1e-5 * Math.max(0.1, Math.abs(own));
    const [up, down] = [theta.slice(), theta.slice()];
    up[a]! += step;
    down[a]! -= step;
    const [above, below] = [of(up), of(down)];
    return above.map((x, i) => (x - below[i]!) / (2 * step));
  });
  const variances = values.map((_, i) =>
    variance(
      fit,
      Float64Array.from(slopes, (slope) => slope[i]!),
    ),
  );
  return { values, variances };
}
