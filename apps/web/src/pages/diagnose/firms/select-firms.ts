import type { RunFirms } from '@qunhai/api';

export type FirmRow = RunFirms['firms'][number];

/** Which firms are listed, and in which order. */
export interface FirmSelection {
  readonly search: string;
  /** Null: all. */
  readonly cluster: string | null;
  readonly stage: string | null;
  readonly sort: FirmSort;
  readonly descending: boolean;
}

export const firmSorts = [
  'firm',
  'cluster',
  'stage',
  'coordination',
  'lockIns',
  'constraint',
] as const;
export type FirmSort = (typeof firmSorts)[number];

/** Stands for firms whose stage is undecided among the choices of stage. */
export const undecided = '?';

/** The rows that fit, in order; rows without the sorted value come last either way, and firms break ties. */
export function selectFirms(
  rows: readonly FirmRow[],
  { search, cluster, stage, sort, descending }: FirmSelection,
  stageOrder: readonly string[],
): FirmRow[] {
  const wanted = search.trim().toLocaleLowerCase();
  const fits = (row: FirmRow) =>
    (wanted === '' ||
      row.firm.toLocaleLowerCase().includes(wanted) ||
      (row.name ?? '').toLocaleLowerCase().includes(wanted)) &&
    (cluster === null || row.cluster === cluster) &&
    (stage === null || (row.stage ?? undecided) === stage);
  const keyed = rows.filter(fits).map((row) => ({ row, key: keyOf(row, sort, stageOrder) }));
  keyed.sort((a, b) => compare(a.key, b.key, descending) || compareText(a.row.firm, b.row.firm));
  return keyed.map(({ row }) => row);
}

type Key = string | number | null;

function keyOf(row: FirmRow, sort: FirmSort, stageOrder: readonly string[]): Key {
  switch (sort) {
    case 'firm':
      return row.name ?? row.firm;
    case 'stage':
      return row.stage === null ? null : stageOrder.indexOf(row.stage);
    default:
      return row[sort];
  }
}

function compare(a: Key, b: Key, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
  return descending ? -order : order;
}

const compareText = (a: string, b: string) => a.localeCompare(b, undefined, { numeric: true });
