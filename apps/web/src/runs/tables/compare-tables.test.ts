import { describe, expect, it } from 'vitest';
import { compareTables } from './compare-tables.ts';
import { figure, type ResultCell, type ResultTable, words } from './result-table.ts';

const say = {
  run: 'Run 2',
  other: 'Run 1',
  difference: 'Difference',
  finding: 'Change',
  changed: 'Changed',
  same: 'Same',
  absent: 'Not there.',
  note: 'Other minus this.',
  joint: ' ',
};

function two(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

function verdict(code: string): ResultCell {
  return { kind: 'finding', code, mark: '', text: code };
}

function table(rows: Readonly<Record<string, readonly [string, number | null]>>): ResultTable {
  return {
    id: 'paths',
    caption: 'Paths',
    columns: [
      { id: 'path', head: 'Path', kind: 'words' },
      { id: 'verdict', head: 'Verdict', kind: 'words', compared: true },
      { id: 'estimate', head: 'β', kind: 'figure', compared: true },
      { id: 't', head: 't', kind: 'figure' },
    ],
    groups: [
      {
        id: 'all',
        head: null,
        rows: Object.entries(rows).map(([key, [code, value]]) => ({
          key,
          cells: [
            words(key),
            verdict(code),
            figure(value, two, { interval: { lower: 0, upper: 1 }, reason: 'None.' }),
            figure(3, two),
          ],
        })),
      },
    ],
    note: 'β is standardized.',
  };
}

function shown(cell: ResultCell | undefined): string {
  if (cell?.kind === 'figure') return cell.value === null ? '—' : cell.format(cell.value);
  return cell && 'text' in cell ? cell.text : '';
}

function rowsOf(compared: ResultTable): Record<string, string[]> {
  return Object.fromEntries(
    compared.groups.flatMap(({ rows }) =>
      rows.map(({ key, cells }) => [key, cells.slice(1).map((cell) => shown(cell))]),
    ),
  );
}

describe('two runs side by side', () => {
  const here = table({ same: ['supported', 0.3], moved: ['supported', 0.3], mine: ['none', 0.1] });
  const there = table({
    same: ['supported', 0.3],
    moved: ['contradicted', -0.25],
    theirs: ['none', 0.2],
  });
  const compared = compareTables(here, there, say)!;

  it('has three columns for each compared one, and leaves the others out', () => {
    expect(compared.columns.map(({ group, head }) => [group, head])).toEqual([
      [undefined, 'Path'],
      ['Verdict', 'Run 2'],
      ['Verdict', 'Run 1'],
      ['Verdict', 'Change'],
      ['β', 'Run 2'],
      ['β', 'Run 1'],
      ['β', 'Difference'],
    ]);
  });

  it('subtracts this run from the other and signs the difference, except where there is none', () => {
    expect(rowsOf(compared).moved).toEqual([
      'supported',
      'contradicted',
      'Changed',
      '0.30',
      '−0.25',
      '−0.55',
    ]);
    expect(rowsOf(compared).same).toEqual([
      'supported',
      'supported',
      'Same',
      '0.30',
      '0.30',
      '0.00',
    ]);
    const up = compareTables(there, here, say)!;
    expect(rowsOf(up).moved?.at(-1)).toBe('+0.55');
  });

  it('keeps rows that only one run has, without a difference', () => {
    expect(rowsOf(compared).mine).toEqual(['none', '—', '', '0.10', '—', '']);
    expect(rowsOf(compared).theirs).toEqual(['—', 'none', '', '—', '0.20', '']);
  });

  it('gives estimates their intervals and differences none, and says why', () => {
    const stacked = compared.columns.filter((column) => column.stacked).map(({ id }) => id);
    expect(stacked).toEqual(['estimate-run', 'estimate-other']);
    expect(compared.note).toBe('Other minus this. β is standardized.');
  });

  it('makes no difference of a figure that one run could not have', () => {
    const without = table({ same: ['supported', null] });
    expect(rowsOf(compareTables(here, without, say)!).same?.slice(-3)).toEqual(['0.30', '—', '']);
  });

  it('knows tables that cannot be compared', () => {
    const plain = { ...here, columns: here.columns.map(({ compared: _, ...column }) => column) };
    expect(compareTables(plain, there, say)).toBeNull();
  });
});
