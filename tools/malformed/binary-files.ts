import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { StudyFiles } from './base-study.ts';
import type { MalformedStudy } from './malformed-study.ts';

/** The study's answers in a file of another format. */
function answersIn(file: string, content: Uint8Array) {
  return (files: StudyFiles) => {
    files.set('study.yaml', String(files.get('study.yaml')).replace('responses.csv', file));
    files.set(file, content);
  };
}

type Change = (sheet: ExcelJS.Worksheet) => void;

/** A workbook of the base study's answers, changed. */
async function workbook(responses: string, change: Change): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('answers');
  for (const line of responses.trimEnd().split('\n'))
    sheet.addRow(line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
  change(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const named = (
  name: string,
  content: Uint8Array,
  ends: string,
  file = 'answers.xlsx',
): MalformedStudy => ({ name: `workbook ${name}`, files: answersIn(file, content), ends });

/** Malformed workbooks, made from the base study's answers. */
export async function malformedWorkbooks(responses: string): Promise<MalformedStudy[]> {
  const sound = await workbook(responses, () => {});
  return [
    ...brokenContainers(sound, responses),
    ...brokenSheets(sound),
    ...(await oddCells(responses)),
  ];
}

function brokenContainers(sound: Uint8Array, responses: string): MalformedStudy[] {
  const other = zipSync({ 'a.txt': strToU8('a') });
  const old = new Uint8Array(600);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return [
    named('sound', sound, 'sound'),
    named('cut in half', sound.slice(0, sound.length / 2), 'dataset.*'),
    named('cut by 30 bytes', sound.slice(0, -30), 'dataset.*'),
    named('cut to its first bytes', sound.slice(0, 8), 'dataset.*'),
    named('with bytes overwritten', overwritten(sound), 'dataset.*'),
    named('that is a text file', strToU8(responses), 'dataset.wrong-content'),
    named('named .csv', sound, 'sound', 'answers.csv'),
    named('that is a zip of something else', other, 'dataset.not-a-workbook'),
    named('of the old format', old, 'dataset.old-excel'),
  ];
}

/** The sheet's XML is replaced by something else, or left out. */
function brokenSheets(sound: Uint8Array): MalformedStudy[] {
  const part = 'xl/worksheets/sheet1.xml';
  const xml = new TextDecoder().decode(unzipSync(sound)[part]);
  const holding = (name: string, content: string, ends: string) =>
    named(name, zipSync({ ...unzipSync(sound), [part]: strToU8(content) }, { level: 1 }), ends);
  const { [part]: _, ...without } = unzipSync(sound);
  const entity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const corner = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  return [
    named('without its sheet', zipSync(without), 'dataset.*'),
    holding('with a broken sheet', '<worksheet><sheetData><row', 'dataset.*'),
    holding(
      'with an outside entity',
      xml.replace(/^<\?xml[^>]*>/, entity).replace(/<v>[^<]*<\/v>/, '<v>&e;</v>'),
      'dataset.*',
    ),
    holding(
      'that claims a billion cells',
      xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"'),
      'sound',
    ),
    holding('with a cell in the last corner', xml.replace('</sheetData>', corner), 'dataset.*'),
    holding(
      'that unpacks to 130 MB',
      xml.replace('<sheetData>', `${' '.repeat(130 * 2 ** 20)}<sheetData>`),
      'dataset.unpacks-too-large',
    ),
  ];
}

/** Cells, headers and sheets that a person may leave behind. */
async function oddCells(responses: string): Promise<MalformedStudy[]> {
  const answer =
    (value: ExcelJS.CellValue): Change =>
    (sheet) => {
      sheet.getCell('C2').value = value;
    };
  const failed = { formula: '1/0', result: { error: '#DIV/0!' } } as ExcelJS.CellFormulaValue;
  const cases: [string, Change, string][] = [
    ['with a formula and its value', answer({ formula: '1+2', result: 3 }), 'sound'],
    ['with a formula without a value', answer({ formula: '1+2' } as ExcelJS.CellFormulaValue), '*'],
    ['with a formula that failed', answer(failed), 'missing'],
    ['with an error for an answer', answer({ error: '#REF!' }), 'missing'],
    ['with a date for an answer', answer(new Date(Date.UTC(2024, 1, 3))), 'excluded:*'],
    ['with true for an answer', answer(true), 'excluded:*'],
    [
      'with a header twice',
      (sheet) => sheet.getRow(1).splice(4, 1, 'R1'),
      'dataset.duplicate-header',
    ],
    ['with merged headers', (sheet) => sheet.mergeCells('C1:D1'), 'dataset.*'],
    ['with an empty sheet', (sheet) => sheet.eachRow((row) => row.splice(1, 20)), 'dataset.*'],
    ['with its only sheet hidden', (sheet) => Object.assign(sheet, { state: 'veryHidden' }), '*'],
  ];
  const made: MalformedStudy[] = [];
  for (const [name, change, ends] of cases)
    made.push(named(name, await workbook(responses, change), ends));
  return made;
}

function overwritten(content: Uint8Array): Uint8Array {
  const copy = content.slice();
  copy.fill(0xaa, copy.length / 3, copy.length / 3 + 200);
  return copy;
}

const fixture = (name: string) =>
  new Uint8Array(
    readFileSync(new URL(`../../packages/dataset/golden/fixtures/${name}`, import.meta.url)),
  );

/** Malformed SPSS files, made from sound ones that hold other variables than the study's. */
export function malformedSavFiles(): MalformedStudy[] {
  const plain = fixture('labelled-none.sav');
  const packed = fixture('labelled-byte.sav');
  const zipped = fixture('labelled-zsav.sav');
  const view = (content: Uint8Array) => new DataView(content.buffer, content.byteOffset);
  const changed = (content: Uint8Array, change: (view: DataView) => void) => {
    const copy = content.slice();
    change(view(copy));
    return copy;
  };
  const cases: [string, Uint8Array, string][] = [
    ['of other variables', plain, 'dataset.*'],
    ['with a wrong magic', changed(plain, (v) => v.setUint32(0, 0x24464c39)), 'dataset.*'],
    ['of its magic only', plain.slice(0, 4), 'dataset.*'],
    ['cut in the header', plain.slice(0, 100), 'dataset.*'],
    ['cut in the dictionary', plain.slice(0, 400), 'dataset.*'],
    ['cut in the data', plain.slice(0, -9), 'dataset.*'],
    ['compressed and cut', packed.slice(0, -20), 'dataset.*'],
    ['packed and cut', zipped.slice(0, -20), 'dataset.*'],
    ['packed with a broken block', overwritten(zipped), 'dataset.*'],
    ['with a strange layout code', changed(plain, (v) => v.setInt32(64, 77, true)), 'dataset.*'],
    [
      'with two billion variables',
      changed(plain, (v) => v.setInt32(68, 0x7fffffff, true)),
      'dataset.*',
    ],
    ['with minus one variables', changed(plain, (v) => v.setInt32(68, -1, true)), 'dataset.*'],
    ['with an unknown compression', changed(plain, (v) => v.setInt32(72, 9, true)), 'dataset.*'],
    [
      'with two billion cases',
      changed(plain, (v) => v.setInt32(80, 0x7fffffff, true)),
      'dataset.*',
    ],
    [
      'of zeros after the header',
      changed(plain, (v) => new Uint8Array(v.buffer).fill(0, 176)),
      'dataset.*',
    ],
    [
      'of ones after the header',
      changed(plain, (v) => new Uint8Array(v.buffer).fill(255, 176)),
      'dataset.*',
    ],
    ['that is a text file', strToU8('firm,wave\na,1\n'), 'dataset.wrong-content'],
  ];
  return cases.map(([name, content, ends]) => ({
    name: `SPSS file ${name}`,
    files: answersIn('answers.sav', content),
    ends,
  }));
}
