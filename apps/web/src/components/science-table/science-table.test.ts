import { decimal } from '@qunhai/report';
import { describe, expect, it } from 'vitest';
import { figureCell, intervalCell, noneCell, suppressedCell } from './cell.ts';
import { columnGroups, markReasons, type TableContent } from './table-content.ts';
import { tableGrid } from './table-grid.ts';
import { tableMarkup, tablePlainText } from './table-markup.ts';

const two = (value: number) => decimal(value, 2);
const heads = {
  lower: (head: string) => `${head} (lower)`,
  upper: (head: string) => `${head} (upper)`,
  group: 'Group',
};

const content: TableContent = {
  caption: 'Paths & <more>',
  columns: [{ head: 'Path' }, { head: 'β', kind: 'number' }, { head: 'f²', kind: 'number' }],
  groups: [
    {
      head: 'Direct',
      rows: [
        [
          'A → B',
          intervalCell(0.5, { lower: 0.4, upper: 0.6 }, two, 'no run'),
          noneCell('one cause'),
        ],
        ['<b>C</b>', intervalCell(null, null, two, 'no run'), suppressedCell('few firms')],
      ],
    },
    {
      head: 'Total',
      rows: [['D', intervalCell(-0.1, null, two, 'no run'), figureCell(0.12345, two, '')]],
    },
  ],
  note: 'n = 40.',
};

describe('markReasons', () => {
  it('gives one letter per reason in the order of use', () => {
    const { groups, reasons } = markReasons(content.groups);
    expect(reasons.map(({ mark, reason }) => `${mark} ${reason}`)).toEqual([
      'a one cause',
      'b no run',
      'c few firms',
    ]);
    expect(groups[0]!.rows[1]!.map(({ text, mark }) => text + (mark ?? ''))).toEqual([
      '<b>C</b>',
      '—b',
      ':cc',
    ]);
    expect(groups[1]!.rows[0]![1]!.text).toBe('−0.10');
  });
});

describe('tableGrid', () => {
  it('gives files full figures, bounds in columns of their own, and the group of each row', () => {
    expect(tableGrid(content, heads)).toEqual([
      ['Group', 'Path', 'β', 'β (lower)', 'β (upper)', 'f²'],
      ['Direct', 'A → B', 0.5, 0.4, 0.6, null],
      ['Direct', '<b>C</b>', null, null, null, ':c'],
      ['Total', 'D', -0.1, null, null, 0.12345],
    ]);
  });

  it('writes the group of a column before its head', () => {
    const grid = tableGrid(
      { caption: '', columns: [{ head: 'n', group: 'All' }], groups: [{ rows: [['1']] }] },
      heads,
    );
    expect(grid).toEqual([['All · n'], ['1']]);
  });
});

describe('tableMarkup', () => {
  const markup = tableMarkup(content, 'Note. ');
  it('is a table with escaped texts, raised letters and a note', () => {
    expect(markup).toContain('<b>Paths &amp; &lt;more&gt;</b>');
    expect(markup).toContain('&lt;b&gt;C&lt;/b&gt;');
    expect(markup).toContain('0.50<br>[0.40, 0.60]');
    expect(markup).toContain('<p><i>Note. </i>n = 40. <sup>a</sup> one cause');
  });

  it('has rules at head and foot only', () => {
    const rows = markup.match(/<tr>.*?<\/tr>/g)!;
    expect(rows.at(-1)).toContain('border-bottom:1.5pt');
    expect(rows.at(-2)).not.toContain('border');
  });

  it('has a plain form for programs without tables', () => {
    expect(tablePlainText(content)).toContain('A → B\t0.50 [0.40, 0.60]\t—a\n');
  });
});

describe('columnGroups', () => {
  it('joins neighbours of one group', () => {
    const columns = [
      { head: 'x' },
      { head: 'a', group: 'G' },
      { head: 'b', group: 'G' },
      { head: 'y' },
    ];
    expect(columnGroups(columns)).toEqual([
      { group: null, span: 1 },
      { group: 'G', span: 2 },
      { group: null, span: 1 },
    ]);
  });
});
