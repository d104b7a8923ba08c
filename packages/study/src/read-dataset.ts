import {
  buildDataset,
  type DataMapping,
  type Dataset,
  type MappedTable,
  readTable,
  type TableMapping,
} from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';

/** A study's data and what had to be decided while reading its files. */
export interface StudyData {
  readonly dataset: Dataset;
  readonly notices: readonly Bilingual[];
}

/**
 * Read a study's data files and check them against its theory.
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
  const optional = (table: TableMapping | undefined) => table && open(table);
  const responses: MappedTable[] = [];
  for (const table of [mapping.responses].flat()) responses.push(await open(table));
  const tables = {
    responses,
    firms: await optional(mapping.firms),
    clusters: await optional(mapping.clusters),
    ties: await optional(mapping.ties),
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
