import type { Bilingual } from '@qunhai/kernel';
import type ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { fail } from '../errors.ts';
import { listMessage } from '../list-message.ts';
import { t } from '../messages.ts';
import type { Cell, RawTable } from '../raw-table.ts';
import { resourceLimits } from '../resource-limits.ts';
import { assembleTable } from './assemble-table.ts';
import { columnLetters } from './column-letters.ts';
import type { TableRecord } from './table-record.ts';
import { unpackZip } from './unpack-zip.ts';
import { type WorkbookCell, workbookCell } from './workbook-cell.ts';

/** Parts with cells and what their values need; drawings, comments, tables and print settings stay packed. */
const neededPart =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(sharedStrings|styles)\.xml|xl\/worksheets\/sheet\d+\.xml)$/;

/** Elements of a sheet other than its cells; some of them make the parser walk every cell of a range. */
const ignoreNodes = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'autoFilter', 'mergeCells'],
  ...['rowBreaks', 'hyperlinks', 'pageMargins', 'dataValidations', 'pageSetup', 'headerFooter'],
  ...['printOptions', 'picture', 'drawing', 'sheetProtection', 'tableParts'],
  ...['conditionalFormatting', 'extLst'],
];

/**
 * Read one sheet of an .xlsx workbook: the one asked for, else the first visible one with content.
 * @throws {QunhaiError} dataset.not-a-workbook, broken-workbook, unpacks-too-large, unknown-sheet, no-sheet, and those of `assembleTable`
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: { readonly file: string; readonly sheet?: string | undefined },
): Promise<RawTable> {
  const { file } = options;
  const parts = unpackZip(bytes, file, (name) => neededPart.test(name));
  if (!parts.has('xl/workbook.xml')) throw fail('not-a-workbook', { file });
  checkSheetSizes(parts, file);
  const workbook = await parseParts(parts, file);
  const { sheet, notices } = chooseSheet(workbook, options);
  const counts = new CellCounts();
  const records = sheetRecords(sheet, file, counts);
  const merged = mergedRanges(parts, sheet.id);
  return assembleTable({
    file,
    format: 'xlsx',
    reading: { sheet: sheet.name, sheets: filledSheets(workbook).map(({ name }) => name) },
    records,
    notices: [
      ...notices,
      ...counts.notices(file),
      ...(merged > 0 ? [t.both('notice.merged-cells', { file, count: merged })] : []),
    ],
    rectangular: false,
  });
}

/** Rows and cells are counted in the text of the sheets before the parser allocates for them. */
function checkSheetSizes(parts: ReadonlyMap<string, Uint8Array>, file: string): void {
  let cells = 0;
  for (const [name, data] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const text = decode(data);
    let rows = 0;
    for (const [, row] of text.matchAll(/<row\b[^<>]*?\sr="(\d+)"/g)) {
      if (Number(row) > 2 ** 20) throw fail('broken-workbook', { file, part: name });
      if (++rows > resourceLimits.rows + 1)
        throw fail('too-many-rows', { file, limit: resourceLimits.rows });
    }
    for (let at = text.indexOf('<c '); at >= 0; at = text.indexOf('<c ', at + 3)) cells++;
    if (cells > resourceLimits.workbookCells)
      throw fail('workbook-too-large', { file, limit: resourceLimits.workbookCells });
  }
}

/** How many merged ranges the part of a sheet lists; the part is found through the workbook's relations. */
function mergedRanges(parts: ReadonlyMap<string, Uint8Array>, sheetId: number): number {
  const workbook = decode(parts.get('xl/workbook.xml'));
  const relations = decode(parts.get('xl/_rels/workbook.xml.rels'));
  const sheet = elementWith(workbook, 'sheet', 'sheetId', String(sheetId));
  const relation = elementWith(relations, 'Relationship', 'Id', attribute(sheet, 'r:id'));
  const target = attribute(relation, 'Target').replace(/^\/?(xl\/)?/, 'xl/');
  return decode(parts.get(target)).match(/<mergeCell\b/g)?.length ?? 0;
}

function decode(data: Uint8Array | undefined): string {
  return new TextDecoder().decode(data);
}

function elementWith(xml: string, element: string, name: string, value: string): string {
  const elements = xml.match(new RegExp(`<${element}\\s[^<>]*>`, 'g')) ?? [];
  return elements.find((tag) => attribute(tag, name) === value) ?? '';
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

async function parseParts(
  parts: ReadonlyMap<string, Uint8Array>,
  file: string,
): Promise<ExcelJS.Workbook> {
  const entries = Object.fromEntries(parts);
  entries['xl/workbook.xml'] = withoutDefinedNames(parts.get('xl/workbook.xml'));
  // Loaded when needed: it takes longer to load than the rest of the package together.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    const packed = zipSync(entries, { level: 0 });
    await workbook.xlsx.load(packed.buffer as ArrayBuffer, { ignoreNodes });
  } catch (error) {
    throw fail('broken-workbook', { file, part: 'xl/workbook.xml' }, error);
  }
  return workbook;
}

/** Named ranges are of no use here, and the parser would list every cell they span. */
function withoutDefinedNames(data: Uint8Array | undefined): Uint8Array {
  const text = decode(data);
  const start = text.indexOf('<definedNames');
  const close = '</definedNames>';
  const end = text.lastIndexOf(close);
  const kept =
    start >= 0 && end > start ? text.slice(0, start) + text.slice(end + close.length) : text;
  return new TextEncoder().encode(kept);
}

function chooseSheet(
  workbook: ExcelJS.Workbook,
  { file, sheet: wanted }: { readonly file: string; readonly sheet?: string | undefined },
): { sheet: ExcelJS.Worksheet; notices: Bilingual[] } {
  const sheets = workbook.worksheets;
  if (wanted !== undefined) {
    const named = sheets.find((sheet) => sheet.name === wanted);
    if (named) return { sheet: named, notices: [] };
    throw fail('unknown-sheet', { file, sheet: wanted, sheets: sheets.map((s) => s.name) });
  }
  const [first, ...others] = filledSheets(workbook);
  if (!first) throw fail('no-sheet', { file });
  const notices =
    others.length > 0
      ? [t.both('notice.sheet-chosen', { file, sheet: first.name, count: others.length })]
      : [];
  return { sheet: first, notices };
}

function filledSheets({ worksheets }: ExcelJS.Workbook): ExcelJS.Worksheet[] {
  return worksheets.filter(
    ({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0,
  );
}

function sheetRecords(sheet: ExcelJS.Worksheet, file: string, counts: CellCounts): TableRecord[] {
  const records: TableRecord[] = [];
  let cellsSoFar = 0;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const read = workbookCell(cell.value);
      counts.add(read.kind, `${columnLetters(column - 1)}${number}`);
      while (cells.length < column - 1) cells.push(null);
      cells.push(read.cell);
    });
    cellsSoFar += cells.length;
    if (cellsSoFar > resourceLimits.cells)
      throw fail('too-many-cells', {
        file,
        rows: number,
        columns: cells.length,
        limit: resourceLimits.cells,
      });
    records.push({ row: number, cells });
  });
  return records;
}

/** Where the formulas and errors of a sheet stand. */
class CellCounts {
  readonly #addresses = { formula: [], 'formula-without-result': [], error: [] } as Record<
    Exclude<WorkbookCell['kind'], 'plain'>,
    string[]
  >;

  add(kind: WorkbookCell['kind'], address: string): void {
    if (kind !== 'plain') this.#addresses[kind].push(address);
  }

  notices(file: string): Bilingual[] {
    return (['formula', 'formula-without-result', 'error'] as const).flatMap((kind) => {
      const cells = this.#addresses[kind];
      if (cells.length === 0) return [];
      return [listMessage(`notice.${kind}-cells`, cells, { file, count: cells.length }, 5)];
    });
  }
}
