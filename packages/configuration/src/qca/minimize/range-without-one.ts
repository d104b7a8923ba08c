/** Lowest and highest value of a figure when each case in turn is left out; null where it does not exist. */
export interface RangeWithoutOne {
  readonly consistency: readonly [number, number] | null;
  readonly coverage: readonly [number, number] | null;
}

/** How much the consistency and coverage of a set depend on single cases. */
export function rangeWithoutOne(x: ArrayLike<number>, y: ArrayLike<number>): RangeWithoutOne {
  let sumX = 0;
  let sumY = 0;
  let both = 0;
  for (let i = 0; i < y.length; i++) {
    sumX += x[i]!;
    sumY += y[i]!;
    both += Math.min(x[i]!, y[i]!);
  }
  return { consistency: range(x, y, both, sumX, x), coverage: range(x, y, both, sumY, y) };
}

function range(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  both: number,
  whole: number,
  part: ArrayLike<number>,
): [number, number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < y.length; i++) {
    const rest = whole - part[i]!;
    // What is left of a sum of which this case was all is rounding, not a membership.
    if (rest <= 1e-12) continue;
    const value = Math.min(1, Math.max(0, (both - Math.min(x[i]!, y[i]!)) / rest));
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : null;
}
