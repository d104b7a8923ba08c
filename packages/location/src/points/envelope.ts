import { quantileSorted } from '@qunhai/numerics';
import { type MonteCarloP, monteCarloP } from '../monte-carlo.ts';

/** A curve over distance beside its simulations under the null hypothesis. */
export interface EnvelopeTest {
  /** Mean of the simulations and the observed curve. */
  readonly mean: readonly number[];
  /** 95 % of simulations at each distance by itself. */
  readonly pointwise: readonly { readonly low: number; readonly high: number }[];
  /** A simulated curve lies wholly within this band 95 times in 100. */
  readonly global: readonly { readonly low: number; readonly high: number }[];
  /** One-sided: the curve rises above the mean somewhere. */
  readonly clustering: MonteCarloP;
  /** Two-sided: the curve leaves the mean somewhere. */
  readonly deviation: MonteCarloP;
  /** Distances at which the curve is above the global band, by number. */
  readonly above: readonly number[];
}

/** Mean and standard deviation over curves at every distance. */
function moments(curves: readonly Float64Array[]): { mean: Float64Array; spread: Float64Array } {
  const length = curves[0]!.length;
  const mean = new Float64Array(length);
  const spread = new Float64Array(length);
  for (const curve of curves)
    for (let k = 0; k < length; k++) mean[k]! += curve[k]! / curves.length;
  for (const curve of curves)
    for (let k = 0; k < length; k++) spread[k]! += (curve[k]! - mean[k]!) ** 2;
  return { mean, spread: spread.map((sum) => Math.sqrt(sum / (curves.length - 1))) };
}

/**
 * Test a curve against simulated ones. All curves, the observed one among them, are standardized at every distance by their common
 * mean and standard deviation, and compared by their largest deviation; as they are exchangeable under the null hypothesis,
 * the p-values are exact whatever the number of simulations.
 * @see Myllymäki, Grabarnik, Seijo & Stoyan (2015), Deviation test construction and power comparison for marked spatial point
 *   patterns, Spatial Statistics 11, 19–34 (studentized maximum absolute deviation)
 */
export function envelopeTest(
  observed: Float64Array,
  simulated: readonly Float64Array[],
): EnvelopeTest {
  const { mean, spread } = moments([observed, ...simulated]);
  const largest = (curve: Float64Array, size: (deviation: number) => number) => {
    let most = -Infinity;
    for (let k = 0; k < curve.length; k++)
      if (spread[k]! > 0) most = Math.max(most, size((curve[k]! - mean[k]!) / spread[k]!));
    return most;
  };
  const test = (size: (deviation: number) => number) => {
    const least = largest(observed, size) - 1e-12;
    const asExtreme = simulated.filter((curve) => largest(curve, size) >= least).length;
    return monteCarloP(asExtreme, simulated.length);
  };
  const maxima = Float64Array.from(simulated, (curve) => largest(curve, Math.abs)).sort();
  const width = Math.max(quantileSorted(maxima, 0.95), 0);
  const global = Array.from(mean, (middle, k) => ({
    low: middle - width * spread[k]!,
    high: middle + width * spread[k]!,
  }));
  const pointwise = Array.from(mean, (_, k) => {
    const at = Float64Array.from(simulated, (curve) => curve[k]!).sort();
    return { low: quantileSorted(at, 0.025), high: quantileSorted(at, 0.975) };
  });
  return {
    mean: Array.from(mean),
    pointwise,
    global,
    clustering: test((deviation) => deviation),
    deviation: test(Math.abs),
    above: Array.from(observed.keys()).filter((k) => observed[k]! > global[k]!.high),
  };
}
