import type { Bilingual } from '@qunhai/kernel';
import type { Cluster, FactValue, Firm } from '../dataset.ts';
import { listMessage } from '../list-message.ts';
import {
  type BoundTable,
  bindColumns,
  type MappedTable,
  requireColumn,
} from '../mapping/bind-columns.ts';
import { parseNumber } from '../mapping/parse-number.ts';
import { Ledger, type RowPlace } from './ledger.ts';
import { readCells, readText } from './read-cell.ts';
import { textOf } from './read-fields.ts';

/** The clusters table read, of one or several files, and what of it is not used. */
export interface ReadClusters {
  readonly clusters: readonly Cluster[];
  readonly ledgers: readonly Ledger[];
  readonly notices: readonly Bilingual[];
}

/** Clusters read so far, over all files, with the row each was first told in. */
type ClustersByFile = Map<string, { readonly cluster: Cluster; readonly place: RowPlace }>;

const names = new Set(['cluster', 'name_zh', 'name_en']);

/** Codes such as 033 are no numbers. */
const codes = new Set(['region', 'industry']);

/**
 * Read the clusters table: `cluster`, `name_zh`, `name_en`, and every other column as an attribute, a number where it is one;
 * `region` and `industry` name what the table of regions holds and stay as they are written.
 * A cluster named in one language only has that name in both. Of several rows of one cluster the first is kept.
 * @throws {QunhaiError} dataset.missing-column, no-usable-rows
 */
export function readClusters(tables: readonly MappedTable[]): ReadClusters {
  const clusters: ClustersByFile = new Map();
  const read = tables.map((mapped) => readFile(mapped, clusters));
  return {
    clusters: [...clusters.values()].map(({ cluster }) => cluster),
    ledgers: read.map(({ ledger }) => ledger),
    notices: read.flatMap(({ notices }) => notices),
  };
}

function readFile(mapped: MappedTable, clusters: ClustersByFile) {
  const bound = bindColumns(mapped, [...names, ...unmappedColumns(mapped)], true);
  const { table } = bound;
  const idColumn = requireColumn(bound, 'cluster');
  const ledger = new Ledger('clusters', table);
  const before = clusters.size;
  for (let record = 0; record < table.rows.length; record++) {
    const id = readText(idColumn, record);
    if (id.kind !== 'value') {
      ledger.excludeRow(record, 'no-cluster-id', null, undefined, idColumn);
      continue;
    }
    const first = clusters.get(id.value);
    if (first) {
      ledger.excludeRepeated(record, 'duplicate-cluster', null, first.place);
      continue;
    }
    const cluster = {
      id: id.value,
      name: clusterName(bound, record, ledger),
      attributes: attributesOf(bound, record, ledger),
    };
    clusters.set(id.value, { cluster, place: ledger.placeOf(record) });
  }
  ledger.requireRows(clusters.size - before);
  return { ledger, notices: [...table.notices, ...ledger.missingNotices()] };
}

/** Names of columns that are neither a name nor used by the mapping: attributes under their own name. */
function unmappedColumns({ table, mapping }: MappedTable): string[] {
  const mapped = new Set(
    Object.values(mapping?.columns ?? {}).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : entry.column,
    ),
  );
  return table.columns
    .map((column) => column.name)
    .filter((name) => !mapped.has(name) && !names.has(name.toLowerCase()));
}

function clusterName(bound: BoundTable, record: number, ledger: Ledger): Bilingual | null {
  const zh = textOf(bound.columns.get('name_zh'), record, null, ledger);
  const en = textOf(bound.columns.get('name_en'), record, null, ledger);
  return zh === null && en === null ? null : { zh: zh ?? en!, en: en ?? zh! };
}

function attributesOf(
  bound: BoundTable,
  record: number,
  ledger: Ledger,
): Record<string, FactValue> {
  const attributes: Record<string, FactValue> = {};
  for (const [target, column] of bound.columns) {
    if (names.has(target)) continue;
    const value = ledger.settle(readCells(column, record)[0]!, record, column, null);
    if (value === null) attributes[target] = null;
    else if (codes.has(target.toLowerCase()))
      attributes[target] = String(value.cell).normalize('NFC');
    else if (typeof value.cell === 'number') attributes[target] = value.cell;
    else attributes[target] = parseNumber(value.cell, column.decimal) ?? value.cell;
  }
  return attributes;
}

/** Clusters of the table, then those only firms name, in order of appearance. */
export function completeClusters(
  listed: readonly Cluster[] | null,
  firms: readonly Firm[],
): { clusters: Cluster[]; notices: Bilingual[] } {
  const known = new Set(listed?.map((cluster) => cluster.id));
  const named = new Set(firms.flatMap((firm) => (firm.cluster === null ? [] : [firm.cluster])));
  const added = [...named].filter((id) => !known.has(id));
  return {
    clusters: [...(listed ?? []), ...added.map((id) => ({ id, name: null, attributes: {} }))],
    notices: listed && added.length > 0 ? [listMessage('notice.cluster-derived', added)] : [],
  };
}
