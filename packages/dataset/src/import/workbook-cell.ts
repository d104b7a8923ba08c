import type { CellValue } from 'exceljs';
import type { Cell } from '../raw-table.ts';

/** What a workbook cell holds, and what had to be decided to read it. */
export interface WorkbookCell {
  readonly cell: Cell;
  readonly kind: 'plain' | 'formula' | 'formula-without-result' | 'error';
}

/**
 * The content of a cell: rich text and links as text, dates as ISO 8601, TRUE and FALSE as text, a formula as its stored
 * result. Errors such as #N/A or #NULL! hold nothing; they are never a number.
 */
export function workbookCell(value: CellValue | undefined): WorkbookCell {
  if (value === null || value === undefined) return { cell: null, kind: 'plain' };
  if (typeof value === 'string') return { cell: value, kind: 'plain' };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { cell: value, kind: 'plain' } : { cell: null, kind: 'error' };
  if (typeof value === 'boolean') return { cell: value ? 'TRUE' : 'FALSE', kind: 'plain' };
  if (value instanceof Date) return dateCell(value);
  if ('error' in value) return { cell: null, kind: 'error' };
  if ('richText' in value)
    return { cell: value.richText.map((part) => part.text).join(''), kind: 'plain' };
  if ('hyperlink' in value) return workbookCell(value.text);
  return formulaCell(value.result);
}

function formulaCell(result: CellValue | undefined): WorkbookCell {
  if (result === undefined || result === null)
    return { cell: null, kind: 'formula-without-result' };
  const read = workbookCell(result);
  return read.kind === 'error' ? read : { cell: read.cell, kind: 'formula' };
}

function dateCell(date: Date): WorkbookCell {
  if (Number.isNaN(date.getTime())) return { cell: null, kind: 'error' };
  const iso = date.toISOString();
  return {
    cell: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, -14) : iso.slice(0, 19),
    kind: 'plain',
  };
}
