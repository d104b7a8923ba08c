import { expect, it } from 'vitest';
import { right, textTable, textWidth } from './text-table.ts';

it('lines columns up, figures to the right', () => {
  expect(
    textTable(
      ['name', right('n')],
      [
        ['a', right(1)],
        ['longer', right(100)],
      ],
    ),
  ).toEqual(['name      n', 'a         1', 'longer  100']);
});

it('gives Chinese characters two columns', () => {
  expect(textWidth('群海 a')).toBe(6);
  expect(textTable(['条件', 'x'], [['abcdef', 'y']])).toEqual(['条件    x', 'abcdef  y']);
});
