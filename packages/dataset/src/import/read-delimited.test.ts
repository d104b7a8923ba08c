import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDelimiter } from './detect-delimiter.ts';
import { readTable } from './read-table.ts';

const read = (bytes: Uint8Array, file = 'a.csv') => readTable(bytes, { file });
const readText = (text: string, file = 'a.csv') => read(new TextEncoder().encode(text), file);
const cells = async (text: string) => (await readText(text)).columns.map((c) => c.cells);

/** 企业 / 宁波 in GB 2312. */
const gb = Uint8Array.from([
  ...new TextEncoder().encode('firm,A1\n'),
  ...[0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0x31, 0x0a, 0xc4, 0xfe, 0xb2, 0xa8, 0x2c, 0x32, 0x0a],
]);

describe('encoding', () => {
  it('reads UTF-8 with and without a mark', async () => {
    const plain = await readText('firm,A1\n企业,1\n');
    const marked = await readText('\ufefffirm,A1\n企业,1\n');
    expect(marked.columns).toEqual(plain.columns);
    expect(marked.columns[0]).toEqual({ name: 'firm', cells: ['企业'] });
    expect(marked.notices).toEqual([]);
  });

  it.each(['utf16le', 'utf16be'])('reads %s with and without a mark', async (encoding) => {
    for (const mark of ['\ufeff', '']) {
      const bytes = Buffer.from(`${mark}firm,A1\n企业一,1\nabc,2\n`, 'utf16le');
      const table = await read(encoding === 'utf16be' ? bytes.swap16() : bytes);
      expect(table.columns[0]!.cells).toEqual(['企业一', 'abc']);
      expect(table.notices).toHaveLength(mark ? 0 : 1);
    }
  });

  it('guesses GB18030 and says so', async () => {
    const table = await read(gb);
    expect(table.columns[0]!.cells).toEqual(['企业', '宁波']);
    expect(table.reading.encoding).toBe('gb18030');
    expect(table.notices[0]!.en).toContain('read as gb18030');
  });

  it('does not take western single bytes for Chinese', async () => {
    const bytes = Buffer.from('firm,city\na,München\nb,Besançon\nc,São Paulo à gauche\n', 'latin1');
    const table = await read(bytes);
    expect(table.columns[1]!.cells).toEqual(['München', 'Besançon', 'São Paulo à gauche']);
  });

  it('takes the encoding asked for', async () => {
    const table = await readTable(gb, { file: 'a.csv', encoding: 'gbk' });
    expect(table.columns[0]!.cells[0]).toBe('企业');
    expect(table.notices).toEqual([]);
  });
});

describe('delimiter', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2,5\n', ';'],
    ['a\tb\n1,5\t2\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['"a;x",b\n"1;2;3",2\n', ','],
    ['"multi\nline, x";b\n"a,b\nc";2\n', ';'],
    ['only\n1\n2\n', ','],
    ['name, first;city\nA, b;c\nD;e\n', ';'],
  ])('%j → %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it('marks files whose comma is decimal', async () => {
    expect((await readText('a;b\n1,5;x\n')).reading.decimal).toBe(',');
    expect((await readText('a;b\n1,5;2.5\n')).reading.decimal).toBeUndefined();
    expect((await readText('a,b\n"1,5",2\n')).reading.decimal).toBeUndefined();
  });
});

describe('records', () => {
  it('counts rows as records, quoted line breaks included', async () => {
    const table = await readText('firm,note\r\nf1,"two\r\nlines"\r\n\r\nf2,"say ""hi"""\r\n');
    expect(table.rows).toEqual([2, 4]);
    expect(table.columns[1]!.cells).toEqual(['two\r\nlines', 'say "hi"']);
    expect(table.notices[0]!.en).toContain('blank rows passed over: 1');
  });

  it('knows all three line ends and a DOS end-of-file mark', async () => {
    const expected = [
      ['f1', 'f2'],
      ['1', '2'],
    ];
    expect(await cells('firm,A1\nf1,1\nf2,2')).toEqual(expected);
    expect(await cells('firm,A1\r\nf1,1\r\nf2,2\r\n')).toEqual(expected);
    expect(await cells('firm,A1\rf1,1\rf2,2\r')).toEqual(expected);
    expect(await cells('firm,A1\nf1,1\nf2,2\n\u001a')).toEqual(expected);
  });

  it('lets trailing delimiters and blank rows above the header pass', async () => {
    const table = await readText(',,\nfirm,A1,\nf1,1,\n');
    expect(table.columns.map((c) => c.name)).toEqual(['firm', 'A1']);
    expect(table.rows).toEqual([3]);
    expect(table.notices.map((n) => n.en).join()).toContain('row 2');
  });

  it('gives back what was written, whatever the cells hold', async () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((s) => !/[\p{Cc}\uFEFF]/u.test(s));
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map((row, i) => [`r${i}`, ...row.map(quote)].join(',')).join('\n');
        const read = await readText(`id,x,y,z\n${lines}`);
        rows.forEach((row, i) => {
          expect(read.columns.slice(1).map((c) => c.cells[i])).toEqual(row.map((c) => c || null));
        });
      }),
      { numRuns: 100 },
    );
  });
});
