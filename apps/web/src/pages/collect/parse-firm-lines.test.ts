import { describe, expect, it } from 'vitest';
import { parseFirmLines, splitRows } from './parse-firm-lines.ts';

const firms = (text: string) => parseFirmLines(text).map(({ firm }) => firm);

describe('parseFirmLines', () => {
  it('reads names, clusters and contacts in this order, whatever separates them', () => {
    const expected = [
      { name: '甲厂', cluster: '永嘉', contact: 'a@example.com' },
      { name: '乙厂', cluster: '永嘉', contact: null },
    ];
    expect(firms('甲厂, 永嘉, a@example.com\n乙厂，永嘉')).toEqual(expected);
    expect(firms('甲厂；永嘉；a@example.com\r\n\r\n乙厂;永嘉')).toEqual(expected);
    expect(firms('甲厂\t永嘉\ta@example.com\n乙厂\t永嘉\t')).toEqual(expected);
  });

  it('lets commas stand in names that come from a spreadsheet', () => {
    expect(firms('Acme Valves, Ltd.\tYongjia')).toEqual([
      { name: 'Acme Valves, Ltd.', cluster: 'Yongjia', contact: null },
    ]);
    expect(firms('"Acme ""A"" Valves, Ltd.",Yongjia')[0]?.name).toBe('Acme "A" Valves, Ltd.');
  });

  it('follows the heads of a first line in any order, and leaves other columns out', () => {
    expect(firms('编号,地址,企业名称,电话\nA1,某路,甲厂,0577')).toEqual([
      { firm: 'A1', name: '甲厂', cluster: null, contact: '0577' },
    ]);
    expect(firms('Name\nAcme')).toEqual([{ name: 'Acme', cluster: null, contact: null }]);
  });

  it('says what is wrong with a line, and where the same firm stands', () => {
    const lines = parseFirmLines(`甲厂,永嘉\n\n,永嘉\n甲厂,永嘉\n甲厂,瑞安\n${'长'.repeat(201)}`);
    expect(lines.map(({ line, problem }) => [line, problem])).toEqual([
      [1, null],
      [3, { kind: 'no-name' }],
      [4, { kind: 'repeated', of: 1 }],
      [5, null],
      [6, { kind: 'name-long' }],
    ]);
  });

  it('takes twenty thousand lines and no more', () => {
    const text = Array.from({ length: 20_001 }, (_, i) => `企业 ${i}`).join('\n');
    const lines = parseFirmLines(text);
    expect(lines[19_999]!.problem).toBeNull();
    expect(lines[20_000]!.problem).toEqual({ kind: 'too-many' });
  });
});

describe('splitRows', () => {
  it('keeps line breaks within quotes and ends without a last line break', () => {
    expect(splitRows('"a\nb",c\nd')).toEqual([['a\nb', 'c'], ['d']]);
  });
});
