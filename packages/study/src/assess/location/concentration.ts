import type { FactValue } from '@qunhai/dataset';
import { type Bilingual, type JobControl, QunhaiError } from '@qunhai/kernel';
import {
  backgroundDifference,
  type ConcentrationMeasure,
  concentrationEvidence,
  type Evidence,
  locationQuotients,
  type StableDensity,
  spatialRandomness,
  stableDensity,
} from '@qunhai/location';
import { locationWords } from './messages.ts';

/** Where a firm is. */
export interface FirmPlace {
  readonly latitude: number;
  readonly longitude: number;
}

/** What is known of a cluster's place in space. */
export interface PlaceData {
  readonly cluster: string;
  readonly attributes: Readonly<Record<string, FactValue>>;
  readonly places: readonly FirmPlace[];
  /** The quotient of a table of regions; what the table of clusters counts goes before it. */
  readonly regional: readonly Evidence<ConcentrationMeasure>[];
  /** Firms outside of any cluster. */
  readonly background: readonly FirmPlace[];
}

/** Evidence on concentration, the dense groups found, and what could not be computed. */
export interface Concentration {
  readonly evidence: readonly Evidence<ConcentrationMeasure>[];
  readonly density: StableDensity | null;
  readonly notes: readonly Bilingual[];
}

/** Firms with coordinates below which patterns of points say nothing. */
export const fewestLocated = 10;

/** A neighbourhood within half an hour's walk to a short drive, tried from half to twice as wide; five firms make it dense. */
const dense = { radius: 5, fewest: 5 } as const;

/** Random patterns: the smallest p is .005. */
const simulations = 199;

/**
 * What says more than a comparison with complete randomness, against which firms gather almost anywhere: that stands in only where
 * neither other industries nor other firms can be compared with.
 */
const betterComparisons = new Set<ConcentrationMeasure>([
  'location-quotient',
  'background-difference',
]);

/** Everything the data have on the concentration of one cluster. */
export async function concentrationOf(
  data: PlaceData,
  settings: { readonly level: number; readonly seed: number },
  control: JobControl,
): Promise<Concentration> {
  const notes: Bilingual[] = [];
  const counted = quotientEvidence(data, settings.level, notes);
  if (counted.length > 0 && data.regional.length > 0)
    notes.push(locationWords.both('regions.counted', { cluster: data.cluster }));
  const evidence = counted.length > 0 ? counted : [...data.regional];
  if (data.places.length < fewestLocated) return { evidence, density: null, notes };
  const options = { simulations, seed: settings.seed, control };
  const density = stableDensity(columns(data.places), dense);
  evidence.push(...concentrationEvidence({ density }));
  const attempt = async (compute: () => Promise<readonly Evidence<ConcentrationMeasure>[]>) => {
    try {
      evidence.push(...(await compute()));
    } catch (error) {
      if (!(error instanceof QunhaiError && error.code.startsWith('location.'))) throw error;
      notes.push(failed(data.cluster, error.bilingual.message));
    }
  };
  if (data.background.length >= fewestLocated)
    await attempt(async () => {
      const all = [...data.places, ...data.background];
      const isCase = all.map((_, i) => i < data.places.length);
      const background = await backgroundDifference(columns(all), isCase, options);
      return concentrationEvidence({ background });
    });
  const isCompared = evidence.some(({ measure }) => betterComparisons.has(measure));
  if (!isCompared)
    await attempt(async () => {
      const randomness = await spatialRandomness(columns(data.places), options);
      return concentrationEvidence({ randomness });
    });
  return { evidence, density, notes };
}

function columns(places: readonly FirmPlace[]) {
  return {
    latitude: places.map(({ latitude }) => latitude),
    longitude: places.map(({ longitude }) => longitude),
  };
}

function failed(cluster: string, why: Bilingual): Bilingual {
  return {
    zh: locationWords('zh', 'failed', { cluster, why: why.zh }),
    en: locationWords('en', 'failed', { cluster, why: why.en }),
  };
}

const counts = ['industry_region', 'all_region', 'industry_country', 'all_country'] as const;

/**
 * The location quotient from counts in the table of clusters; from a quotient without counts, of which nobody knows how sure it is,
 * only a number that decides nothing.
 */
function quotientEvidence(
  { cluster, attributes }: PlaceData,
  level: number,
  notes: Bilingual[],
): Evidence<ConcentrationMeasure>[] {
  const given = new Map(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const stated = given.get('location_quotient');
  if (!counts.some((name) => given.get(name) != null))
    return typeof stated === 'number' && stated >= 0
      ? [{ measure: 'location-quotient', value: stated }]
      : [];
  const [here, allHere, everywhere, all] = counts.map((name) => {
    const value = given.get(name);
    return typeof value === 'number' ? value : Number.NaN;
  }) as [number, number, number, number];
  const table = [here, allHere - here, everywhere - here, all - allHere - (everywhere - here)];
  if (!(table.every((count) => count >= 0) && allHere > 0 && everywhere > 0 && all > allHere)) {
    notes.push(locationWords.both('quotient.invalid', { cluster }));
    return [];
  }
  const firms = given.get('firms_region');
  // Employees come in firms and count as no more independent units than there are firms.
  const designEffect = typeof firms === 'number' && firms > 0 ? Math.max(1, here / firms) : 1;
  const [quotient] = locationQuotients(
    { regions: ['here', 'elsewhere'], industries: ['industry', 'other'], counts: table },
    { level, designEffect },
  );
  return concentrationEvidence({ quotient: quotient! });
}
