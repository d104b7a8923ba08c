import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text.ts';
import { guardFormula } from './guard-formula.ts';
import { fileName } from './save-file.ts';
import { xlsxBytes } from './xlsx-bytes.ts';

describe('guardFormula', () => {
  it('disarms what a spreadsheet would run and nothing else', () => {
    for (const start of [
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' =',
      '\u200b=',
      '＝',
      '＠',
      '|',
      '%',
    ])
      expect(guardFormula(`${start}1`)).toBe(`'${start}1`);
    expect(guardFormula('−.30')).toBe('−.30');
    expect(guardFormula('a=1')).toBe('a=1');
  });
});

describe('csvText', () => {
  it('quotes what needs it, guards texts and leaves figures as they are', () => {
    expect(
      csvText([
        ['a', 'b'],
        ['x,"y"', -1.5],
        ['=1+1', null],
      ]),
    ).toBe('\uFEFFa,b\r\n"x,""y""",-1.5\r\n\'=1+1,\r\n');
  });
});

describe('xlsxBytes', () => {
  it('writes figures as figures and guards texts', async () => {
    const { Workbook } = await import('exceljs');
    const blob = await xlsxBytes('Paths: a/b [c]', [
      ['head', 'β'],
      ['@SUM(A1)', -0.25],
    ]);
    const workbook = new Workbook();
    await workbook.xlsx.load(await blob.arrayBuffer());
    const sheet = workbook.worksheets[0]!;
    expect(sheet.name).toBe('Paths  a b  c');
    expect(sheet.getCell('A2').value).toBe("'@SUM(A1)");
    expect(sheet.getCell('B2').value).toBe(-0.25);
  });
});

describe('fileName', () => {
  it('keeps the words and drops what file systems refuse', () => {
    expect(fileName('Path: a/b?', 'csv')).toBe('Path a b.csv');
    expect(fileName('路径系数', 'xlsx')).toBe('路径系数.xlsx');
    expect(fileName('///', 'svg')).toBe('qunhai.svg');
  });
});
