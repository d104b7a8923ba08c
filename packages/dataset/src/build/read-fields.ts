import type { BoundColumn } from '../mapping/bind-columns.ts';
import { parseDuration } from '../mapping/parse-duration.ts';
import { parseNumber } from '../mapping/parse-number.ts';
import { type Answer, excluded } from './answer.ts';
import type { Ledger } from './ledger.ts';
import { readNumber, readText, type ToNumber } from './read-cell.ts';

const plainNumber: ToNumber = (cell, decimal) =>
  typeof cell === 'number' ? cell : parseNumber(cell, decimal);

/** The wave of a record, 1 without a wave column, null when it is no whole number from 0 up (−99 is a missing code). */
export function waveOf(column: BoundColumn | undefined, record: number): number | null {
  if (!column) return 1;
  const answer = readNumber(column, record, plainNumber);
  const told = answer.kind === 'value' && Number.isInteger(answer.value) && answer.value >= 0;
  return told ? answer.value : null;
}

/** An optional identifier of a record. */
export function textOf(
  column: BoundColumn | undefined,
  record: number,
  firm: string | null,
  ledger: Ledger,
): string | null {
  return column ? ledger.settle(readText(column, record), record, column, firm) : null;
}

const duration: ToNumber = (cell, decimal) =>
  typeof cell === 'number' ? cell : parseDuration(cell, decimal);

/** Seconds a respondent took, NaN when not told. */
export function secondsOf(
  column: BoundColumn | undefined,
  record: number,
  firm: string,
  ledger: Ledger,
): number {
  if (!column) return Number.NaN;
  const answer = readNumber(column, record, duration);
  const usable: Answer<number> =
    answer.kind === 'value' && answer.value < 0 ? excluded('negative') : answer;
  return ledger.settle(usable, record, column, firm) ?? Number.NaN;
}
