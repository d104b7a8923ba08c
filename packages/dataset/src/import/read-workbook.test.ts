import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { changePart, writeWorkbook } from './workbook-file.fixture.ts';

const read = (bytes: Uint8Array, sheet?: string) => readTable(bytes, { file: 'a.xlsx', sheet });
const sheetPart = 'xl/worksheets/sheet1.xml';

describe('workbook cells', async () => {
  const bytes = await writeWorkbook(
    [
      ['firm', 'value'],
      ['rich', { richText: [{ text: '群' }, { text: '海', font: { bold: true } }] }],
      ['link', { text: 'home', hyperlink: 'https://example.org' }],
      ['date', new Date(Date.UTC(2024, 1, 29))],
      ['time', new Date(Date.UTC(2024, 1, 29, 13, 5, 9))],
      ['true', true],
      ['formula', { formula: '1+1', result: 2 }],
      ['no result', { formula: '1+1' }],
      ['error', { error: '#N/A' }],
      ['null', { error: '#NULL!' } as never],
      ['formula error', { formula: '1/0', result: { error: '#DIV/0!' } }],
      ['number', 0.1],
    ],
    (sheet) => {
      sheet.mergeCells('A20:B21');
      sheet.getCell('A20').value = 'merged';
      sheet.getCell('B2').dataValidation = { type: 'list', formulae: ['"a,b"'] };
    },
  );
  const table = await read(bytes);
  const value = (firm: string) => table.columns[1]!.cells[table.columns[0]!.cells.indexOf(firm)];

  it.each([
    ['rich', '群海'],
    ['link', 'home'],
    ['date', '2024-02-29'],
    ['time', '2024-02-29T13:05:09'],
    ['true', 'TRUE'],
    ['formula', 2],
    ['no result', null],
    ['error', null],
    ['null', null],
    ['formula error', null],
    ['number', 0.1],
    ['merged', null],
  ])('%s → %j', (firm, expected) => {
    expect(value(firm)).toBe(expected);
  });

  it('says which cells were formulas, errors or merged', () => {
    const notices = table.notices.map((notice) => notice.en).join('\n');
    expect(notices).toContain('results were read: 1 (B7)');
    expect(notices).toContain('without a stored result, which count as missing: 1 (B8)');
    expect(notices).toContain('errors such as #N/A, which count as missing: 3 (B9, B10, B11)');
    expect(notices).toContain('only the first cell holds a value: 1');
  });

  it('keeps the rows of the sheet', () => {
    expect(table.rows.at(-1)).toBe(20);
  });
});

describe('sheets', async () => {
  const bytes = await writeWorkbook([['firm'], ['a']], (_, workbook) => {
    workbook.addWorksheet('第二页').addRows([['firm'], ['b']]);
  });

  it('takes the first visible one with content and says so', async () => {
    const table = await read(bytes);
    expect(table.columns[0]!.cells).toEqual(['a']);
    expect(table.notices[0]!.en).toContain('not read: 1');
  });

  it('takes the one asked for', async () => {
    expect((await read(bytes, '第二页')).columns[0]!.cells).toEqual(['b']);
    await expect(read(bytes, 'none')).rejects.toThrow('it has data, 第二页');
  });
});

it('does not walk the ranges of names, validations, merges and columns', async () => {
  const bytes = await writeWorkbook([['firm'], ['a']]);
  const wide = changePart(bytes, sheetPart, (xml) =>
    xml
      .replace('<sheetData>', '<cols><col min="1" max="999999999" width="9"/></cols><sheetData>')
      .replace(
        '</sheetData>',
        '</sheetData><mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"x"</formula1></dataValidation></dataValidations>',
      ),
  );
  const named = changePart(wide, 'xl/workbook.xml', (xml) =>
    xml.replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="all">data!$A$1:$XFD$1048576</definedName></definedNames>',
    ),
  );
  expect((await read(named)).columns[0]!.cells).toEqual(['a']);
});
