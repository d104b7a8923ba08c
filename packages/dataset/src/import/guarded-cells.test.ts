import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../build/table.fixture.ts';
import { guardCell, unguardTable } from './guarded-cells.ts';

const readBack = (text: string) =>
  unguardTable(tableOf([['a'], [guardCell(text)]])).columns[0]!.cells[0];

describe('guardCell', () => {
  it.each(['=1+1', '+cmd', '-x', '@SUM(A1)', '\t=1', ' =1', '＝1', "'=1"])(
    'puts an apostrophe in front of %j',
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  it.each(['-120.5', '+3', '-1e5', '4', 'a=b', '', '温州'])('leaves %j as it is', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  it('gives every text back through unguardTable, and never one that begins a formula', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', ' ', '\t', '1', 'a') }),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(readBack(written)).toBe(written);
        expect(guardCell(written)).not.toMatch(/^\s*([=@＝＋－＠]|[+-](?![\d.]))/u);
      }),
    );
  });
});
