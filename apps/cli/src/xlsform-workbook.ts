import type { SheetRow, XlsForm } from '@qunhai/theory';
import exceljs from 'exceljs';

/**
 * An XLSForm as the bytes of an .xlsx workbook. Every text is written as a text cell, never as a formula, whatever
 * it begins with.
 */
export async function xlsformWorkbook(form: XlsForm): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const name of ['survey', 'choices', 'settings'] as const)
    addSheet(workbook, name, form[name]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: exceljs.Workbook, name: string, rows: readonly SheetRow[]): void {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(columns);
  for (const row of rows) sheet.addRow(columns.map((column) => row[column] ?? null));
  columns.forEach((column, i) => {
    sheet.getColumn(i + 1).width = column.startsWith('label') ? 60 : 16;
  });
}
