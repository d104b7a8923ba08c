import type { Axis } from './axis.ts';

/** Steps in which quarters are counted: whole years where there are many. */
const steps: readonly number[] = [1, 2, 4, 8, 12, 20, 40, 80, 120, 200, 400];

/** Quarters 0 to the last one, with about three numbers; the axis ends where the data end. */
export function quarterAxis(last: number): Axis {
  const step =
    steps.find((candidate) => last / candidate <= 3) ?? 10 ** Math.ceil(Math.log10(last / 3));
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
  return { min: 0, max: Math.max(1, last), ticks };
}
