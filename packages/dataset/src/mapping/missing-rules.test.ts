import { expect, it } from 'vitest';
import type { Cell, RawColumn } from '../raw-table.ts';
import { missingReason, notAvailableTexts } from './missing-rules.ts';

const column: RawColumn = {
  name: 'q',
  cells: [],
  missingCodes: [8],
  missingRange: { low: 90, high: 98 },
};
const rules = { mappingCodes: new Set(['-99', 'skipped']), dontKnow: new Set(['9', 'cannot say']) };

it.each<[Cell, string | null]>([
  [null, 'empty'],
  ['', 'empty'],
  ['  ', 'empty'],
  [-99, 'mapping-code'],
  ['-99.0', 'mapping-code'],
  ['Skipped', 'mapping-code'],
  [8, 'file-code'],
  [90, 'file-code'],
  [98, 'file-code'],
  [9, 'dont-know'],
  ['Cannot say', 'dont-know'],
  ['不知道', 'dont-know'],
  ['NA', 'not-available'],
  [' n/a ', 'not-available'],
  ['#NULL!', 'not-available'],
  ['不适用', 'not-available'],
  [0, null],
  ['0', null],
  [89.9, null],
  ['无', null],
  ['none', null],
])('%j → %j', (cell, reason) => {
  expect(missingReason(cell, column, rules)).toBe(reason);
});

it('never takes a number for a text that means missing', () => {
  for (const text of notAvailableTexts) expect(Number.isNaN(Number(text))).toBe(true);
});
