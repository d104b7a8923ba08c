import type { MissingReason } from '../dataset.ts';
import type { Cell, RawColumn } from '../raw-table.ts';

/**
 * Texts that mean “no answer” in any file, compared in lower case without outer blanks. A lone NA is missing; Namibia is
 * read from NA only within a list of countries.
 */
export const notAvailableTexts: ReadonlySet<string> = new Set([
  ...['na', 'n/a', 'n.a.', 'nan', 'null', 'missing', 'not available', 'not applicable', 'refused'],
  ...['prefer not to say', '.', '-', '--', '—', '——', '/', '?'],
  ...['#n/a', '#na', '#null!', '#value!', '#ref!', '#div/0!', '#name?', '#num!'],
  ...[
    '缺失',
    '未填',
    '未填写',
    '未回答',
    '未知',
    '不详',
    '不适用',
    '不愿回答',
    '不便回答',
    '拒答',
    '拒绝回答',
  ],
]);

/** Texts that mean “don’t know” in any file. */
const dontKnowTexts: ReadonlySet<string> = new Set([
  ...["don't know", 'don’t know', 'do not know', 'dont know', 'dk', 'not sure'],
  ...['不知道', '不清楚', '不了解', '不确定', '说不清'],
]);

/** What counts as missing in one column. */
export interface MissingRules {
  /** Codes declared by the mapping, for the file or the column. */
  readonly mappingCodes: ReadonlySet<string>;
  /** Codes and texts of the scale's separate “don’t know” answer. */
  readonly dontKnow: ReadonlySet<string>;
}

/** The form in which codes are compared: −99, "-99" and " -99.0 " are one code. */
export function codeKey(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = (cell ?? '').trim().toLowerCase();
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text;
}

/**
 * Why a cell counts as missing, or null when it holds an answer. Read in this order: empty, codes of the mapping,
 * user-missing values of an SPSS file, “don’t know”, texts such as NA.
 */
export function missingReason(
  cell: Cell,
  column: RawColumn,
  rules: MissingRules,
): MissingReason | null {
  const key = codeKey(cell);
  if (rules.mappingCodes.has(key)) return 'mapping-code';
  if (key === '') return 'empty';
  if (isUserMissing(cell, key, column)) return 'file-code';
  if (rules.dontKnow.has(key) || dontKnowTexts.has(key)) return 'dont-know';
  return notAvailableTexts.has(key) ? 'not-available' : null;
}

function isUserMissing(cell: Cell, key: string, column: RawColumn): boolean {
  if (column.missingCodes?.some((code) => codeKey(code) === key)) return true;
  const range = column.missingRange;
  return range !== undefined && typeof cell === 'number' && cell >= range.low && cell <= range.high;
}
