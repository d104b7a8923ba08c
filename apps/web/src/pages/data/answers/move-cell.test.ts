import { expect, it } from 'vitest';
import { moveCell } from './move-cell.ts';

const size = { rows: 100, columns: 10, page: 20 };
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });

it.each([
  [key('ArrowDown'), [5, 3], [6, 3]],
  [key('ArrowUp'), [0, 3], [-1, 3]],
  [key('ArrowUp'), [-1, 3], [-1, 3]],
  [key('ArrowLeft'), [5, 0], [5, 0]],
  [key('ArrowRight'), [5, 9], [5, 9]],
  [key('PageDown'), [95, 1], [99, 1]],
  [key('PageUp'), [5, 1], [0, 1]],
  [key('Home'), [5, 7], [5, 0]],
  [key('End'), [5, 7], [5, 9]],
  [key('Home', true), [5, 7], [0, 0]],
  [key('End', true), [5, 7], [99, 9]],
] as const)('%j from %j leads to %j', (event, [row, column], [toRow, toColumn]) => {
  expect(moveCell(event, { row, column }, size)).toEqual({ row: toRow, column: toColumn });
});

it('leaves other keys alone', () => {
  expect(moveCell(key('a'), { row: 0, column: 0 }, size)).toBeNull();
  expect(moveCell(key('ArrowDown', true), { row: 0, column: 0 }, size)).toBeNull();
});
