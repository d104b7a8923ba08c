import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import { quantileSorted } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { type MonteCarloP, monteCarloP } from '../monte-carlo.ts';
import { type ConcentrationBand, concentrationBand } from './concentration-bands.ts';
import { type IndustryPlants, type Plants, plantStudy, type RegionReference } from './plants.ts';

/** How the index is tested. */
export interface AgglomerationOptions {
  /** Totals of all industries by region; those of the plants given when left out. */
  readonly reference?: RegionReference;
  /** Throws of the dartboard: 999 unless given; 0 for none. */
  readonly simulations?: number;
  readonly seed?: number;
  readonly control?: JobControl;
}

/** Agglomeration of one industry. Null: not defined, for the industry has fewer than two plants. */
export interface Agglomeration {
  readonly industry: string;
  readonly plants: number;
  /** Herfindahl index of the plants' employment. */
  readonly herfindahl: number | null;
  /** Raw concentration Σ(share of the industry − share of all)², with its expectation and variance under random location. */
  readonly concentration: number | null;
  readonly expected: number | null;
  readonly variance: number | null;
  readonly z: number | null;
  /** The index: 0 where plants choose regions as darts do, 1 where all are in one. */
  readonly gamma: number | null;
  readonly band: ConcentrationBand['meaning'] | null;
  /** 95 % of throws of the dartboard with these plants give an index in here. */
  readonly randomRange: readonly [number, number] | null;
  /** One-sided: how often the dartboard is as concentrated. */
  readonly test: MonteCarloP | null;
}

/** Power sums of the regions' shares. */
function powers(share: Float64Array): readonly [number, number] {
  let [second, third] = [0, 0];
  for (const x of share) {
    second += x * x;
    third += x * x * x;
  }
  return [second, third];
}

/** Raw concentration of plants in the regions they are assigned to; `held` is overwritten. */
function rawConcentration(
  plants: IndustryPlants,
  region: Int32Array,
  share: Float64Array,
  held: Float64Array,
): number {
  held.fill(0);
  for (let k = 0; k < region.length; k++) held[region[k]!]! += plants.share[k]!;
  let sum = 0;
  for (let i = 0; i < share.length; i++) sum += (held[i]! - share[i]!) ** 2;
  return sum;
}

/** The index of one industry without its test. */
export function agglomerationOf(
  plants: IndustryPlants,
  share: Float64Array,
): Omit<Agglomeration, 'randomRange' | 'test'> {
  const count = plants.share.length;
  const nothing = { herfindahl: null, concentration: null, expected: null, variance: null };
  if (count < 2)
    return {
      industry: plants.industry,
      plants: count,
      ...nothing,
      z: null,
      gamma: null,
      band: null,
    };
  const [second, third] = powers(share);
  const herfindahl = plants.share.reduce((sum, z) => sum + z * z, 0);
  const fourth = plants.share.reduce((sum, z) => sum + z ** 4, 0);
  const concentration = rawConcentration(
    plants,
    plants.region,
    share,
    new Float64Array(share.length),
  );
  const spread = 1 - second;
  const expected = spread * herfindahl;
  const variance =
    2 *
    (herfindahl ** 2 * (second - 2 * third + second ** 2) -
      fourth * (second - 4 * third + 3 * second ** 2));
  const gamma = (concentration - expected) / (spread * (1 - herfindahl));
  return {
    industry: plants.industry,
    plants: count,
    herfindahl,
    concentration,
    expected,
    variance,
    z: variance > 0 ? (concentration - expected) / Math.sqrt(variance) : null,
    gamma,
    band: concentrationBand(gamma),
  };
}

/** A region by its share: the first whose cumulated share exceeds a uniform number. */
function drawRegion(cumulated: Float64Array, u: number): number {
  let low = 0;
  let high = cumulated.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle]! <= u) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function throwDarts(
  plants: IndustryPlants,
  found: Omit<Agglomeration, 'randomRange' | 'test'>,
  share: Float64Array,
  settings: { simulations: number; seed: number; control: JobControl; industry: number },
): Promise<Pick<Agglomeration, 'randomRange' | 'test'>> {
  const { simulations, seed, control, industry } = settings;
  let sum = 0;
  const cumulated = share.map((x) => (sum += x));
  cumulated[cumulated.length - 1] = 1;
  const region = new Int32Array(plants.region.length);
  const held = new Float64Array(share.length);
  const thrown = new Float64Array(simulations);
  await runPatiently(simulations, 'dartboard', control, (r) => {
    const stream = new RandomStream(seed, 'location.dartboard', industry, r);
    for (let k = 0; k < region.length; k++) region[k] = drawRegion(cumulated, stream.uniform());
    thrown[r] = rawConcentration(plants, region, share, held);
  });
  thrown.sort();
  const least = found.concentration! * (1 - 1e-12);
  const asExtreme = thrown.reduce((count, value) => count + (value >= least ? 1 : 0), 0);
  const scale = (1 - powers(share)[0]) * (1 - found.herfindahl!);
  const index = (probability: number) =>
    (quantileSorted(thrown, probability) - found.expected!) / scale;
  return {
    randomRange: [index(0.025), index(0.975)],
    test: monteCarloP(asExtreme, simulations),
  };
}

/**
 * Ellison and Glaeser's index of agglomeration for every industry: concentration beyond what a few large plants bring about by
 * chance, with the dartboard on which the index rests thrown for its test. Normal theory for z is coarse with few plants; the
 * simulated p is exact up to its Monte Carlo error.
 * @throws {QunhaiError} location.* for plants that cannot be read; kernel.cancelled
 * @see Ellison & Glaeser (1997), Journal of Political Economy 105(5), 889–927, eq. 5 and appendix A (variance)
 */
export async function ellisonGlaeser(
  plants: Plants,
  options: AgglomerationOptions = {},
): Promise<Agglomeration[]> {
  const simulations = options.simulations ?? 999;
  if (!(Number.isInteger(simulations) && simulations >= 0 && simulations <= 1e6))
    throw fail('setting-out-of-range', {
      field: 'simulations',
      found: simulations,
      least: 0,
      most: 1e6,
    });
  const study = plantStudy(plants, options.reference);
  const results: Agglomeration[] = [];
  for (const [industry, of] of study.industries.entries()) {
    const found = agglomerationOf(of, study.share);
    const untested = found.gamma === null || simulations === 0;
    const settings = {
      simulations,
      seed: options.seed ?? 1,
      control: options.control ?? {},
      industry,
    };
    const tested = untested
      ? { randomRange: null, test: null }
      : await throwDarts(of, found, study.share, settings);
    results.push({ ...found, ...tested });
  }
  return results;
}
