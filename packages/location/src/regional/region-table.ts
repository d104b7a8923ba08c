import { fail } from '../errors.ts';

/** Employment (or firms, exports …) of regions by industry. */
export interface RegionTable {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  /** Row-major, regions × industries; no missing values. */
  readonly counts: ArrayLike<number>;
}

/** A checked table with its margins. */
export interface RegionTotals {
  readonly regions: number;
  readonly industries: number;
  readonly counts: Float64Array;
  readonly byRegion: Float64Array;
  readonly byIndustry: Float64Array;
  readonly total: number;
}

function checkNames(field: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw fail('duplicate-name', { field, name });
    seen.add(name);
  }
}

/**
 * Check a table and add it up.
 * @throws {QunhaiError} location.table-shape, location.duplicate-name, location.invalid-count, location.empty-table
 */
export function regionTotals(table: RegionTable): RegionTotals {
  const [rows, columns] = [table.regions.length, table.industries.length];
  if (table.counts.length !== rows * columns)
    throw fail('table-shape', {
      field: 'counts',
      expected: rows * columns,
      found: table.counts.length,
    });
  checkNames('regions', table.regions);
  checkNames('industries', table.industries);
  const counts = Float64Array.from(table.counts);
  const byRegion = new Float64Array(rows);
  const byIndustry = new Float64Array(columns);
  let total = 0;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const count = counts[i * columns + j]!;
      if (!(count >= 0 && Number.isFinite(count)))
        throw fail('invalid-count', {
          field: 'counts',
          row: i + 1,
          column: table.industries[j]!,
        });
      byRegion[i]! += count;
      byIndustry[j]! += count;
      total += count;
    }
  if (total === 0) throw fail('empty-table', {});
  return { regions: rows, industries: columns, counts, byRegion, byIndustry, total };
}

/** Location quotient of a cell; NaN where the region or the industry is empty. */
export function quotientAt(totals: RegionTotals, region: number, industry: number): number {
  const { counts, byRegion, byIndustry, total, industries } = totals;
  const inRegion = counts[region * industries + industry]! / byRegion[region]!;
  return inRegion / (byIndustry[industry]! / total);
}
