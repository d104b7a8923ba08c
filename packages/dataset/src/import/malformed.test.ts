import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { QunhaiError } from '@qunhai/kernel';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { resourceLimits } from '../resource-limits.ts';
import { readTable } from './read-table.ts';
import { writeSav } from './sav/sav-file.fixture.ts';
import { changePart, writeWorkbook } from './workbook-file.fixture.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../golden/fixtures/${name}`, import.meta.url)));

const csv = bytesOf('firm,A1,A2\nf1,1,2\nf2,3,4\nf3,"5, five",6\n');
const xlsx = await writeWorkbook([
  ['firm', 'A1', 'A2'],
  ['f1', 1, 2],
  ['f2', { formula: 'B2+1', result: 2 }, 'text'],
  ['f3', 3, new Date(Date.UTC(2024, 0, 31))],
]);
const sheetPart = 'xl/worksheets/sheet1.xml';
const sav = fixture('labelled-byte.sav');
const zsav = fixture('labelled-zsav.sav');
const plainSav = fixture('labelled-none.sav');
const gbSav = fixture('pspp-gb18030.sav');

/** A copy with some bytes overwritten. */
function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

function int32(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setInt32(at, value, true);
  return copy;
}

/** A container whose one sheet inflates to 64 MiB but says it has another size. */
function bombSaying(size: number): Uint8Array {
  const bomb = deflateRawSync(new Uint8Array(64 * 2 ** 20));
  const name = bytesOf(sheetPart);
  const local = new DataView(new ArrayBuffer(30));
  local.setUint32(0, 0x04034b50, true);
  local.setUint16(8, 8, true);
  local.setUint16(26, name.length, true);
  const central = new DataView(new ArrayBuffer(46));
  central.setUint32(0, 0x02014b50, true);
  central.setUint16(10, 8, true);
  central.setUint32(20, bomb.length, true);
  central.setUint32(24, size, true);
  central.setUint16(28, name.length, true);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, 1, true);
  end.setUint32(16, 30 + name.length + bomb.length, true);
  const parts = [new Uint8Array(local.buffer), name, bomb];
  return Buffer.concat([
    ...parts,
    new Uint8Array(central.buffer),
    name,
    new Uint8Array(end.buffer),
  ]);
}

/** The workbook stored without compression, one digit of a cell changed but not the checksum. */
function withAlteredDigit(): Uint8Array {
  const stored = Buffer.from(zipSync(unzipSync(xlsx), { level: 0 }));
  const cell = '<c r="B2"><v>';
  const at = stored.indexOf(cell);
  expect(at).toBeGreaterThan(0);
  return patched(stored, at + cell.length, 0x37);
}

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const ole = (content: string) =>
  Buffer.concat([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.from(content, 'utf16le'),
  ]);
const sheetWith = (change: (text: string) => string) => changePart(xlsx, sheetPart, change);
const oneVariable = { variables: [{ name: 'A1' }], cases: [[1], [2]] };
const extension = (subtype: number, bytes: Uint8Array) => ({ subtype, size: 1, bytes });
const readOptions: Record<string, object> = {};
const options = (file: string, extra: object) => {
  readOptions[file] = extra;
  return file;
};

/** [what is wrong, file name, bytes, error code] */
const corpus: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['no bytes at all', 'a.csv', new Uint8Array(), 'empty-file'],
  ['only blanks', 'a.csv', bytesOf(' \n \n'), 'empty-file'],
  ['only a byte-order mark', 'a.csv', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty-file'],
  ['only delimiters', 'a.csv', bytesOf(',,,\n,,,\n'), 'empty-file'],
  ['only a header', 'a.csv', bytesOf('firm,A1\n'), 'no-rows'],
  ['only a header and blank rows', 'a.csv', bytesOf('firm,A1\n,\n\n'), 'no-rows'],
  ['a short row', 'a.csv', bytesOf('firm,A1,A2\nf1,1,2\nf2,1\n'), 'ragged-row'],
  ['a long row', 'a.csv', bytesOf('firm,A1\nf1,1\nf2,1,2\n'), 'ragged-row'],
  ['an unquoted delimiter', 'a.csv', bytesOf('firm,note\nf1,one, two\n'), 'ragged-row'],
  ['a short tab row', 'a.tsv', bytesOf('firm\tA1\tA2\nf1\t1\n'), 'ragged-row'],
  [
    'the wrong delimiter asked for',
    options('w.csv', { delimiter: ';' }),
    bytesOf('a,b\n1,2;3\n'),
    'ragged-row',
  ],
  ['an unclosed quote', 'a.csv', bytesOf('firm,A1\nf1,"1\nf2,2\n'), 'unclosed-quote'],
  ['an unclosed quote in the header', 'a.csv', bytesOf('firm,"A1\nf1,1\n'), 'unclosed-quote'],
  ['a quote inside a cell', 'a.csv', bytesOf('firm,A1\nf1,5" pipe\n'), 'misplaced-quote'],
  ['text after a closing quote', 'a.csv', bytesOf('firm,A1\nf1,"1"x\n'), 'misplaced-quote'],
  ['two columns of one name', 'a.csv', bytesOf('firm,A1,A1\nf1,1,2\n'), 'duplicate-header'],
  [
    'names that differ only in blanks',
    'a.csv',
    bytesOf('firm,A1, A1 \nf1,1,2\n'),
    'duplicate-header',
  ],
  ['a column without a name', 'a.csv', bytesOf('firm,,A2\nf1,1,2\n'), 'empty-header'],
  [
    'a name longer than any name',
    'a.csv',
    bytesOf(`firm,${'x'.repeat(300)}\nf1,1\n`),
    'header-too-long',
  ],
  ['a huge cell', 'a.csv', bytesOf(`firm,A1\nf1,${'x'.repeat(2 ** 20 + 1)}\n`), 'cell-too-long'],
  ['a huge row', 'a.csv', bytesOf(`firm,A1\nf1,"${'x'.repeat(9 * 2 ** 20)}"\n`), 'record-too-long'],
  ['too many columns', 'a.csv', bytesOf(`${'x,'.repeat(6000)}x\n`), 'too-many-columns'],
  ['too many rows', 'a.csv', bytesOf(`f\n${'1\n'.repeat(200_002)}`), 'too-many-rows'],
  ['NUL bytes', 'a.csv', bytesOf('firm,A1\nf1,\u0000\n'), 'binary-content'],
  ['control characters', 'a.csv', bytesOf('firm,A1\nf1,\u0001\u0002\n'), 'binary-content'],
  [
    'binary data',
    'a.csv',
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    'binary-content',
  ],
  [
    'an unknown encoding asked for',
    options('e.csv', { encoding: 'klingon' }),
    csv,
    'unsupported-encoding',
  ],
  [
    'UTF-8 asked for, GB18030 found',
    options('g.csv', { encoding: 'utf-8' }),
    Uint8Array.of(0x61, 0x0a, 0xc4, 0xfa, 0x0a),
    'encoding-mismatch',
  ],
  [
    'GB18030 asked for, broken pair found',
    options('h.csv', { encoding: 'gb18030' }),
    Uint8Array.of(0x61, 0x0a, 0x81, 0x0a),
    'encoding-mismatch',
  ],
  [
    'UTF-8 with a mark but broken',
    'a.csv',
    Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xff, 0x0a),
    'encoding-mismatch',
  ],
  [
    'UTF-16 cut in the middle of a character',
    'a.csv',
    patched(utf16('\ufefffirm\n1\n'), 0, 0xff, 0xfe).subarray(0, 13),
    'encoding-mismatch',
  ],
  ['a PDF named .csv', 'a.csv', bytesOf('%PDF-1.7\n1 0 obj'), 'unsupported-format'],
  ['a gzip file named .csv', 'a.csv', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), 'unsupported-format'],
  ['a Parquet file', 'a.parquet', bytesOf('PAR1....'), 'unsupported-format'],
  ['a Stata file', 'a.dta', bytesOf('<stata_dta>'), 'unsupported-format'],
  ['an SPSS portable file', 'a.por', bytesOf('ASCII SPSS PORT FILE'), 'unsupported-format'],
  ['text named .xlsx', 'a.xlsx', csv, 'wrong-content'],
  ['HTML named .xls', 'a.xls', bytesOf('<html><table></table></html>'), 'wrong-content'],
  ['text named .sav', 'a.sav', csv, 'wrong-content'],
  [
    'a .sav with another magic number',
    'a.sav',
    patched(sav, 0, 0x24, 0x46, 0x4c, 0x39),
    'wrong-content',
  ],
  ['an EBCDIC .sav', 'a.sav', patched(sav, 0, 0x5b, 0xc6, 0xd3, 0xf2), 'wrong-content'],
  ['an old .xls', 'a.xls', ole('Workbook'), 'old-excel'],
  ['a workbook with a password', 'a.xlsx', ole('EncryptedPackage'), 'encrypted-workbook'],
  ['a zip that is no workbook', 'a.zip', zipSync({ 'readme.txt': csv }), 'not-a-workbook'],
  [
    'an .ods named .xlsx',
    'a.xlsx',
    zipSync({ 'content.xml': csv, mimetype: csv }),
    'not-a-workbook',
  ],
  ['a Word file named .xlsx', 'a.xlsx', zipSync({ 'word/document.xml': csv }), 'not-a-workbook'],
  ['four bytes of a zip', 'a.xlsx', xlsx.subarray(0, 4), 'broken-workbook'],
  ['a quarter of a workbook', 'a.xlsx', xlsx.subarray(0, xlsx.length >> 2), 'broken-workbook'],
  ['half a workbook', 'a.xlsx', xlsx.subarray(0, xlsx.length >> 1), 'broken-workbook'],
  ['a workbook without its last byte', 'a.xlsx', xlsx.subarray(0, -1), 'broken-workbook'],
  [
    'a workbook without its start',
    'a.xlsx',
    Buffer.concat([xlsx.subarray(0, 4), xlsx.subarray(400)]),
    'broken-workbook',
  ],
  ['a workbook with an altered digit', 'a.xlsx', withAlteredDigit(), 'broken-workbook'],
  ['a zip bomb with a lying size', 'a.xlsx', bombSaying(100), 'broken-workbook'],
  ['a zip bomb', 'a.xlsx', bombSaying(resourceLimits.unpackedBytes + 1), 'unpacks-too-large'],
  [
    'a workbook part that is no XML',
    'a.xlsx',
    changePart(xlsx, 'xl/workbook.xml', () => 'no xml'),
    'broken-workbook',
  ],
  [
    'a workbook part cut short',
    'a.xlsx',
    changePart(xlsx, 'xl/workbook.xml', (t) => t.slice(0, 300)),
    'broken-workbook',
  ],
  ['a sheet cut short', 'a.xlsx', sheetWith((t) => t.slice(0, t.length >> 1)), 'broken-workbook'],
  [
    'an entity bomb in a sheet',
    'a.xlsx',
    sheetWith((t) =>
      t
        .replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet')
        .replace('<v>', '<v>&b;'),
    ),
    'broken-workbook',
  ],
  [
    'a cell outside the grid',
    'a.xlsx',
    sheetWith((t) => t.replace('r="A2"', 'r="AAAA2"')),
    'broken-workbook',
  ],
  [
    'a row number beyond all rows',
    'a.xlsx',
    sheetWith((t) => t.replace('<row r="4"', '<row r="99999999999"')),
    'broken-workbook',
  ],
  [
    'a workbook with more cells than memory',
    'a.xlsx',
    sheetWith((t) =>
      t.replace('</sheetData>', `${'<row><c /></row>'.repeat(2_000_001)}</sheetData>`),
    ),
    'workbook-too-large',
  ],
  ['a workbook without sheets', 'a.xlsx', await writeWorkbook([]), 'no-sheet'],
  ['a sheet with a header only', 'a.xlsx', await writeWorkbook([['firm', 'A1']]), 'no-rows'],
  ['a sheet that is not there', options('s.xlsx', { sheet: 'Sheet9' }), xlsx, 'unknown-sheet'],
  [
    'a sheet with two columns of one name',
    'a.xlsx',
    await writeWorkbook([
      ['firm', 'A1', 'A1'],
      ['f', 1, 2],
    ]),
    'duplicate-header',
  ],
  [
    'a sheet with cells outside the header',
    'a.xlsx',
    await writeWorkbook([['firm'], ['f', 1]]),
    'empty-header',
  ],
  [
    'a sheet with a huge cell',
    'a.xlsx',
    await writeWorkbook([['firm'], ['x'.repeat(2 ** 20 + 1)]]),
    'cell-too-long',
  ],
  ['a .sav of its magic number only', 'a.sav', sav.subarray(0, 4), 'truncated-sav'],
  ['a .sav cut in its header', 'a.sav', sav.subarray(0, 100), 'truncated-sav'],
  ['a .sav cut in its variables', 'a.sav', sav.subarray(0, 300), 'truncated-sav'],
  ['a .sav cut in its data', 'a.sav', sav.subarray(0, sav.length - 200), 'truncated-sav'],
  [
    'an uncompressed .sav without its last byte',
    'a.sav',
    plainSav.subarray(0, -1),
    'truncated-sav',
  ],
  ['a .zsav cut in its blocks', 'a.sav', zsav.subarray(0, zsav.length - 60), 'truncated-sav'],
  ['a .sav in no byte order', 'a.sav', int32(sav, 64, 77), 'broken-sav'],
  ['a .sav of unknown compression', 'a.sav', int32(sav, 72, 9), 'broken-sav'],
  ['a .zsav that says it is not compressed', 'a.sav', int32(zsav, 72, 1), 'broken-sav'],
  ['a .sav with a negative number of cases', 'a.sav', int32(sav, 80, -7), 'broken-sav'],
  [
    'a .sav with two thousand million cases',
    'a.sav',
    int32(sav, 80, 2_000_000_000),
    'truncated-sav',
  ],
  [
    'a .sav with a bias that is no number',
    'a.sav',
    patched(sav, 84, 255, 255, 255, 255, 255, 255, 255, 255),
    'broken-sav',
  ],
  ['a .sav with a width beyond all widths', 'a.sav', int32(sav, 180, 70_000), 'broken-sav'],
  ['a .sav with seven missing values', 'a.sav', int32(sav, 188, 7), 'broken-sav'],
  ['a .sav without variables', 'a.sav', writeSav({ variables: [], cases: [] }), 'broken-sav'],
  ['a .sav without cases', 'a.sav', writeSav({ ...oneVariable, cases: [] }), 'no-rows'],
  [
    'a .sav that counts more cases than it has',
    'a.sav',
    writeSav({ ...oneVariable, caseCount: 3 }),
    'truncated-sav',
  ],
  ['a .sav with NaN', 'a.sav', writeSav({ ...oneVariable, cases: [[Number.NaN]] }), 'broken-sav'],
  [
    'a .sav with infinity',
    'a.sav',
    writeSav({ ...oneVariable, cases: [[Number.POSITIVE_INFINITY]] }),
    'broken-sav',
  ],
  [
    'a .sav of an unknown encoding',
    'a.sav',
    writeSav({ ...oneVariable, extensions: [extension(20, bytesOf('x-klingon'))] }),
    'unsupported-encoding',
  ],
  [
    'a .sav with a long text without its parts',
    'a.sav',
    writeSav({
      variables: [{ name: 'T', width: 255 }],
      cases: [['x']],
      extensions: [extension(14, bytesOf('T=01000\u0000\t'))],
    }),
    'broken-sav',
  ],
  [
    'a .sav with broken labels of long texts',
    'a.sav',
    writeSav({ ...oneVariable, extensions: [extension(21, Uint8Array.of(255, 255, 255, 127))] }),
    'truncated-sav',
  ],
  [
    'a .sav with two variables of one name',
    'a.sav',
    writeSav({ variables: [{ name: 'A' }, { name: 'A' }], cases: [[1, 2]] }),
    'duplicate-header',
  ],
];

describe('malformed files', () => {
  for (const [what, file, bytes, code] of corpus)
    it(`${what} → ${code}`, async () => {
      const error = await readTable(bytes, { file, ...readOptions[file] }).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(QunhaiError);
      const { code: found, message, text } = error as QunhaiError;
      expect(found).toBe(`dataset.${code}`);
      expect(message).toContain(file);
      expect(text.zh.message).toContain(file);
      expect(message + text.zh.message).not.toMatch(/undefined|NaN|\[object/);
    });

  it('are at least sixty, each named once', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    expect(new Set(corpus.map(([what]) => what)).size).toBe(corpus.length);
  });

  it('say where: file, row and column', async () => {
    const rejection = (text: string) => expect(readTable(bytesOf(text), { file: 'a.csv' })).rejects;
    await rejection('firm,A1\nf1,1\nf2\n').toThrow('a.csv row 3 has 1 cells; the header has 2.');
    await rejection('firm,A1,A1\nf1,1,2\n').toThrow('“A1”: B and C');
    await rejection('firm,A1\nf1,1\n\n"x,2\n').toThrow('row 4');
  });

  it.each([
    ['a.xlsx', 'an Excel'],
    ['a.sav', 'an SPSS'],
  ])('say what %s promises', async (file, kind) => {
    await expect(readTable(csv, { file })).rejects.toThrow(`named like ${kind} file`);
  });
});

/** Either a table or a QunhaiError, never anything else. */
async function readsOrRefuses(bytes: Uint8Array, file: string): Promise<void> {
  try {
    const table = await readTable(bytes, { file });
    for (const column of table.columns) expect(column.cells).toHaveLength(table.rows.length);
    for (const column of table.columns)
      for (const cell of column.cells)
        if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
  } catch (error) {
    if (!(error instanceof QunhaiError)) throw error;
  }
}

/** Bytes with some overwritten, a stretch cut out, and the end cut off. */
function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const position = fc.nat({ max: bytes.length - 1 });
  return fc
    .record({
      writes: fc.array(fc.tuple(position, fc.nat({ max: 255 })), { maxLength: 8 }),
      cut: fc.option(fc.tuple(position, fc.nat({ max: 64 })), { freq: 4 }),
      end: fc.option(position, { freq: 4 }),
    })
    .map(({ writes, cut, end }) => {
      const copy = bytes.slice();
      for (const [at, value] of writes) copy[at] = value;
      const kept = cut
        ? Buffer.concat([copy.subarray(0, cut[0]), copy.subarray(cut[0] + cut[1])])
        : copy;
      return kept.subarray(0, end ?? kept.length);
    });
}

describe('input made to keep a pattern searching', () => {
  const blanks = ' '.repeat(2 ** 20 - 10);
  it('cells of a million blanks', async () => {
    const table = await readTable(bytesOf(`firm;A1\nf1;1${blanks}x\n`), { file: 'a.csv' });
    expect(table.columns[1]!.cells[0]).toHaveLength(2 ** 20 - 8);
  });
  it('tags that never end', async () => {
    const open = '<row '.repeat(400_000);
    const sheet = sheetWith((t) => t.replace('</sheetData>', `<!--${open}--></sheetData>`));
    await readsOrRefuses(sheet, 'a.xlsx');
    const names = '<definedNames '.repeat(100_000);
    await readsOrRefuses(
      changePart(xlsx, 'xl/workbook.xml', (t) => t + names),
      'a.xlsx',
    );
  });
  it('a record of a million NULs', async () => {
    const extensions = [
      extension(14, new Uint8Array(2 ** 20)),
      extension(13, new Uint8Array(2 ** 20)),
    ];
    await readsOrRefuses(writeSav({ ...oneVariable, extensions }), 'a.sav');
  });
});

describe('fuzzed files are read or refused, never anything else', () => {
  const gb = Uint8Array.from([...bytesOf('firm,'), 0xb3, 0xc7, 0xca, 0xd0, ...bytesOf('\nf1,1\n')]);
  const valid: readonly (readonly [string, Uint8Array, number])[] = [
    ['a.csv', csv, 400],
    ['gb18030.csv', gb, 400],
    ['a.xlsx', xlsx, 80],
    ['bytecode.sav', sav, 400],
    ['none.sav', plainSav, 400],
    ['zlib.sav', zsav, 400],
    ['gb18030.sav', gbSav, 400],
  ];
  for (const [file, bytes, numRuns] of valid)
    it(file, async () => {
      await fc.assert(
        fc.asyncProperty(damaged(bytes), (broken) => readsOrRefuses(broken, file)),
        { numRuns, seed: 20_260_101 },
      );
    });

  for (const part of [sheetPart, 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'])
    it(`a.xlsx, inside ${part}`, async () => {
      const text = fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.string({ maxLength: 6 }));
      const property = fc.asyncProperty(text, ([at, cut, inserted]) =>
        readsOrRefuses(
          changePart(xlsx, part, (xml) => {
            const position = at % xml.length;
            return xml.slice(0, position) + inserted + xml.slice(position + cut);
          }),
          'a.xlsx',
        ),
      );
      await fc.assert(property, { numRuns: 25, seed: 20_260_101 });
    });
});
