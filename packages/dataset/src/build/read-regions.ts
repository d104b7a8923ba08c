import type { Bilingual } from '@qunhai/kernel';
import type { RegionalEmployment } from '../dataset.ts';
import {
  type BoundColumn,
  type BoundTable,
  bindColumns,
  type MappedTable,
  requireColumn,
} from '../mapping/bind-columns.ts';
import { parseNumber } from '../mapping/parse-number.ts';
import { Ledger, type RowPlace } from './ledger.ts';
import { readNumber, readText, type ToNumber } from './read-cell.ts';
import { RegionCells, regionalEmployment } from './regional-employment.ts';
import { unusedNotices } from './unused-notices.ts';

/** The table of regional employment read, of one or several files, and what of it is not used. */
export interface ReadRegions {
  readonly regions: RegionalEmployment;
  readonly ledgers: readonly Ledger[];
  readonly notices: readonly Bilingual[];
}

const fields = ['region', 'industry', 'employment', 'firms', 'herfindahl'] as const;

/**
 * Read employment of regions by industry. Long: a row for each `region` and `industry` with `employment`, and where known
 * `firms` (how many) and `herfindahl` (of the industry's plants in all regions). Wide: a row for each `region`, every other column an
 * industry. Of several rows of one pair (or one region of a wide table) the first is kept.
 * @throws {QunhaiError} dataset.missing-column, no-usable-rows
 */
export function readRegions(tables: readonly MappedTable[]): ReadRegions {
  const cells = new RegionCells();
  const read = tables.map((mapped) =>
    isLong(mapped) ? readLong(mapped, cells) : readWide(mapped, cells),
  );
  const file = tables.map(({ table }) => table.file).join(', ');
  const { regions, notices } = regionalEmployment(cells, file);
  return {
    regions,
    ledgers: read.map(({ ledger }) => ledger),
    notices: [...read.flatMap((one) => one.notices), ...notices],
  };
}

function isLong({ table, mapping }: MappedTable): boolean {
  const names = [
    ...Object.keys({ ...mapping?.columns, ...mapping?.constants }),
    ...table.columns.map(({ name }) => name.toLowerCase()),
  ];
  return names.includes('industry') || names.includes('employment');
}

function readLong(mapped: MappedTable, cells: RegionCells) {
  const bound = bindColumns(mapped, fields);
  const [region, industry, employment] = (['region', 'industry', 'employment'] as const).map(
    (target) => requireColumn(bound, target),
  ) as [BoundColumn, BoundColumn, BoundColumn];
  const ledger = new Ledger('regions', bound.table);
  const number = (target: 'firms' | 'herfindahl', record: number, most: number) => {
    const column = bound.columns.get(target);
    return column ? bounded(column, record, ledger, most) : null;
  };
  const before = cells.count;
  for (let record = 0; record < bound.table.rows.length; record++) {
    const name = nameOf(region, record, ledger, 'no-region');
    const branch = name === null ? null : nameOf(industry, record, ledger, 'no-industry');
    if (name === null || branch === null) continue;
    const first = cells.placeOf(name, branch);
    if (first) {
      ledger.excludeRepeated(record, 'duplicate-region', null, first);
      continue;
    }
    cells.add(name, branch, ledger.placeOf(record), {
      employment: bounded(employment, record, ledger, Number.POSITIVE_INFINITY),
      firms: number('firms', record, Number.POSITIVE_INFINITY),
      herfindahl: number('herfindahl', record, 1),
    });
  }
  return finished(bound, ledger, cells.count - before, unusedNotices(bound));
}

function readWide(mapped: MappedTable, cells: RegionCells) {
  const { table, mapping } = mapped;
  const taken = new Set(
    Object.values(mapping?.columns ?? {}).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : entry.column,
    ),
  );
  const free = table.columns.map(({ name }) => name).filter((name) => !taken.has(name));
  const bound = bindColumns(mapped, ['region', ...free], true);
  const region = requireColumn(bound, 'region');
  const industries = [...bound.columns.values()].filter(
    (column) =>
      column !== region && !column.sources.some((source) => region.sources.includes(source)),
  );
  if (industries.length === 0) requireColumn(bound, 'employment');
  const ledger = new Ledger('regions', table);
  const seen = new Map<string, RowPlace>();
  for (let record = 0; record < table.rows.length; record++) {
    const name = nameOf(region, record, ledger, 'no-region');
    if (name === null) continue;
    const first = seen.get(name) ?? cells.placeOf(name, industries[0]!.target);
    if (first) {
      ledger.excludeRepeated(record, 'duplicate-region', null, first);
      continue;
    }
    const place = ledger.placeOf(record);
    seen.set(name, place);
    for (const industry of industries) {
      const employment = bounded(industry, record, ledger, Number.POSITIVE_INFINITY);
      cells.add(name, industry.target, place, { employment, firms: null, herfindahl: null });
    }
  }
  return finished(bound, ledger, seen.size, []);
}

function finished(bound: BoundTable, ledger: Ledger, kept: number, unused: readonly Bilingual[]) {
  ledger.requireRows(kept);
  return { ledger, notices: [...bound.table.notices, ...ledger.missingNotices(), ...unused] };
}

function nameOf(
  column: BoundColumn,
  record: number,
  ledger: Ledger,
  code: 'no-region' | 'no-industry',
): string | null {
  const name = readText(column, record);
  if (name.kind === 'value') return name.value;
  ledger.excludeRow(record, code, null, undefined, column);
  return null;
}

const toNumber: ToNumber = (cell, decimal) =>
  typeof cell === 'number' ? cell : parseNumber(cell, decimal);

/** A number from 0 to a limit, or null after booking why there is none. */
function bounded(column: BoundColumn, record: number, ledger: Ledger, most: number): number | null {
  const value = ledger.settle(readNumber(column, record, toNumber), record, column, null);
  if (value === null || (value >= 0 && value <= most)) return value;
  if (value < 0) ledger.excludeCell(record, column, null, 'negative');
  else ledger.excludeCell(record, column, null, 'out-of-range', { min: 0, max: most });
  return null;
}
