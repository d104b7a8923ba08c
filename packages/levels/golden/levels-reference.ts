import { existsSync, readFileSync } from 'node:fs';
import type { Column, GroupColumn } from '@qunhai/levels';

const folder = new URL('../../../../shared/reference/multilevel/', import.meta.url);

/** Whether the reference numbers are beside the repository; tests that need them are skipped by name otherwise. */
export const hasReference: boolean = existsSync(folder);

/** A reference file, parsed. */
export function reference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

/** A reference data set: its columns by name, as numbers and as text. */
export interface ReferenceData {
  column(name: string): Column;
  group(name: string): GroupColumn;
}

/** Rows of a reference CSV. */
export function referenceData(name: string): ReferenceData {
  const lines = readFileSync(new URL(`${name}.csv`, folder), 'utf8')
    .trim()
    .split('\n');
  const [header, ...rows] = lines.map((line) => line.trim().replaceAll('"', '').split(','));
  const text = (column: string) => rows.map((row) => row[header!.indexOf(column)]!);
  return {
    column: (column) => ({
      name: column,
      values: text(column).map((cell) => (cell === 'NA' ? Number.NaN : Number(cell))),
    }),
    group: (column) => ({ name: column, values: text(column) }),
  };
}
