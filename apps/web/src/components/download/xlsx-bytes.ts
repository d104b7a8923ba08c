import { Workbook } from 'exceljs';
import { guardFormula } from './guard-formula.ts';

/** Characters that the name of a sheet may not have. */
const forbidden = /[\\/*?:[\]]/g;

/** Rows as an XLSX workbook with one sheet; the first row is the head. Fetched when it is first asked for: exceljs is large. */
export async function xlsxBytes(
  name: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Blob> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(
    name.replace(forbidden, ' ').trim().slice(0, 31) || 'Qunhai',
    {
      views: [{ state: 'frozen', ySplit: 1 }],
    },
  );
  for (const row of rows)
    sheet.addRow(row.map((value) => (typeof value === 'string' ? guardFormula(value) : value)));
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column, index) => {
    const longest = Math.max(8, ...rows.map((row) => displayWidth(row[index])));
    column.width = Math.min(48, longest + 2);
  });
  const bytes = await workbook.xlsx.writeBuffer();
  return new Blob([bytes], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** Chinese characters take two columns. */
function displayWidth(value: string | number | null | undefined): number {
  const text = typeof value === 'number' ? value.toPrecision(6) : (value ?? '');
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
