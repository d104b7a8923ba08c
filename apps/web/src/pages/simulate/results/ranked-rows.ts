import type { SensitivityResults } from '@qunhai/results';

type Row = SensitivityResults['rows'][number];

/** What ranks a parameter: its mean absolute effect, or its share of variance with all interactions. */
export function mainEffect(row: Row): {
  readonly value: number | null;
  readonly interval: Row['muStarInterval'];
} {
  return row.muStar === null
    ? { value: row.total, interval: row.totalInterval }
    : { value: row.muStar, interval: row.muStarInterval };
}

/** Parameters that have an effect, the strongest first. */
export function rankedRows({ rows }: SensitivityResults): Row[] {
  return rows
    .filter((row) => mainEffect(row).value !== null)
    .sort((a, b) => mainEffect(b).value! - mainEffect(a).value!);
}

/** Decimals with which the largest of the numbers shows three digits. */
export function significantDigits(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs), 1e-9);
  return Math.min(5, Math.max(0, 2 - Math.floor(Math.log10(largest))));
}
