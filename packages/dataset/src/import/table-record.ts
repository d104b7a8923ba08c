import type { Cell } from '../raw-table.ts';

/** One record of a file before the header is told from the data. */
export interface TableRecord {
  /** Row of the source file as its own software counts it, first row = 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}
