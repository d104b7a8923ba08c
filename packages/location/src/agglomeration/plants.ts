import { fail } from '../errors.ts';

/** Plants (or firms): where they are, what they make, how many they employ. */
export interface Plants {
  readonly region: readonly string[];
  readonly industry: readonly string[];
  readonly employment: ArrayLike<number>;
}

/** Total employment of the regions, against which concentration is measured. */
export interface RegionReference {
  readonly regions: readonly string[];
  readonly employment: ArrayLike<number>;
}

/** One industry's plants by region number. */
export interface IndustryPlants {
  readonly industry: string;
  /** Shares of the plants in the industry's employment. */
  readonly share: Float64Array;
  readonly region: Int32Array;
  readonly employment: number;
}

/** Checked plants and the regions' shares of all employment. */
export interface PlantStudy {
  readonly regions: readonly string[];
  readonly share: Float64Array;
  readonly industries: readonly IndustryPlants[];
}

function checkPlants(plants: Plants): void {
  const count = plants.employment.length;
  for (const field of ['region', 'industry'] as const)
    if (plants[field].length !== count)
      throw fail('table-shape', { field, expected: count, found: plants[field].length });
  for (let row = 0; row < count; row++) {
    const value = plants.employment[row]!;
    if (!(value >= 0 && Number.isFinite(value)))
      throw fail('invalid-count', {
        field: 'employment',
        row: row + 1,
        column: plants.industry[row]!,
      });
  }
}

function referenceOf(plants: Plants): RegionReference {
  const totals = new Map<string, number>();
  for (const [row, region] of plants.region.entries())
    totals.set(region, (totals.get(region) ?? 0) + plants.employment[row]!);
  return { regions: [...totals.keys()], employment: [...totals.values()] };
}

function referenceShares(reference: RegionReference): Float64Array {
  const { regions, employment } = reference;
  if (employment.length !== regions.length)
    throw fail('table-shape', {
      field: 'reference',
      expected: regions.length,
      found: employment.length,
    });
  let total = 0;
  for (let i = 0; i < employment.length; i++) {
    const value = employment[i]!;
    if (!(value >= 0 && Number.isFinite(value)))
      throw fail('invalid-count', { field: 'reference', row: i + 1, column: regions[i]! });
    total += value;
  }
  const used = Array.from(employment).filter((value) => value > 0).length;
  if (used < 2) throw fail('single-region', { found: used });
  return Float64Array.from(employment, (value) => value / total);
}

/**
 * Check plants and split them by industry; plants without employees are left out.
 * @param reference - totals of all industries by region; those of the plants given when left out
 * @throws {QunhaiError} location.table-shape, location.invalid-count, location.duplicate-name, location.single-region,
 *   location.unknown-region
 */
export function plantStudy(plants: Plants, reference?: RegionReference): PlantStudy {
  checkPlants(plants);
  const against = reference ?? referenceOf(plants);
  const share = referenceShares(against);
  const numbers = new Map<string, number>();
  for (const [index, name] of against.regions.entries()) {
    if (numbers.has(name)) throw fail('duplicate-name', { field: 'reference', name });
    numbers.set(name, index);
  }
  const rows = new Map<string, number[]>();
  for (const [row, industry] of plants.industry.entries()) {
    const region = plants.region[row]!;
    if (!(share[numbers.get(region) ?? -1]! > 0) && plants.employment[row]! > 0)
      throw fail('unknown-region', { region, row: row + 1 });
    const of = rows.get(industry) ?? [];
    rows.set(industry, of);
    if (plants.employment[row]! > 0) of.push(row);
  }
  const industries = [...rows].map(([industry, of]): IndustryPlants => {
    const employment = of.reduce((sum, row) => sum + plants.employment[row]!, 0);
    return {
      industry,
      employment,
      share: Float64Array.from(of, (row) => plants.employment[row]! / employment),
      region: Int32Array.from(of, (row) => numbers.get(plants.region[row]!)!),
    };
  });
  return { regions: against.regions, share, industries };
}
