import {
  type AnalystExclusion,
  buildDataset,
  type DataMapping,
  type Dataset,
  type MappedTable,
  readFirms,
  readTable,
  type TableMapping,
  unguardTable,
} from '@qunhai/dataset';
import { type Bilingual, QunhaiError } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';
import { message } from './messages.ts';
import { withPositions } from './network/position-items.ts';

/** A study's data and what had to be decided while reading its files. */
export interface StudyData {
  readonly dataset: Dataset;
  readonly notices: readonly Bilingual[];
}

/** Where the data of a study come from. */
export interface DataSource {
  readonly mapping: DataMapping;
  /** Bytes of every file the mapping names. */
  readonly data: ReadonlyMap<string, Uint8Array>;
  /** Answers that an analyst left out. */
  readonly exclusions: readonly AnalystExclusion[];
}

/**
 * Read a study's data files and check them against its theory. A table of clusters, ties or regions without rows counts as not
 * given.
 * @throws {QunhaiError} dataset.*
 */
export async function readDataset(theory: Theory, source: DataSource): Promise<StudyData> {
  const { mapping, data, exclusions } = source;
  const notices: Bilingual[] = [];
  const open = async (table: TableMapping): Promise<MappedTable> => {
    const mapped = await openTable(table, data);
    notices.push(...mapped.table.notices);
    return mapped;
  };
  const openUnlessEmpty = async (table: TableMapping): Promise<MappedTable | undefined> => {
    try {
      return await open(table);
    } catch (error) {
      if (!(error instanceof QunhaiError && error.code === 'dataset.no-rows')) throw error;
      notices.push(message.both('data.empty-table', { file: table.file }));
      return undefined;
    }
  };
  const tables = {
    responses: await openAll(mapping.responses, open),
    firms: await openAll(mapping.firms, open),
    clusters: await openAll(mapping.clusters, openUnlessEmpty),
    ties: await openAll(mapping.ties, openUnlessEmpty),
    regions: await openAll(mapping.regions, openUnlessEmpty),
  };
  const dataset = withPositions(theory, buildDataset({ theory, tables, exclusions }));
  return { dataset, notices: [...notices, ...dataset.notices] };
}

async function openTable(
  table: TableMapping,
  data: ReadonlyMap<string, Uint8Array>,
): Promise<MappedTable> {
  const { file, sheet, encoding, delimiter, guard } = table;
  const raw = await readTable(data.get(file)!, { file, sheet, encoding, delimiter });
  return { table: guard === 'apostrophe' ? unguardTable(raw) : raw, mapping: table };
}

/**
 * Ids of the firms that the firms table of a study lists; null when it has none.
 * @throws {QunhaiError} dataset.*
 */
export async function listedFirms(
  theory: Theory,
  { mapping, data }: Pick<DataSource, 'mapping' | 'data'>,
): Promise<ReadonlySet<string> | null> {
  const tables = await openAll(mapping.firms, (table) => openTable(table, data));
  if (tables.length === 0) return null;
  return new Set(readFirms(tables, theory).firms.map(({ id }) => id));
}

/** The files of one table in order; those that turn out to be empty are absent. */
async function openAll(
  tables: TableMapping | readonly TableMapping[] | undefined,
  open: (table: TableMapping) => Promise<MappedTable | undefined>,
): Promise<MappedTable[]> {
  const opened: MappedTable[] = [];
  for (const table of [tables ?? []].flat()) {
    const mapped = await open(table);
    if (mapped !== undefined) opened.push(mapped);
  }
  return opened;
}

/** The theory confined to some of its constructs: only paths among them remain. */
export function confine(theory: Theory, constructs: readonly string[] | undefined): Theory {
  if (constructs === undefined) return theory;
  const kept = new Set(constructs);
  return {
    ...theory,
    paths: theory.paths.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}
