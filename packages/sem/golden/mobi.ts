import { existsSync, readFileSync } from 'node:fs';
import type { SemConstruct, SemData, SemModel } from '@qunhai/sem';

const folder = new URL('../../../../shared/reference/sem/', import.meta.url);

/** Whether the reference numbers are beside the repository; tests that need them are skipped by name otherwise. */
export const hasReference: boolean = existsSync(folder);

/** A reference file as text. */
export function reference(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** A reference CSV: header and rows of fields. */
export function referenceTable(name: string): { header: string[]; rows: string[][] } {
  const [header, ...rows] = reference(name).trim().split('\n');
  return { header: header!.split(','), rows: rows.map((row) => row.split(',')) };
}

/** The European customer satisfaction index, mobile phones: 250 rows, 24 items. */
export function mobiData(): SemData {
  const { header, rows } = referenceTable('data/mobi.csv');
  return {
    n: rows.length,
    p: header.length,
    variables: header,
    values: Float64Array.from(rows.flat(), Number),
  };
}

const blocks = {
  Image: ['IMAG', 5],
  Expectation: ['CUEX', 3],
  Quality: ['PERQ', 7],
  Value: ['PERV', 2],
  Satisfaction: ['CUSA', 3],
  Complaints: ['CUSCO', 0],
  Loyalty: ['CUSL', 3],
} as const;

const successors = {
  Image: ['Expectation', 'Satisfaction', 'Loyalty'],
  Expectation: ['Quality', 'Value', 'Satisfaction'],
  Quality: ['Value', 'Satisfaction'],
  Value: ['Satisfaction'],
  Satisfaction: ['Complaints', 'Loyalty'],
  Complaints: ['Loyalty'],
};

type ConstructId = keyof typeof blocks;

/** The ECSI model; `measured` says kind and mode of each construct. */
export function mobiModel(
  measured: (id: ConstructId) => Pick<SemConstruct, 'kind' | 'mode'>,
): SemModel {
  return {
    constructs: (Object.keys(blocks) as ConstructId[]).map((id) => {
      const [stem, count] = blocks[id];
      const indicators =
        count === 0 ? [stem] : Array.from({ length: count }, (_, i) => `${stem}${i + 1}`);
      return { id, ...measured(id), indicators };
    }),
    paths: Object.entries(successors).flatMap(([from, list]) => list.map((to) => ({ from, to }))),
  };
}
