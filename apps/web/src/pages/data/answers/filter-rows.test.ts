import type { DataTable } from '@qunhai/api';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { expect, it } from 'vitest';
import { answerColumns, missingItems } from './answer-columns.ts';
import { filterRows, noFilter, type RowFilter, suspectKey } from './filter-rows.ts';

const table: DataTable = {
  firms: ['f-2', 'f-10', 'F-1', 'f-2'],
  clusters: ['a', 'b', null, 'a'],
  waves: [1, 1, 1, 2],
  rows: [2, 3, 4, 5],
  files: ['a.csv', 'a.csv', 'a.csv', 'b.csv'],
  leftOut: [null, { zh: '代填', en: 'by another' }, null, null],
  items: ['DL1', 'DL2', 'DL3'].map((id, k) => ({ id, values: [k, k === 0 ? null : 2, null, 4] })),
  facts: [{ id: 'motives', values: [['market-access'], null, ['x', 'y'], null] }],
  seconds: null,
};
const missing = missingItems(table);
const rows = (filter: Partial<RowFilter>) =>
  filterRows(table, missing, { ...noFilter, ...filter }, null);

it('counts missing items by row', () => {
  expect([...missing]).toEqual([0, 1, 3, 0]);
});

it.each<[Partial<RowFilter>, number[]]>([
  [{}, [0, 1, 2, 3]],
  [{ text: ' f-1' }, [1, 2]],
  [{ clusters: new Set(['b', null]) }, [1, 2]],
  [{ wave: 2 }, [3]],
  [{ missing: 'none' }, [0, 3]],
  [{ missing: 'some' }, [1, 2]],
  [{ missing: 'many' }, [1, 2]],
  [{ leftOut: 'left' }, [1]],
  [{ leftOut: 'used' }, [0, 2, 3]],
  [{ suspects: new Set([suspectKey('f-2', 2)]) }, [3]],
  [{ suspects: new Set() }, []],
  [{ wave: 1, text: 'f-2', leftOut: 'used' }, [0]],
])('%j leaves rows %j', (filter, left) => {
  expect(rows(filter)).toEqual(left);
});

it('orders by value, missing last whichever way, ties as in the files', () => {
  const column = answerColumns(table, theory).find(({ id }) => id === 'DL1')!;
  const order = (descending: boolean) =>
    filterRows(table, missing, noFilter, { column, descending });
  expect(order(false)).toEqual([0, 3, 1, 2]);
  expect(order(true)).toEqual([3, 0, 1, 2]);
});

it('lays out fields, items and facts with what they mean', () => {
  const columns = answerColumns(table, theory);
  expect(columns.map(({ id }) => id)).toEqual([
    ...['wave', 'cluster', 'missing', 'DL1', 'DL2', 'DL3', 'motives', 'place'],
  ]);
  const [item, fact] = [columns[3]!, columns[6]!];
  expect(item.question?.zh).toMatch(/分工/);
  expect(item.meaning(7)?.en).toBe('Strongly agree');
  expect(item.meaning(null)).toBeNull();
  expect(fact.value(2)).toBe('x; y');
  expect(columns.at(-1)!.value(3)).toBe('b.csv:5');
});
