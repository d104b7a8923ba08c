import { smallestGroup } from '../intervals.ts';

export type Suppression = 'primary' | 'secondary' | null;

/** A published table of means by cluster, each column with a known total over all firms. */
export interface ClusterTable {
  /** Number of firms of each cluster. */
  readonly firms: readonly number[];
  /** Number of firms without a cluster: never shown as a row, but part of every total. Default 0. */
  readonly unclustered?: number;
  readonly columns: readonly {
    readonly id: string;
    /** Number of firms with a value, by cluster. */
    readonly counts: readonly number[];
    /** Number of firms with a value that have no cluster. Default 0. */
    readonly unclustered?: number;
  }[];
  /** Pairs of columns of which one can be computed from the other, such as a construct and its resources. */
  readonly links: readonly (readonly [string, string])[];
}

export interface ProtectedTable {
  /** Whole clusters withheld. */
  readonly clusters: readonly Suppression[];
  /** Cells withheld, by column id, then by cluster; cells of withheld clusters included. */
  readonly cells: ReadonlyMap<string, readonly Suppression[]>;
}

/**
 * Decide which cells of a table to withhold so that nothing about fewer than five firms is shown or can be recovered.
 *
 * Primary: clusters and cells of fewer than five firms. Secondary: whoever knows a column's total (or the number of all
 * firms) gets the sum of what is withheld by subtraction; so the withheld cells of a column are at least two and hold at
 * least five firms together, and further clusters, smallest first, are withheld until they do. Firms without a cluster are
 * a row that is always withheld: five or more of them may stand alone, fewer need a cluster beside them. Linked columns
 * withhold the same clusters, so that a cell cannot be computed from its neighbours in the row.
 *
 * A dominance rule does not apply: scores are bounded ratings, of which no firm can contribute nearly all of a sum.
 * @see Hundepool et al. (2012), Statistical disclosure control, §4; docs/decisions/0006-disclosure-control.md.
 */
export function protectTable(table: ClusterTable): ProtectedTable {
  const rest = table.firms.length;
  const clusters = withheldRows([[...table.firms, table.unclustered ?? 0]], new Set(), rest);
  clusters.delete(rest);
  const cells = new Map<string, readonly Suppression[]>();
  for (const block of linkedBlocks(table)) {
    const counts = block
      .map((column) => [...column.counts, column.unclustered ?? 0])
      .filter((column) => column.some(Boolean));
    const withheld = withheldRows(counts, new Set(clusters.keys()), rest);
    for (const column of block) {
      const asked = column.counts.some(Boolean);
      cells.set(
        column.id,
        column.counts.map((n, row) => {
          const whole = clusters.get(row);
          if (whole) return whole;
          if (!asked || !withheld.has(row)) return null;
          return n < smallestGroup ? 'primary' : 'secondary';
        }),
      );
    }
  }
  return { clusters: table.firms.map((_, row) => clusters.get(row) ?? null), cells };
}

/**
 * Clusters to withhold from columns that must withhold the same ones.
 * @param columns - counts by cluster of each column, last the firms without a cluster
 * @param given - clusters withheld already
 * @param rest - row of the firms without a cluster
 */
function withheldRows(
  columns: readonly (readonly number[])[],
  given: ReadonlySet<number>,
  rest: number,
): Map<number, 'primary' | 'secondary'> {
  const withheld = new Map<number, 'primary' | 'secondary'>();
  for (const row of [...given, rest]) withheld.set(row, 'primary');
  for (const column of columns)
    for (const [row, n] of column.entries()) if (n < smallestGroup) withheld.set(row, 'primary');
  const sensitive = columns.some((column) => column.some((n) => n > 0 && n < smallestGroup));
  if (given.size === 0 && !sensitive) return withheld;
  let before: number;
  do {
    before = withheld.size;
    for (const column of columns) withholdUntilSafe(column, withheld, rest);
  } while (withheld.size > before);
  return withheld;
}

function withholdUntilSafe(
  column: readonly number[],
  withheld: Map<number, 'primary' | 'secondary'>,
  rest: number,
): void {
  while (!isSafe(column, withheld, rest)) {
    const next = smallestShown(column, withheld);
    if (next === null) return;
    withheld.set(next, 'secondary');
  }
}

/** What subtraction gives, the sum of the withheld cells, holds five firms or more and is not one cluster's. */
function isSafe(
  column: readonly number[],
  withheld: ReadonlyMap<number, unknown>,
  rest: number,
): boolean {
  const rows = [...withheld.keys()].filter((row) => column[row]! > 0);
  const firms = rows.reduce((sum, row) => sum + column[row]!, 0);
  const mixed = rows.length > 1 || rows[0] === rest;
  return rows.length === 0 || (mixed && firms >= smallestGroup);
}

function smallestShown(
  column: readonly number[],
  withheld: ReadonlyMap<number, unknown>,
): number | null {
  let smallest: number | null = null;
  for (const [row, n] of column.entries())
    if (!withheld.has(row) && n > 0 && (smallest === null || n < column[smallest]!)) smallest = row;
  return smallest;
}

/** Columns grouped so that linked ones, directly or through others, are together. */
function linkedBlocks({ columns, links }: ClusterTable): ClusterTable['columns'][] {
  const root = new Map(columns.map((column) => [column.id, column.id]));
  const find = (id: string): string => {
    const parent = root.get(id)!;
    return parent === id ? id : find(parent);
  };
  for (const [a, b] of links) if (root.has(a) && root.has(b)) root.set(find(a), find(b));
  return [...Map.groupBy(columns, (column) => find(column.id)).values()];
}
