import { fail } from '../errors.ts';
import { quotientAt, type RegionTable, regionTotals } from './region-table.ts';

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
  const { regions, industries } = totals;
  const has = (i: number, j: number) => quotientAt(totals, i, j) > 1;
  const rows = Array.from({ length: regions }, (_, i) =>
    Array.from({ length: industries }, (_, j) => j).filter((j) => has(i, j)),
  );
  const columns = Array.from({ length: industries }, (_, j) =>
    Array.from({ length: regions }, (_, i) => i).filter((i) => has(i, j)),
  );
  const average = (of: readonly number[][], values: readonly number[]) =>
    of.map((at) => at.reduce((sum, k) => sum + values[k]!, 0) / at.length);
  let ofRegions = rows.map((row) => row.length);
  let ofIndustries = columns.map((column) => column.length);
  for (let step = 0; step < steps; step++)
    [ofRegions, ofIndustries] = [average(rows, ofIndustries), average(columns, ofRegions)];
  const orNull = (values: number[]) =>
    values.map((value) => (Number.isFinite(value) ? value : null));
  return { steps, regions: orNull(ofRegions), industries: orNull(ofIndustries) };
}
