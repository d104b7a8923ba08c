import { expect, it } from 'vitest';
import { readTable } from '../import/read-table.ts';
import { numberColumn, plainTable, rowsWhere, textColumn } from './plain-table.ts';

const read = async (text: string, missing: (string | number)[] = []) =>
  plainTable(await readTable(new TextEncoder().encode(text), { file: 'f.csv' }), missing);

it('reads numbers and names by column, gaps as gaps', async () => {
  const plain = await read('Firm,size\nA,1.5\n,NA\nC,-99\n', [-99]);
  expect([...numberColumn(plain, 'size')]).toEqual([1.5, Number.NaN, Number.NaN]);
  expect(textColumn(plain, 'firm')).toEqual(['A', null, 'C']);
});

it('says where a cell is no number, and never what it holds', async () => {
  const plain = await read('a,b\n1,2\n3,secret\n');
  expect(() => numberColumn(plain, 'b')).toThrow(/f\.csv, row 3, column b/);
  expect(() => numberColumn(plain, 'b')).not.toThrow(/secret/);
});

it('names the columns that there are', async () => {
  const plain = await read('export,size\n1,2\n');
  expect(() => numberColumn(plain, 'exprot')).toThrow(/no column “exprot”/);
  const fixOf = (name: string) => {
    try {
      return numberColumn(plain, name);
    } catch (error) {
      return (error as { text: { en: { fix: string } } }).text.en.fix;
    }
  };
  expect(fixOf('exprot')).toBe('Write export if that is meant.');
  expect(fixOf('turnover')).toBe('Name one of its columns: export, size');
});

it('keeps the rows of one value, each with its place in the file', async () => {
  const plain = await read('wave,size\n1,5\n2,6\n1.0,oops\n');
  expect([...numberColumn(rowsWhere(plain, 'wave', '2'), 'size')]).toEqual([6]);
  expect(() => numberColumn(rowsWhere(plain, 'wave', '1'), 'size')).toThrow(/row 4, column size/);
  expect(() => rowsWhere(plain, 'wave', '3')).toThrow(/No row of f\.csv has 3 in column wave/);
});
