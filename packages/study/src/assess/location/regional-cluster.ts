import type { Cluster } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import {
  type ConcentrationMeasure,
  concentrationEvidence,
  type Evidence,
  type LocationQuotient,
  locationQuotients,
} from '@qunhai/location';
import type { Assessments } from '@qunhai/results';
import { attributeOf } from './cluster-attributes.ts';
import { industryAgglomeration } from './industry-agglomeration.ts';
import { locationWords } from './messages.ts';
import { type RegionalContext, rankOf } from './regional-context.ts';

type Judged = NonNullable<NonNullable<Assessments['location']>['clusters']>[number];

/** A cluster’s industry in its region, as results hold it. */
type Regional = NonNullable<Judged['regional']>;

/** Sizes that firms told, by employees. */
export interface FirmSizes {
  /** Of the cluster’s own firms. */
  readonly cluster: readonly number[];
  /** Of all firms of the study in the cluster’s industry. */
  readonly industry: readonly number[];
}

/** The cluster among regions; null where it cannot be placed, and the notes say why. */
export interface PlacedCluster {
  readonly regional: Regional | null;
  readonly evidence: readonly Evidence<ConcentrationMeasure>[];
  readonly notes: readonly Bilingual[];
}

/** Firms below which their sizes do not tell how unequal firms of the industry are. */
const fewestSizes = 10;

/**
 * Where the industry of a cluster stands in its region. Employees come in firms, so that the interval of the quotient counts
 * as many independent units as there are employees per firm, each employee's firm counting (Σ size² ÷ Σ size) where firms told
 * their sizes, else on average; with neither there is no interval, and the quotient decides nothing.
 * @param context - of the table of regions
 */
export function regionalCluster(
  cluster: Cluster,
  context: RegionalContext,
  sizes: FirmSizes,
  level: number,
): PlacedCluster {
  const place = placeOf(cluster, context);
  if ('note' in place) return { regional: null, evidence: [], notes: [place.note] };
  const { row, column } = place;
  const { table, quotients, specialization, complexity } = context;
  const { regions, industries } = table;
  const width = industries.length;
  const effect = effectOf(context, row * width + column, sizes.cluster);
  const found = quotientOf(context, row, column, effect?.value ?? 1, level);
  const interval = effect === null ? null : found.interval;
  const agglomeration = industryAgglomeration(cluster.id, context, column, sizes.industry);
  const own = complexity.regions[row]!;
  const regional: Regional = {
    ...{ region: regions[row]!, industry: industries[column]! },
    ...{ regions: regions.length, industries: width, counts: countsOf(context, row, column) },
    ...{ quotient: found.value, interval: interval && bounds(interval) },
    ...{ designEffect: effect?.value ?? null, sizes: effect?.from ?? null },
    rank: rankOf(
      found.value,
      regions.map((_, i) => quotients[i * width + column] ?? null),
    ),
    agglomeration: agglomeration.found,
    diversity: own.degree,
    entropy: specialization[row]!.entropy,
    complexity: own.value,
    complexityRange: own.range && bounds(own.range),
    complexityRank: rankOf(
      own.value,
      complexity.regions.map(({ value }) => value),
    ),
    compared: complexity.regions.filter(({ value }) => value !== null).length,
  };
  const notes = [
    ...(effect === null ? [locationWords.both('regions.no-sizes', { cluster: cluster.id })] : []),
    ...agglomeration.notes,
  ];
  return { regional, evidence: concentrationEvidence({ quotient: { ...found, interval } }), notes };
}

const bounds = ([lower, upper]: readonly [number, number]) => ({ lower, upper });

/** Row and column of a cluster in the table, or why there is none. */
function placeOf(
  { id, attributes }: Cluster,
  { table }: RegionalContext,
): { readonly row: number; readonly column: number } | { readonly note: Bilingual } {
  const [region, industry] = [
    attributeOf(attributes, 'region'),
    attributeOf(attributes, 'industry'),
  ];
  if (region === null || industry === null)
    return { note: locationWords.both('regions.unnamed', { cluster: id }) };
  const row = table.regions.indexOf(region);
  const column = table.industries.indexOf(industry);
  if (row < 0) return { note: locationWords.both('regions.no-region', { cluster: id, region }) };
  if (column < 0)
    return { note: locationWords.both('regions.no-industry', { cluster: id, industry }) };
  return { row, column };
}

function countsOf({ table }: RegionalContext, row: number, column: number): Regional['counts'] {
  const width = table.industries.length;
  const counts = { here: 0, region: 0, industry: 0, all: 0 };
  for (let at = 0; at < table.counts.length; at++) {
    const count = table.counts[at]!;
    const [isHere, isIndustry] = [Math.floor(at / width) === row, at % width === column];
    counts.all += count;
    if (isHere) counts.region += count;
    if (isIndustry) counts.industry += count;
    if (isHere && isIndustry) counts.here += count;
  }
  return counts;
}

function quotientOf(
  context: RegionalContext,
  row: number,
  column: number,
  designEffect: number,
  level: number,
): LocationQuotient {
  const { here, region, industry, all } = countsOf(context, row, column);
  const [quotient] = locationQuotients(
    {
      ...{ regions: ['here', 'elsewhere'], industries: ['industry', 'other'] },
      counts: [here, region - here, industry - here, all - region - (industry - here)].map(
        // Sums of decimals in different orders may differ in the last digits.
        (count) => Math.max(0, count),
      ),
    },
    { level, designEffect },
  );
  return quotient!;
}

/** Employees per independent unit, and from what it was told. */
function effectOf(
  { given }: RegionalContext,
  at: number,
  sizes: readonly number[],
): { readonly value: number; readonly from: 'firms' | 'table' } | null {
  if (sizes.length >= fewestSizes) {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const squares = sizes.reduce((sum, size) => sum + size ** 2, 0);
    return { value: Math.max(1, squares / total), from: 'firms' };
  }
  const firms = given.firms?.[at] ?? Number.NaN;
  if (!(firms > 0)) return null;
  return { value: Math.max(1, given.employment[at]! / firms), from: 'table' };
}
