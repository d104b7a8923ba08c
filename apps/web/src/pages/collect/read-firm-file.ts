import { splitRows } from './parse-firm-lines.ts';

/** Rows of a file, and whether its encoding had to be guessed. */
export interface FirmFile {
  readonly rows: readonly (readonly string[])[];
  readonly isLegacy: boolean;
}

/** The rows of a CSV or XLSX file. Chinese Excel writes CSV in GB 18030, which is told apart from UTF-8 by its bytes. */
export async function readFirmFile(file: File): Promise<FirmFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) {
    const { readFirmSheet } = await import('./read-firm-sheet.ts');
    return { rows: await readFirmSheet(bytes), isLegacy: false };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { rows: splitRows(text), isLegacy: false };
  } catch {
    // not UTF-8: what Excel in China writes
    return { rows: splitRows(new TextDecoder('gb18030').decode(bytes)), isLegacy: true };
  }
}
