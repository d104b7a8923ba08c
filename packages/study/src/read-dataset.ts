import {
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

/**
 * Read a study's data files and check them against its theory. A table of clusters or ties without rows counts as not
 * given.
 * @param data - bytes of every file the mapping names
 * @throws {QunhaiError} dataset.*
 */
export async function readDataset(
  theory: Theory,
  mapping: DataMapping,
  data: ReadonlyMap<string, Uint8Array>,
): Promise<StudyData> {
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
  const responses: MappedTable[] = [];
  for (const table of [mapping.responses].flat()) responses.push(await open(table));
  const tables = {
    responses,
    firms: mapping.firms && (await open(mapping.firms)),
    clusters: mapping.clusters && (await openUnlessEmpty(mapping.clusters)),
    ties: mapping.ties && (await openUnlessEmpty(mapping.ties)),
  };
  const dataset = buildDataset({ theory, tables });
  return { dataset, notices: [...notices, ...dataset.notices] };
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
