import { guardCell } from '@qunhai/dataset';

/** A text as a cell of a CSV file: no formula, quoted where it must be. */
export function csvCell(text: string): string {
  const safe = guardCell(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
