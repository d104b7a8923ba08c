import { describe, expect, it } from 'vitest';
import { readSav } from './read-sav.ts';
import { writeSav } from './sav-file.fixture.ts';
import { savMoment } from './sav-moment.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const options = { file: 'a.sav' };

describe.each([true, false])('little-endian %s', (littleEndian) => {
  it('reads numbers, texts, labels, missing values and system-missing', () => {
    const table = readSav(
      writeSav({
        littleEndian,
        variables: [
          { name: 'FIRM', width: 12 },
          { name: 'A1', label: 'First', missing: { kind: 2, values: [8, 9] } },
          { name: 'A2', missing: { kind: -3, values: [90, 98, -1] } },
        ],
        cases: [
          ['long firm id', 1.5, null],
          ['宁波', 9, -1],
          ['', 0, 95],
        ],
      }),
      options,
    );
    expect(table.rows).toEqual([2, 3, 4]);
    expect(table.columns).toEqual([
      { name: 'FIRM', cells: ['long firm id', '宁波', null] },
      { name: 'A1', label: 'First', missingCodes: [8, 9], cells: [1.5, 9, 0] },
      {
        name: 'A2',
        missingCodes: [-1],
        missingRange: { low: 90, high: 98 },
        cells: [null, -1, 95],
      },
    ]);
  });
});

describe('encoding', () => {
  const file = (
    encoding: string,
    extensions: { subtype: number; size: number; bytes: Uint8Array }[],
  ) => ({
    variables: [{ name: 'T', width: 8, label: encoding === 'gb' ? '城市' : 'Größe' }],
    cases: [[encoding === 'gb' ? '宁波' : 'Köln']],
    encode: encoding === 'gb' ? gb : latin,
    extensions,
  });
  const gbBytes: Record<string, number[]> = {
    城市: [0xb3, 0xc7, 0xca, 0xd0],
    宁波: [0xc4, 0xfe, 0xb2, 0xa8],
  };
  const gb = (text: string) => Uint8Array.from(gbBytes[text] ?? latin(text));
  const named = (name: string) => [{ subtype: 20, size: 1, bytes: latin(name) }];
  const codePage = (code: number) => {
    const bytes = new Uint8Array(32);
    new DataView(bytes.buffer).setInt32(28, code, true);
    return [{ subtype: 3, size: 4, bytes }];
  };

  it.each([
    ['gb', named('GBK'), 'gbk', '宁波'],
    ['gb', codePage(936), 'gb18030', '宁波'],
    ['gb', [], 'gb18030', '宁波'],
    ['latin', named('windows-1252'), 'windows-1252', 'Köln'],
    ['latin', named('CP1252'), 'windows-1252', 'Köln'],
    ['latin', codePage(1252), 'windows-1252', 'Köln'],
  ])('%s, case %#', (kind, extensions, encoding, text) => {
    const table = readSav(writeSav(file(kind, extensions)), options);
    expect(table.reading.encoding).toBe(encoding);
    expect(table.columns[0]!.cells).toEqual([text]);
    expect(table.notices).toHaveLength(extensions.length === 0 ? 1 : 0);
  });

  it('the one asked for wins', () => {
    const bytes = writeSav(file('gb', named('utf-8')));
    const table = readSav(bytes, { ...options, encoding: 'gb18030' });
    expect(table.columns[0]!.label).toBe('城市');
  });

  it('leaves out a character cut by the width of the variable, and reports what fits no encoding', () => {
    const variables = [{ name: 'T', width: 4 }];
    const cut = Buffer.from('宁波').subarray(0, 4);
    const read = (bytes: Uint8Array) =>
      readSav(
        writeSav({ variables, cases: [['x']], encode: (t) => (t === 'x' ? bytes : latin(t)) }),
        options,
      );
    expect(read(cut).columns[0]!.cells).toEqual(['宁']);
    expect(read(cut).notices).toEqual([]);
    expect(read(Uint8Array.of(0xff, 0x41)).notices[0]!.en).toContain('do not fit utf-8');
  });
});

it('tells of cases beyond the header’s count', () => {
  const file = writeSav({ variables: [{ name: 'A' }], cases: [[1], [2], [3]], caseCount: 2 });
  const table = readSav(file, options);
  expect(table.columns[0]!.cells).toEqual([1, 2]);
  expect(table.notices[0]!.en).toContain('not read: 1');
});

it('turns dates into ISO 8601 and leaves durations alone', () => {
  expect(savMoment(20, 12_219_379_200)).toBe('1970-01-01');
  expect(savMoment(22, 12_219_379_200 + 86_399)).toBe('1970-01-01T23:59:59');
  expect(savMoment(20, 0)).toBe('1582-10-14');
  expect(savMoment(21, 60)).toBeNull();
  expect(savMoment(20, 1e300)).toBeNull();
});
