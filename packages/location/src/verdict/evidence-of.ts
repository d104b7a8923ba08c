import type { Agglomeration } from '../agglomeration/ellison-glaeser.ts';
import type { BackgroundDifference } from '../points/background-difference.ts';
import type { StableDensity } from '../points/density-stability.ts';
import type { SpatialRandomness } from '../points/spatial-randomness.ts';
import type { LocationQuotient } from '../regional/location-quotients.ts';
import type { ConcentrationMeasure, Evidence } from './evidence.ts';

/** Results from which evidence on concentration can be taken. */
export interface ConcentrationResults {
  readonly quotient?: LocationQuotient;
  readonly agglomeration?: Agglomeration;
  readonly randomness?: SpatialRandomness;
  readonly background?: BackgroundDifference;
  readonly density?: StableDensity;
}

type Found = Evidence<ConcentrationMeasure>;

function ofQuotient({ value, interval }: LocationQuotient): Found[] {
  if (value === null) return [];
  return [{ measure: 'location-quotient', value, ...(interval && { interval }) }];
}

function ofAgglomeration({ gamma, test }: Agglomeration): Found[] {
  if (gamma === null) return [];
  return [{ measure: 'ellison-glaeser', value: gamma, ...(test && { p: test.p }) }];
}

/** Largest rise of a curve above the mean of its simulations. */
const rise = (curve: readonly number[], mean: readonly number[]) =>
  Math.max(...curve.map((value, k) => value - mean[k]!));

/**
 * Evidence on concentration from the results at hand, for `judgeCluster`. The curves enter with their largest rise above the mean of
 * their simulations and the one-sided p; the share of firms in dense groups with its range over the settings as interval.
 */
export function concentrationEvidence(results: ConcentrationResults): Found[] {
  const { quotient, agglomeration, randomness, background, density } = results;
  const found: Found[] = [];
  if (quotient) found.push(...ofQuotient(quotient));
  if (agglomeration) found.push(...ofAgglomeration(agglomeration));
  if (randomness)
    found.push({
      measure: 'spatial-randomness',
      value: rise(randomness.l, randomness.envelope.mean),
      p: randomness.envelope.clustering.p,
    });
  if (background)
    found.push({
      measure: 'background-difference',
      value: rise(background.difference, background.envelope.mean),
      p: background.envelope.clustering.p,
    });
  if (density)
    found.push({
      measure: 'density-clusters',
      value: density.chosen.clusteredShare,
      interval: density.clusteredShare,
    });
  return found;
}
