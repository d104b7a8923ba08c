import ExcelJS from 'exceljs';
import { type Unzipped, unzipSync, zipSync } from 'fflate';

/** An .xlsx file with one sheet of these rows. */
export async function writeWorkbook(
  rows: readonly (readonly ExcelJS.CellValue[])[],
  change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('data');
  for (const row of rows) sheet.addRow([...row]);
  change(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same container with one part's text changed, checksums right again. */
export function changePart(
  bytes: Uint8Array,
  part: string,
  change: (text: string) => string,
): Uint8Array {
  const parts: Unzipped = unzipSync(bytes);
  parts[part] = new TextEncoder().encode(change(new TextDecoder().decode(parts[part])));
  return zipSync(parts);
}
