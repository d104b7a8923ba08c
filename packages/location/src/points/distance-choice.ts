import { fail } from '../errors.ts';
import type { Distances } from './pair-sums.ts';
import type { ConvexWindow } from './window.ts';

/** Options that all tests of distances share. */
export interface DistanceOptions {
  /** Ascending, in kilometres on the globe; by default 20 steps up to a quarter of the window's shorter side. */
  readonly distances?: readonly number[];
}

/**
 * The distances asked for, or Ripley's rule of thumb.
 * @throws {QunhaiError} location.setting-out-of-range
 */
export function chosenDistances(options: DistanceOptions, window: ConvexWindow): Distances {
  const { bounds } = window;
  const shorter = Math.min(bounds.xMax - bounds.xMin, bounds.yMax - bounds.yMin);
  const asked = options.distances ?? Array.from({ length: 20 }, (_, k) => ((k + 1) * shorter) / 80);
  if (asked.length === 0 || asked.length > 1000)
    throw fail('setting-out-of-range', {
      field: 'distances',
      found: asked.length,
      least: 1,
      most: 1000,
    });
  for (const [k, distance] of asked.entries()) {
    const least = k === 0 ? 0 : asked[k - 1]!;
    // Beyond half the shorter side the edge correction rests on slivers of circles.
    if (!(distance > least && distance <= shorter / 2))
      throw fail('setting-out-of-range', {
        field: 'distances',
        found: distance,
        least,
        most: shorter / 2,
      });
  }
  return Float64Array.from(asked);
}

/**
 * The number of simulations asked for.
 * @throws {QunhaiError} location.setting-out-of-range
 */
export function chosenSimulations(asked: number = 199): number {
  if (!(Number.isInteger(asked) && asked >= 19 && asked <= 100_000))
    throw fail('setting-out-of-range', {
      field: 'simulations',
      found: asked,
      least: 19,
      most: 100_000,
    });
  return asked;
}
