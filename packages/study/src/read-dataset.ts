import {
  type AnalystExclusion,
  buildDataset,
  type DataMapping,
  type Dataset,
  type MappedTable,
  readTable,
  type TableMapping,
} from '@qunhai/dataset';
import { type Bilingual, QunhaiError } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';
import { message } from './messages.ts';

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
 * Read a study's data files and check them against its theory. A table of clusters or ties without rows counts as not
 * given.
 * @throws {QunhaiError} dataset.*
 */
export async function readDataset(theory: Theory, source: DataSource): Promise<StudyData> {
  const { mapping, data, exclusions } = source;
  const notices: Bilingual[] = [];
  const open = async (table: TableMapping): Promise<MappedTable> => {
    const { file, sheet, encoding, delimiter } = table;
    const raw = await readTable(data.get(file)!, { file, sheet, encoding, delimiter });
    notices.push(...raw.notices);
    return { table: raw, mapping: table };
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
  };
  const dataset = buildDataset({ theory, tables, exclusions });
  return { dataset, notices: [...notices, ...dataset.notices] };
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
