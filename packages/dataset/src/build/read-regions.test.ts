import { describe, expect, it } from 'vitest';
import { readRegions } from './read-regions.ts';
import { mapped, tableOf } from './table.fixture.ts';

const long = (rows: readonly (readonly (string | number | null)[])[], file = 'regions.csv') =>
  tableOf(rows, { file });

const wide = long([
  ['city', 'shoes', 'toys', 'bags'],
  ['Wenzhou', 60, 40, 5],
  ['Yiwu', '1,020', 80, 0],
]);

describe('readRegions', () => {
  it('reads a row for each pair, with firms and Herfindahl indices where they are told', () => {
    const { regions, ledgers, notices } = readRegions([
      mapped(
        long([
          ['city', 'branch', 'staff', 'firms', 'herfindahl'],
          ['Wenzhou', 'shoes', 60, 3, 0.2],
          ['Wenzhou', 'toys', 40, null, null],
          ['Yiwu', 'shoes', 20, 1, 0.2],
        ]),
        { columns: { region: 'city', industry: 'branch', employment: 'staff' } },
      ),
    ]);
    expect(regions).toMatchObject({
      ...{ regions: ['Wenzhou', 'Yiwu'], industries: ['shoes', 'toys'], unknown: 0 },
    });
    expect([...regions.employment]).toEqual([60, 40, 20, 0]);
    expect([...regions.firms!]).toEqual([3, Number.NaN, 1, Number.NaN]);
    expect([...regions.herfindahl!]).toEqual([0.2, Number.NaN]);
    expect(ledgers.flatMap(({ exclusions }) => exclusions)).toEqual([]);
    expect(notices.map(({ en }) => en)).toEqual([
      'regions.csv (regions): cells that count as missing: 2 (empty 2).',
    ]);
  });

  it('reads a column for each industry', () => {
    const { regions } = readRegions([mapped(wide, { columns: { region: 'city' } })]);
    expect(regions).toMatchObject({
      ...{ regions: ['Wenzhou', 'Yiwu'], industries: ['shoes', 'toys', 'bags'] },
      ...{ firms: null, herfindahl: null },
    });
    expect([...regions.employment]).toEqual([60, 40, 5, 1020, 80, 0]);
    const named = mapped(wide, { columns: { region: 'city', footwear: 'shoes' } });
    expect(readRegions([named]).regions.industries).toEqual(['footwear', 'toys', 'bags']);
  });

  it('puts several files together, the first of a pair being kept', () => {
    const more = long(
      [
        ['region', 'industry', 'employment'],
        ['Yiwu', 'toys', 7],
        ['Ningbo', 'toys', 9],
      ],
      'more.csv',
    );
    const { regions, ledgers } = readRegions([
      mapped(wide, { columns: { region: 'city' } }),
      mapped(more),
    ]);
    expect(regions.regions).toEqual(['Wenzhou', 'Yiwu', 'Ningbo']);
    expect([...regions.employment.slice(3)]).toEqual([1020, 80, 0, 0, 9, 0]);
    expect(ledgers[1]!.exclusions).toMatchObject([
      {
        ...{ table: 'regions', file: 'more.csv', row: 2, code: 'duplicate-region' },
        reason: { en: 'Same region (and industry) as row 3 of regions.csv; the first was kept.' },
      },
    ]);
  });

  it('names what it cannot use by file, row and column, and counts unknown employment', () => {
    const { regions, ledgers, notices } = readRegions([
      mapped(
        long([
          ['region', 'industry', 'employment', 'herfindahl'],
          ['A', 'x', 5, 0.3],
          ['A', 'y', 'many', null],
          ['A', 'z', -4, null],
          [null, 'x', 4, null],
          ['B', null, 4, null],
          ['B', 'x', null, 0.4],
          ['B', 'x', 6, null],
          ['B', 'y', 6, 1.2],
        ]),
      ),
    ]);
    const said = ledgers[0]!.exclusions.map(({ row, column, code }) => [row, column, code]);
    expect(said).toEqual([
      [3, 'employment', 'not-a-number'],
      [4, 'employment', 'negative'],
      [5, 'region', 'no-region'],
      [6, 'industry', 'no-industry'],
      [8, null, 'duplicate-region'],
      [9, 'herfindahl', 'out-of-range'],
    ]);
    expect(regions.unknown).toBe(3);
    const texts = notices.map(({ en }) => en).join('\n');
    expect(texts).toContain('counts as none, in cells: 3');
    expect(texts).toContain('of which the first was kept: x');
  });

  it.each([
    ['合计', ['A', 'B']],
    ['Total', ['A', 'B']],
    ['C', ['A', 'B', 'C']],
  ])('tells a total among three regions by its name, too: %s', (name, kept) => {
    const { regions } = readRegions([
      mapped(
        long([
          ['region', 'x', 'y'],
          ['A', 1, 2],
          ['B', 4, 5],
          [name, 5, 7],
        ]),
      ),
    ]);
    expect(regions.regions).toEqual(kept);
  });

  it('leaves out totals, which would count everybody twice, and says so', () => {
    const { regions, notices } = readRegions([
      mapped(
        long([
          ['region', 'x', 'y', 'z', 'All'],
          ['A', 1, 2, 3, 6],
          ['B', 4, 5, 6, 15],
          ['C', 7, 8, 8, 23],
          ['Country', 12, 15, 17, 44],
        ]),
      ),
    ]);
    expect(regions).toMatchObject({ regions: ['A', 'B', 'C'], industries: ['x', 'y', 'z'] });
    expect(notices.at(-1)!.en).toContain('being the sum of all others: Country, All.');
  });

  it('refuses a table without regions, without industries, and one of which nothing can be used', () => {
    const refusal = (rows: readonly (readonly (string | number | null)[])[]) => () =>
      readRegions([mapped(long(rows))]);
    expect(
      refusal([
        ['city', 'x'],
        ['A', 1],
      ]),
    ).toThrowError(expect.objectContaining({ code: 'dataset.missing-column' }));
    expect(refusal([['region'], ['A']])).toThrowError(
      expect.objectContaining({ code: 'dataset.missing-column' }),
    );
    expect(
      refusal([
        ['region', 'industry'],
        ['A', 'x'],
      ]),
    ).toThrowError(expect.objectContaining({ code: 'dataset.missing-column' }));
    expect(
      refusal([
        ['region', 'x'],
        [null, 1],
      ]),
    ).toThrowError(expect.objectContaining({ code: 'dataset.no-usable-rows' }));
  });
});
