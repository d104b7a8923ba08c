import type { ErrorCatalogue } from '@qunhai/kernel';
import type { DatasetErrors } from '../error-details.ts';

/** Errors of tables read by the names of their columns. */
export type PlainErrorCode = 'no-such-column' | 'no-rows-where' | 'not-a-number';

/** Columns named when no name comes close. */
const namedAtMost = 12;

function listed(names: readonly string[], comma: string, more: string): string {
  return names.slice(0, namedAtMost).join(comma) + (names.length > namedAtMost ? more : '');
}

export const plainErrors: Pick<ErrorCatalogue<DatasetErrors>, PlainErrorCode> = {
  'no-such-column': {
    en: (d) => ({
      message: `${d.file} has no column “${d.column}”.`,
      fix:
        d.near.length > 0
          ? `Write ${d.near.join(' or ')} if that is meant.`
          : `Name one of its columns: ${listed(d.known, ', ', ' …')}`,
    }),
    zh: (d) => ({
      message: `${d.file} 中没有“${d.column}”列。`,
      fix:
        d.near.length > 0
          ? `如指 ${d.near.join(' 或 ')}，请照此写。`
          : `请给出其中一列：${listed(d.known, '、', ' 等')}`,
    }),
  },
  'no-rows-where': {
    en: (d) => ({
      message: `No row of ${d.file} has ${d.value} in column ${d.column}.`,
      fix: 'Name a value that stands in that column.',
    }),
    zh: (d) => ({
      message: `${d.file} 中没有 ${d.column} 列为 ${d.value} 的行。`,
      fix: '请改用该列中出现的值。',
    }),
  },
  'not-a-number': {
    en: (d) => ({
      message: `${d.file}, row ${d.row}, column ${d.column}: this is not a number.`,
      fix: 'Correct the cell, empty it, or name its text as a missing code (--missing).',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.row} 行 ${d.column} 列不是数字。`,
      fix: '请更正或清空该单元格；如果它表示缺失，请用 --missing 注明。',
    }),
  },
};
