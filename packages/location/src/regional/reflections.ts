import { fail } from '../errors.ts';
import { type RegionTable, regionTotals } from './region-table.ts';
import { averageOver, specializedPairs } from './specialized-pairs.ts';

/** Method of reflections after some steps. */
export interface Reflections {
  readonly steps: number;
  /** Of regions: diversity, mean ubiquity of what they specialize in, … Null for regions without a specialization. */
  readonly regions: readonly (number | null)[];
  /** Of industries: ubiquity, mean diversity of where they are, … */
  readonly industries: readonly (number | null)[];
}

/**
 * Method of reflections on the table of quotients above 1.
 * @param steps - 0 … 50; 2 is the usual second-order description
 * @throws {QunhaiError} location.setting-out-of-range, and location.* for tables that cannot be read
 * @see Hidalgo & Hausmann (2009), The building blocks of economic complexity, PNAS 106(26), 10570–10575, eq. 1–4
 */
export function reflections(table: RegionTable, steps: number = 2): Reflections {
  if (!(Number.isInteger(steps) && steps >= 0 && steps <= 50))
    throw fail('setting-out-of-range', { field: 'steps', found: steps, least: 0, most: 50 });
  const totals = regionTotals(table);
  const { ofRegion: rows, ofIndustry: columns } = specializedPairs(totals);
  let ofRegions = rows.map((row) => row.length);
  let ofIndustries = columns.map((column) => column.length);
  for (let step = 0; step < steps; step++)
    [ofRegions, ofIndustries] = [averageOver(rows, ofIndustries), averageOver(columns, ofRegions)];
  const orNull = (values: number[]) =>
    values.map((value) => (Number.isFinite(value) ? value : null));
  return { steps, regions: orNull(ofRegions), industries: orNull(ofIndustries) };
}
