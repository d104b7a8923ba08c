import { fail } from '../errors.ts';
import { type RegionTable, regionTotals } from './region-table.ts';

/** Litzenberger and Sternberg's index of one industry in one region. Null: not defined. */
export interface ClusterIndex {
  readonly region: string;
  readonly industry: string;
  readonly value: number | null;
  /** Employment per area and per inhabitant, and size of firms, each relative to the whole. */
  readonly density: number | null;
  readonly stock: number | null;
  readonly firmSize: number | null;
}

/** What the index needs beside employment. */
export interface ClusterIndexReference {
  /** Area and inhabitants by region. */
  readonly area: ArrayLike<number>;
  readonly population: ArrayLike<number>;
  /** Number of firms, regions × industries, row-major. */
  readonly firms: ArrayLike<number>;
}

const add = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

function checkPositive(field: string, values: ArrayLike<number>, names: readonly string[]): void {
  if (values.length !== names.length)
    throw fail('table-shape', { field, expected: names.length, found: values.length });
  for (let i = 0; i < values.length; i++)
    if (!(values[i]! > 0 && Number.isFinite(values[i]!)))
      throw fail('invalid-count', { field, row: i + 1, column: names[i]! });
}

/**
 * Cluster index: density × stock ÷ relative size of firms. It has no scale of its own and no sampling model.
 * @throws {QunhaiError} location.* for tables that cannot be read
 * @see Litzenberger & Sternberg (2006), Der Clusterindex, Geographische Zeitschrift 94(2), 209–224
 */
export function clusterIndices(
  table: RegionTable,
  reference: ClusterIndexReference,
): ClusterIndex[] {
  const totals = regionTotals(table);
  const { industries } = totals;
  checkPositive('area', reference.area, table.regions);
  checkPositive('population', reference.population, table.regions);
  const firms = regionTotals({ ...table, counts: reference.firms });
  const area = add(reference.area);
  const population = add(reference.population);
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return table.regions.flatMap((region, i) =>
    table.industries.map((industry, j): ClusterIndex => {
      const count = totals.counts[i * industries + j]!;
      const all = totals.byIndustry[j]!;
      const density = count / reference.area[i]! / (all / area);
      const stock = count / reference.population[i]! / (all / population);
      const firmSize = count / firms.counts[i * industries + j]! / (all / firms.byIndustry[j]!);
      return {
        region,
        industry,
        value: finite((density * stock) / firmSize),
        density: finite(density),
        stock: finite(stock),
        firmSize: finite(firmSize),
      };
    }),
  );
}
