import type { Bilingual } from '@qunhai/kernel';
import type { DiagnosisResults } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { type KnownInterval, meanInterval, type Range } from '../intervals.ts';
import { t } from '../messages.ts';
import { columnLinks } from './column-links.ts';
import { protectTable, type Suppression } from './protect-table.ts';

/** The firms of a cluster that answered in the wave, as rows of the responses. */
export interface ClusterRows {
  readonly id: string;
  readonly rows: readonly number[];
}

/** A quantity per firm whose cluster means are published. */
export interface FirmColumn {
  readonly id: string;
  /** Name of the published table and of its column. */
  readonly table: string;
  readonly column: string;
  /** The values it can take. */
  readonly range: Range;
  /** By row of the responses; NaN = missing. */
  readonly values: Float64Array;
}

/** A published cell; value, interval and n are null when it is withheld. */
export interface Cell {
  readonly value: number | null;
  readonly interval: KnownInterval | null;
  readonly n: number | null;
  readonly suppressed: Suppression;
  /** Why a value that is shown has no interval. */
  readonly note?: Bilingual;
}

export interface ProtectedCells {
  /** Firms per cluster, null when withheld. */
  readonly clusters: readonly { readonly firms: number | null; readonly suppressed: Suppression }[];
  readonly cell: (column: string, cluster: number) => Cell;
  readonly suppressions: DiagnosisResults['suppressions'];
}

const empty: Cell = { value: null, interval: null, n: 0, suppressed: null };

/**
 * Means of all columns by cluster with Student-t intervals cut at the bounds of the column's range, after primary and secondary suppression.
 * @param unclustered - rows of the firms without a cluster, which totals over all firms include
 */
export function protectedCells(
  theory: Theory,
  clusters: readonly ClusterRows[],
  unclustered: readonly number[],
  columns: readonly FirmColumn[],
  level: number,
): ProtectedCells {
  const samples = new Map(
    columns.map((column) => [
      column.id,
      clusters.map(({ rows }) =>
        Float64Array.from(rows, (row) => column.values[row]!).filter((x) => !Number.isNaN(x)),
      ),
    ]),
  );
  const shield = protectTable({
    firms: clusters.map(({ rows }) => rows.length),
    unclustered: unclustered.length,
    columns: columns.map(({ id, values }) => ({
      id,
      counts: samples.get(id)!.map((x) => x.length),
      unclustered: unclustered.filter((row) => !Number.isNaN(values[row]!)).length,
    })),
    links: columnLinks(theory),
  });
  const cells = new Map(
    columns.map(({ id, range }) => [
      id,
      samples.get(id)!.map((sample, cluster): Cell => {
        const suppressed = shield.cells.get(id)![cluster]!;
        if (suppressed) return { value: null, interval: null, n: null, suppressed };
        return shownCell(sample, range, level);
      }),
    ]),
  );
  return {
    clusters: clusters.map(({ rows }, cluster) => {
      const suppressed = shield.clusters[cluster]!;
      return { firms: suppressed ? null : rows.length, suppressed };
    }),
    cell: (column, cluster) => cells.get(column)?.[cluster] ?? empty,
    suppressions: suppressionLog(clusters, columns, shield.clusters, shield.cells),
  };
}

function shownCell(sample: Float64Array, range: Range, level: number): Cell {
  const found = meanInterval(sample, range, level);
  if (found === null) return empty;
  const { mean: value, interval } = found;
  const cell = { value, interval, n: sample.length, suppressed: null };
  return interval ? cell : { ...cell, note: t.both('mean.no-variation') };
}

/** One line per withheld cell; a cluster withheld whole is one line with the column `*`. No line tells a value or a count. */
function suppressionLog(
  clusters: readonly ClusterRows[],
  columns: readonly FirmColumn[],
  whole: readonly Suppression[],
  cells: ReadonlyMap<string, readonly Suppression[]>,
): DiagnosisResults['suppressions'] {
  const log: DiagnosisResults['suppressions'] = [];
  for (const [row, { id }] of clusters.entries()) {
    const kind = whole[row];
    if (kind) {
      const reason = t.both(`suppressed.cluster-${kind}`);
      log.push({ table: 'clusters', row: id, column: '*', kind, reason });
      continue;
    }
    for (const { id: columnId, table, column } of columns) {
      const cell = cells.get(columnId)![row];
      if (cell)
        log.push({
          table,
          row: id,
          column,
          kind: cell,
          reason: t.both(`suppressed.cell-${cell}`),
        });
    }
  }
  return log;
}
