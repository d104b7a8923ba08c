import { mean, normalQuantile, standardDeviation } from '@qunhai/numerics';

interface NormalInterval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly method: 'normal';
}

/**
 * Intervals of functions of mean squared errors over the same rows, by the delta method: what they would vary by in other samples of
 * rows, the predictions given. Like CVPAT they take rows as independent. Null where the errors do not vary.
 */
export function q2Interval(
  model: Float64Array,
  average: Float64Array,
  level: number,
): NormalInterval | null {
  const [own, other] = squares(model, average);
  const a = mean(own);
  const b = mean(other);
  const influence = own.map((value, row) => -(value - (a / b) * other[row]!) / b);
  return around(1 - a / b, influence, level);
}

/** RMSE of one prediction less that of another. */
export function rmseDifference(
  model: Float64Array,
  other: Float64Array,
  level: number,
): { readonly estimate: number; readonly interval: NormalInterval | null } {
  const [own, theirs] = squares(model, other);
  const a = Math.sqrt(mean(own));
  const b = Math.sqrt(mean(theirs));
  const influence = own.map((value, row) => value / (2 * a) - theirs[row]! / (2 * b));
  return { estimate: a - b, interval: around(a - b, influence, level) };
}

/** Squared errors of rows that both predict. */
function squares(a: Float64Array, b: Float64Array): [Float64Array, Float64Array] {
  const kept = [...a.keys()].filter((row) => !Number.isNaN(a[row]!) && !Number.isNaN(b[row]!));
  return [
    Float64Array.from(kept, (row) => a[row]! ** 2),
    Float64Array.from(kept, (row) => b[row]! ** 2),
  ];
}

function around(estimate: number, influence: Float64Array, level: number): NormalInterval | null {
  const standardError = standardDeviation(influence) / Math.sqrt(influence.length);
  if (!(standardError > 1e-12) || !Number.isFinite(estimate)) return null;
  const half = normalQuantile((1 + level) / 2) * standardError;
  return { lower: estimate - half, upper: estimate + half, level, method: 'normal' };
}

/** One column of errors by row. */
export function errorColumn(errors: Float64Array, width: number, column: number): Float64Array {
  return Float64Array.from(
    { length: errors.length / width },
    (_, row) => errors[row * width + column]!,
  );
}
