import type { BoundColumn } from '../mapping/bind-columns.ts';
import { codeKey, missingReason } from '../mapping/missing-rules.ts';
import type { Cell, RawColumn } from '../raw-table.ts';
import { type Answer, answered, excluded, missing } from './answer.ts';

/** A cell that holds something, and the column it stands in. */
export interface FilledCell {
  readonly cell: string | number;
  readonly source: RawColumn | null;
}

const noCodes: ReadonlySet<string> = new Set();

/**
 * The cells of one record for one target after recoding and missing codes; one for each source column.
 * A recoded value is final: a code listed in `recode` is not looked up among the missing codes any more.
 */
export function readCells(
  column: BoundColumn,
  record: number,
  dontKnow: ReadonlySet<string> = noCodes,
): Answer<FilledCell>[] {
  if (column.constant !== null) return [answered({ cell: column.constant, source: null })];
  const rules = { mappingCodes: column.mappingCodes, dontKnow };
  return column.sources.map((source) => {
    const cell = source.cells[record] ?? null;
    if (column.recode.size > 0) {
      const recoded = column.recode.get(codeKey(cell));
      if (recoded !== undefined)
        return recoded === null ? missing('recoded') : answered({ cell: recoded, source });
    }
    const reason = missingReason(cell, source, rules);
    return reason ? missing(reason) : answered({ cell: filled(cell), source });
  });
}

function filled(cell: Cell): string | number {
  return typeof cell === 'string' ? cell.trim() : (cell ?? '');
}

/** An identifier or text: the cells as text, several joined; missing when any of them is. */
export function readText(column: BoundColumn, record: number): Answer<string> {
  const texts: string[] = [];
  for (const answer of readCells(column, record)) {
    if (answer.kind !== 'value') return answer;
    texts.push(String(answer.value.cell).normalize('NFC'));
  }
  return answered(texts.join(column.join));
}

/** Turns a filled cell into a number, or null when it is none. */
export type ToNumber = (cell: string | number, decimal: '.' | ',') => number | null;

/** A number: cells combined as the mapping says, then multiplied, then transformed. */
export function readNumber(
  column: BoundColumn,
  record: number,
  toNumber: ToNumber,
  dontKnow?: ReadonlySet<string>,
): Answer<number> {
  const answers = readCells(column, record, dontKnow);
  const numbers = answers.map((answer): Answer<number> => {
    if (answer.kind !== 'value') return answer;
    const value = toNumber(answer.value.cell, column.decimal);
    return value === null ? excluded('not-a-number') : answered(value);
  });
  const combined = numbers.length === 1 ? numbers[0]! : combine(column, numbers);
  if (combined.kind !== 'value') return combined;
  const value = combined.value * column.multiplyBy;
  if (column.transform !== 'log1p') return answered(value);
  return value > -1 ? answered(Math.log1p(value)) : excluded('no-logarithm');
}

function combine(column: BoundColumn, answers: readonly Answer<number>[]): Answer<number> {
  const unusable = answers.find((answer) => answer.kind === 'excluded');
  if (unusable) return unusable;
  const values = answers.flatMap((answer) => (answer.kind === 'value' ? [answer.value] : []));
  const needsAll =
    column.combine !== 'mean' && column.combine !== 'max' && column.combine !== 'min';
  if (values.length === 0) return answers[0]!;
  if (needsAll && values.length < answers.length) return missing('combined');
  switch (column.combine) {
    case 'mean':
      return answered(sum(values) / values.length);
    case 'max':
      return answered(Math.max(...values));
    case 'min':
      return answered(Math.min(...values));
    case 'count-positive':
      return answered(values.filter((value) => value > 0).length);
    case 'ratio':
      return values[1] === 0 ? excluded('division-by-zero') : answered(values[0]! / values[1]!);
    default:
      return answered(sum(values));
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
