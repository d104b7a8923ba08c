import { existsSync, readFileSync } from 'node:fs';
import type { NamedSet, SetData } from '@qunhai/configuration';

const folder = new URL('../../../../shared/reference/qca/', import.meta.url);

/** Whether the reference numbers are beside the repository; tests that need them are skipped by name otherwise. */
export const hasReference: boolean = existsSync(folder);

/** Whether to test a quantity: the reference has it, or is not there to be asked, so that the suite is skipped by name. */
export function isTold(quantity: unknown): boolean {
  return !hasReference || quantity !== undefined;
}

export function referenceText(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

/** A data file: names of the cases and columns of numbers. */
export function referenceData(file: string): {
  cases: string[];
  columns: Map<string, number[]>;
} {
  const [header, ...lines] = referenceText(file).trim().replaceAll('"', '').split('\n');
  const rows = lines.map((line) => line.split(','));
  return {
    cases: rows.map((row) => row[0]!),
    columns: new Map(
      header!
        .split(',')
        .slice(1)
        .map((name, j) => [name, rows.map((row) => Number(row[j + 1]))]),
    ),
  };
}

/** The sets of an analysis, as the call strings of a reference file name them. */
export function referenceSets(
  file: string,
  conditions: readonly string[],
  outcome: string,
): SetData {
  const { cases, columns } = referenceData(file);
  const set = (name: string): NamedSet => ({ name, values: columns.get(name)! });
  const negated = outcome.startsWith('~');
  return {
    cases,
    conditions: conditions.map(set),
    outcome: { ...set(outcome.replace('~', '')), negated },
  };
}
