import { expect, it } from 'vitest';
import { firmCodes } from './firm-codes.ts';

function first(count: number, ...known: string[]): string[] {
  const next = firmCodes(known);
  return Array.from({ length: count }, next);
}

it('counts firms from F001', () => {
  expect(first(2)).toEqual(['F001', 'F002']);
});

it('goes on after the highest code of its kind, however it is written, and past three digits', () => {
  expect(first(2, 'F002', 'F17', 'F0003', '宏达', 'f900', 'F9x', 'XF800')).toEqual([
    ...['F018', 'F019'],
  ]);
  expect(first(2, 'F999')).toEqual(['F1000', 'F1001']);
  expect(first(1, 'F99999999999999999999')).toEqual(['F001']);
});
