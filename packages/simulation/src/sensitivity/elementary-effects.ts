import { mean, quantileSorted, variance } from '@qunhai/numerics';
import type { Values } from './design.ts';
import { type Resamples, resampledInterval } from './resampled-interval.ts';
import type { TrajectoryDesign } from './trajectory-design.ts';

/** What Morris screening says of one parameter and one outcome; in units of the outcome over the whole range of the parameter. */
export interface EffectMeasures {
  /** Mean absolute elementary effect; with `mu`, `sigma` null when no trajectory gave a value. */
  readonly muStar: number | null;
  readonly muStarInterval: readonly [number, number] | null;
  readonly mu: number | null;
  readonly sigma: number | null;
  /** Trajectories that gave a value. */
  readonly effects: number;
  /** Variance of an effect that is left to chance, from the replications; NaN with a single one. */
  readonly chance: number;
  /** Mean square of the effects; NaN when there are none. */
  readonly square: number;
}

/**
 * Elementary effects of one parameter on one outcome, each divided by the step: one a trajectory, the mean over replications.
 * μ* = mean |effect| (Campolongo, Cariboni & Saltelli 2007), μ = mean effect, σ = standard deviation of effects (Morris 1991). The interval
 * of μ* is the percentile interval over resampled trajectories; luck differs between trajectories, so it holds chance too.
 */
export function effectMeasures(
  design: TrajectoryDesign,
  values: Values,
  parameter: number,
  outcome: number,
  resamples: Resamples,
): EffectMeasures {
  const effects = Array.from({ length: design.trajectories }, (_, t) =>
    effectsOf(design, values, parameter, outcome, t),
  );
  const means = effects.map(mean);
  const known = means.filter((effect) => !Number.isNaN(effect));
  const chances = effects.filter((_, t) => !Number.isNaN(means[t]!)).map(variance);
  const sizes = means.map(Math.abs);
  const none = known.length === 0;
  return {
    muStar: none ? null : mean(known.map(Math.abs)),
    muStarInterval: resampledInterval(resamples, (rows) => meanOfKnown(sizes, rows)),
    mu: none ? null : mean(known),
    sigma: known.length < 2 ? null : Math.sqrt(variance(known)),
    effects: known.length,
    chance: mean(chances) / values.replications,
    square: mean(known.map((effect) => effect * effect)),
  };
}

/** The effect in each replication of one trajectory. */
function effectsOf(
  { order, dimensions, points }: TrajectoryDesign,
  { values, replications, outcomes }: Values,
  parameter: number,
  outcome: number,
  t: number,
): Float64Array {
  const first = t * dimensions;
  const moved = order.subarray(first, first + dimensions).indexOf(parameter);
  const before = t * (dimensions + 1) + moved;
  const step =
    points[(before + 1) * dimensions + parameter]! - points[before * dimensions + parameter]!;
  const at = (point: number, r: number) => values[(point * replications + r) * outcomes + outcome]!;
  return Float64Array.from(
    { length: replications },
    (_, r) => (at(before + 1, r) - at(before, r)) / step,
  );
}

function meanOfKnown(values: readonly number[], rows: Uint32Array): number {
  let sum = 0;
  let known = 0;
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  return sum / known;
}

export interface Chance {
  /** Share of the mean square of all effects that is luck; null with a single replication. */
  readonly share: number | null;
  /** μ* that a parameter without any effect would show by luck alone; null with a single replication. */
  readonly floor: number | null;
}

/**
 * How much of the effects on an outcome is chance. An effect that is nothing but luck is about normal, so its mean absolute value is √(2/π)
 * of its standard deviation; the floor takes the median over parameters of that.
 */
export function chanceOf(measures: readonly EffectMeasures[]): Chance {
  const known = measures.filter(({ chance }) => !Number.isNaN(chance));
  if (known.length === 0) return { share: null, floor: null };
  const sum = (of: (measure: EffectMeasures) => number) =>
    known.reduce((total, measure) => total + of(measure), 0);
  const square = sum((measure) => measure.square);
  const floors = known.map(({ chance }) => Math.sqrt((2 / Math.PI) * chance));
  return {
    share: square > 0 ? Math.min(1, sum((measure) => measure.chance) / square) : 0,
    floor: quantileSorted(Float64Array.from(floors).sort(), 0.5),
  };
}
