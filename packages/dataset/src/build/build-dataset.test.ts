import { QunhaiError } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../dataset.ts';
import type { Cell } from '../raw-table.ts';
import { buildDataset, type StudyTables } from './build-dataset.ts';
import { smallTheory } from './small-theory.fixture.ts';
import { mapped, tableOf } from './table.fixture.ts';

const theory = smallTheory();
const build = (tables: StudyTables): Dataset => buildDataset({ theory, tables });
const header = ['firm', 'A1', 'A2', 'B1', 'B2'];
const responses = (...rows: Cell[][]) => ({ table: tableOf([header, ...rows]) });
const excluded = (dataset: Dataset) =>
  dataset.exclusions.map(({ scope, table, row, column, firm, code }) =>
    [scope, table, row, column, firm, code].join(' '),
  );
const notices = (dataset: Dataset) => dataset.notices.map((notice) => notice.en).join('\n');
function errorOf(run: () => unknown): QunhaiError {
  try {
    run();
  } catch (error) {
    if (error instanceof QunhaiError) return error;
    throw error;
  }
  throw new Error('expected an error');
}

describe('answers', () => {
  it('turns reversed items around and reads the texts of the scale', () => {
    const { responses: read } = build({
      responses: responses(
        ['a', '1=不同意', '2', 'Strongly agree', '1 非常不同意'],
        ['b', 4, 7, ' 3 ', '１'],
      ),
    });
    expect([...read.items.A1!]).toEqual([1, 4]);
    expect([...read.items.A2!]).toEqual([6, 1]);
    expect([...read.items.B1!]).toEqual([7, 3]);
    expect([...read.items.B2!]).toEqual([1, 1]);
    expect(read.row).toEqual([2, 3]);
  });

  it('takes a number before a label only where the label is its own', () => {
    const dataset = build({
      responses: responses(
        ['a', '7 非常不同意', '3 or 4', '9=?', '7. strongly agree'],
        ['b', 1, 1, 1, 1],
      ),
    });
    expect(excluded(dataset)).toEqual([
      'cell responses 2 A1 a not-a-number',
      'cell responses 2 A2 a not-a-number',
      'cell responses 2 B1 a out-of-range',
    ]);
  });

  it('excludes cells that are no number, out of range or between the points', () => {
    const dataset = build({ responses: responses(['a', 'seven', 0, 8, 2.5], ['b', 1, 1, 1, 1]) });
    expect(excluded(dataset)).toEqual([
      'cell responses 2 A1 a not-a-number',
      'cell responses 2 A2 a out-of-range',
      'cell responses 2 B1 a out-of-range',
      'cell responses 2 B2 a off-scale',
    ]);
    expect(dataset.exclusions[1]!.reason.zh).toBe('取值不在 1 至 7 之间。');
    expect(dataset.responses.outOfRange).toEqual({ A2: [0], B1: [0] });
    for (const id of ['A1', 'A2', 'B1', 'B2']) expect(dataset.responses.items[id]![0]).toBeNaN();
  });

  it('counts missing cells by reason instead of excluding them', () => {
    const table = tableOf([header, ['a', null, 'NA', 9, -99], ['b', '说不上来', 97, 1, 1]], {
      columnInfo: { A2: { missingCodes: [97] } },
    });
    const dataset = build({ responses: mapped(table, { missing: [-99] }) });
    expect(dataset.exclusions).toEqual([]);
    expect(
      dataset.missing!.map(({ column, reason, count }) => `${column} ${reason} ${count}`),
    ).toEqual([
      'A1 empty 1',
      'A2 not-available 1',
      'B1 dont-know 1',
      'B2 mapping-code 1',
      'A1 dont-know 1',
      'A2 file-code 1',
    ]);
    expect(notices(dataset)).toContain('cells that count as missing: 6');
  });

  it('reads decimal commas of files that have them', () => {
    const table = tableOf([header, ['a', '1,0', '2', '3', '4']], { reading: { decimal: ',' } });
    expect(build({ responses: { table } }).responses.items.A1![0]).toBe(1);
  });
});

describe('rows', () => {
  it('excludes rows without firm, of unknown firms, without wave, and repeated ones', () => {
    const table = tableOf([
      [...header, 'wave'],
      ['a', 1, 1, 1, 1, 1],
      [null, 1, 1, 1, 1, 1],
      ['a', 2, 2, 2, 2, 1],
      ['a', 2, 2, 2, 2, 2],
      ['x', 1, 1, 1, 1, 1],
      ['b', 1, 1, 1, 1, 'first'],
    ]);
    const firms = { table: tableOf([['firm'], ['a'], ['b']], { file: 'firms.csv' }) };
    const dataset = build({ responses: { table }, firms });
    expect(excluded(dataset)).toEqual([
      'row responses 3 firm  no-firm',
      'row responses 4  a duplicate',
      'row responses 6 firm x unknown-firm',
      'row responses 7 wave b no-wave',
    ]);
    expect(dataset.exclusions[1]!.reason.en).toContain('row 2 of responses.csv');
    expect(dataset.responses.wave).toEqual([1, 2]);
    expect([...dataset.responses.items.A1!]).toEqual([1, 2]);
  });

  it('joins files of several waves, with items only some of them ask', () => {
    const first = mapped(
      tableOf(
        [
          ['firm', 'A1', 'B1'],
          ['a', 1, 1],
        ],
        { file: 'w1.csv' },
      ),
      {
        constants: { wave: 1 },
      },
    );
    const second = mapped(
      tableOf(
        [
          ['firm', 'A1', 'B2', 'seconds'],
          ['a', 2, 2, 300],
        ],
        { file: 'w2.csv' },
      ),
      { constants: { wave: 2 } },
    );
    const { responses: read } = build({ responses: [first, second] });
    expect(read.wave).toEqual([1, 2]);
    expect(read.files).toEqual(['w1.csv', 'w2.csv']);
    expect([...read.items.A1!]).toEqual([1, 2]);
    expect([...read.items.B1!]).toEqual([1, Number.NaN]);
    expect([...read.items.B2!]).toEqual([Number.NaN, 2]);
    expect([...read.seconds!]).toEqual([Number.NaN, 300]);
  });

  it('takes each row for a firm when nothing names firms', () => {
    const table = tableOf([
      ['A1', 'B1'],
      [1, 1],
      [2, 2],
    ]);
    const dataset = build({ responses: { table } });
    expect(dataset.firms.map((firm) => firm.id)).toEqual(['row2', 'row3']);
    expect(notices(dataset)).toContain('every row was taken as one firm');
  });

  it('refuses a table none of whose rows can be used', () => {
    const error = errorOf(() => build({ responses: responses([null, 1, 1, 1, 1]) }));
    expect(error.code).toBe('dataset.no-usable-rows');
    expect(error.message).toContain('no firm id');
  });
});

describe('mapping', () => {
  const wide = tableOf([
    ['ID', 'prov', 'ind', 'q1', 'q2', 'q3', 'a1', 'x', 'y'],
    ['f', '01', 'C', 'yes', 2, null, 3, 10, 4],
    ['g', '02', 'C', 'no', 2, 4, 3, 1, 0],
  ]);

  it('renames, joins, combines, recodes, multiplies and transforms', () => {
    const dataset = build({
      responses: mapped(wide, {
        columns: {
          firm: 'id',
          cluster: { column: ['prov', 'ind'], join: '×' },
          B1: { column: 'q1', recode: { yes: 7, no: null } },
          B2: { column: ['q2', 'q3'], combine: 'mean' },
          exportShare: { column: ['y', 'x'], combine: 'ratio', multiplyBy: 100 },
          sales: { column: 'x', multiplyBy: 1000, transform: 'log1p' },
          employees: { column: ['q2', 'q3'], combine: 'sum' },
        },
      }),
    });
    const { items, facts } = dataset.responses;
    expect(dataset.firms.map((firm) => firm.cluster)).toEqual(['01×C', '02×C']);
    expect([...items.A1!]).toEqual([3, 3]);
    expect([...items.B1!]).toEqual([7, Number.NaN]);
    expect([...items.B2!]).toEqual([2, 3]);
    expect(facts.exportShare).toEqual([40, 0]);
    expect(facts.sales).toEqual([Math.log1p(10_000), Math.log1p(1000)]);
    expect(facts.employees).toEqual([null, 6]);
    expect(dataset.missing!.map((m) => `${m.target} ${m.reason}`)).toEqual([
      'employees combined',
      'B1 recoded',
    ]);
  });

  it.each([
    ['sum', 7],
    ['mean', 3.5],
    ['max', 4],
    ['min', 3],
    ['count-positive', 2],
    ['ratio', 0.75],
  ] as const)('%s', (combine, value) => {
    const table = tableOf([
      ['firm', 'A1', 'B1', 'x', 'y'],
      ['f', 1, 1, 3, 4],
    ]);
    const changed = smallTheory({
      facts: [{ id: 'z', question: { zh: '数', en: 'number' }, kind: 'number' }],
    });
    const tables = {
      responses: mapped(table, { columns: { z: { column: ['x', 'y'], combine } } }),
    };
    expect(buildDataset({ theory: changed, tables }).responses.facts.z).toEqual([value]);
  });

  it('takes ln(1 + x) of zero and excludes what has no logarithm', () => {
    const table = tableOf([
      ['firm', 'A1', 'B1', 'x'],
      ['f', 1, 1, 0],
      ['g', 1, 1, -1],
    ]);
    const dataset = build({
      responses: mapped(table, { columns: { sales: { column: 'x', transform: 'log1p' } } }),
    });
    expect(dataset.responses.facts.sales).toEqual([0, null]);
    expect(excluded(dataset)).toEqual(['cell responses 3 x g no-logarithm']);
  });

  it('a recoded empty cell is an answer', () => {
    const table = tableOf([
      ['firm', 'A1', 'B1'],
      ['f', null, 1],
    ]);
    const tables = {
      responses: mapped(table, { columns: { A1: { column: 'A1', recode: { '': 1 } } } }),
    };
    expect(build(tables).responses.items.A1![0]).toBe(1);
  });

  it.each([
    ['unknown-column', { columns: { A1: 'q_1' } }, 'Did you mean q1'],
    ['unknown-target', { columns: { A9: 'q1' } }, 'Did you mean A1'],
    ['combine-missing', { columns: { B1: { column: ['q1', 'q2'] } } }, 'combine'],
    ['ratio-needs-two', { columns: { B1: { column: ['q1'], combine: 'ratio' } } }, '1 columns'],
    ['mapped-twice', { columns: { B1: 'q1' }, constants: { B1: 3 } }, 'both'],
    ['construct-without-items', { columns: { firm: 'ID' } }, 'B (B1, B2)'],
  ] as const)('%s', (code, mapping, text) => {
    const error = errorOf(() =>
      build({ responses: mapped(wide, structuredClone(mapping) as never) }),
    );
    expect(error.code).toBe(`dataset.${code}`);
    expect(error.message).toContain(text);
  });

  it('names close columns when a construct has no items', () => {
    const table = tableOf([
      ['firm', 'A1', 'B_1'],
      ['f', 1, 1],
    ]);
    expect(errorOf(() => build({ responses: { table } })).message).toContain('Did you mean B_1?');
  });

  it('refuses two columns that differ only in letter case, unless one is exact', () => {
    const ambiguous = tableOf([
      ['firm', 'a1', 'Firm', 'B1'],
      ['f', 1, 'g', 1],
    ]);
    expect(build({ responses: { table: ambiguous } }).firms[0]!.id).toBe('f');
    const clash = tableOf([
      ['FIRM', 'a1', 'Firm', 'B1'],
      ['f', 1, 'g', 1],
    ]);
    expect(errorOf(() => build({ responses: { table: clash } })).code).toBe(
      'dataset.ambiguous-column',
    );
  });

  it('lists columns nothing uses and items nobody asked', () => {
    const table = tableOf([
      ['firm', 'A1', 'B1', 'extra'],
      ['f', 1, 1, 1],
    ]);
    const dataset = build({ responses: { table } });
    expect(notices(dataset)).toContain('columns not used (1): extra');
    expect(notices(dataset)).toContain('left out of the analysis (2): A2, B2');
    expect(dataset.responses.items.A2).toBeUndefined();
  });
});

describe('facts', () => {
  const ids = [
    'founded',
    'employees',
    'sales',
    'exportShare',
    'gvc',
    'motives',
    'markets',
    'remark',
  ];
  const facts = (...values: Cell[]) => {
    const table = tableOf(
      [
        ['firm', 'A1', 'B1', ...ids],
        ['f', 1, 1, ...values],
      ],
      {
        columnInfo: { gvc: { valueLabels: [{ value: 2, label: 'Own brand' }] } },
      },
    );
    return build({ responses: { table } });
  };

  it('reads each kind', () => {
    const dataset = facts(
      '1998-05-01',
      '1,200',
      '300万元',
      '45%',
      '自有品牌',
      'market；技术',
      'de, us;NA',
      'ok',
    );
    expect(dataset.exclusions).toEqual([]);
    expect(dataset.firms[0]!.facts).toEqual({
      founded: 1998,
      employees: 1200,
      sales: 3_000_000,
      exportShare: 45,
      gvc: 'obm',
      motives: ['market', 'technology'],
      markets: ['DE', 'US', 'NA'],
      remark: 'ok',
    });
  });

  it('takes the label a file gives a code', () => {
    expect(facts(null, null, null, null, 2, null, null, null).firms[0]!.facts.gvc).toBe('obm');
  });

  it('excludes what a kind does not allow', () => {
    const dataset = facts(199, -99, 'much', 145, 'other', 'fame', 'Germany', null);
    expect(excluded(dataset)).toEqual([
      'cell responses 2 founded f out-of-range',
      'cell responses 2 employees f negative',
      'cell responses 2 sales f not-a-number',
      'cell responses 2 exportShare f out-of-range',
      'cell responses 2 gvc f unknown-option',
      'cell responses 2 motives f unknown-option',
      'cell responses 2 markets f unknown-country',
    ]);
    expect(Object.values(dataset.firms[0]!.facts).every((value) => value === null)).toBe(true);
  });

  it('keeps the countries it knows and books the others', () => {
    const dataset = facts(1998.5, 2.5, null, null, null, null, 'CN, XX, UK', null);
    expect(dataset.firms[0]!.facts.markets).toEqual(['CN']);
    expect(excluded(dataset).at(-1)).toBe('cell responses 2 markets f unknown-country');
    expect(dataset.exclusions.at(-1)!.reason.en).toContain('2');
    expect(excluded(dataset)[0]).toContain('not-an-integer');
  });

  it('suspects shares that should be percent', () => {
    expect(notices(facts(null, null, null, 0.4, null, null, null, null))).toContain(
      'multiplyBy: 100',
    );
  });

  it('without a firms table, a firm has the facts that do not change', () => {
    const table = tableOf([
      ['firm', 'wave', 'A1', 'B1', 'founded', 'employees'],
      ['f', 1, 1, 1, 1990, 10],
      ['f', 2, 1, 1, 1990, 20],
    ]);
    const dataset = build({ responses: { table } });
    expect(dataset.firms[0]!.facts).toEqual({ founded: 1990 });
    expect(dataset.responses.facts.employees).toEqual([10, 20]);
  });
});

describe('firms, clusters and ties', () => {
  const firms = {
    table: tableOf(
      [
        ['firm', 'cluster', 'founded'],
        ['a', 'K1', 1990],
        ['b', 'K1', 'long ago'],
        ['c', 'K2', 2001],
        ['a', 'K2', 1991],
        [null, 'K1', 1992],
      ],
      { file: 'firms.csv' },
    ),
  };
  const clusters = {
    table: tableOf(
      [
        ['cluster', 'name_zh', 'name_en', 'park', 'area'],
        ['K1', '五金', 'Hardware', 'North', '12.5'],
        ['K1', '重复', 'Again', 'x', '1'],
        [null, '无', 'None', 'x', '1'],
      ],
      { file: 'clusters.csv' },
    ),
  };
  const ties = {
    table: tableOf(
      [
        ['from', 'to', 'kind', 'country', 'local'],
        ['a', 'b', 'supply', null, null],
        ['a', 'c', '合作', 'CN', null],
        ['a', 'ACME', 'knowledge', 'us', 'no'],
        ['a', 'a', 'supply', null, null],
        ['z', 'a', 'supply', null, null],
        ['a', 'b', 'friendship', null, null],
        ['a', 'b', 'supply', null, null],
        ['a', null, 'supply', null, null],
        [null, 'a', 'supply', null, null],
        ['b', 'ACME', 'social', 'Mars', 'perhaps'],
      ],
      { file: 'ties.csv' },
    ),
  };
  const dataset = build({
    responses: responses(['a', 1, 1, 1, 1], ['b', 1, 1, 1, 1]),
    firms,
    clusters,
    ties,
  });

  it('keeps the first of repeated firms and clusters, and adds clusters only firms name', () => {
    expect(dataset.firms).toEqual([
      { id: 'a', cluster: 'K1', facts: { founded: 1990 } },
      { id: 'b', cluster: 'K1', facts: { founded: null } },
      { id: 'c', cluster: 'K2', facts: { founded: 2001 } },
    ]);
    expect(dataset.clusters).toEqual([
      {
        id: 'K1',
        name: { zh: '五金', en: 'Hardware' },
        attributes: { park: 'North', area: 12.5 },
      },
      { id: 'K2', name: null, attributes: {} },
    ]);
    expect(notices(dataset)).toContain('does not list K2');
  });

  it('takes from a list of all pairs those that are tied, and excludes none of the others', () => {
    const pairs = {
      table: tableOf(
        [
          ['from', 'to', 'kind', 'tied'],
          ['a', 'b', 'supply', 1],
          ['b', 'a', 'supply', 0],
          ['a', 'x', 'supply', null],
        ],
        { file: 'ties.csv' },
      ),
    };
    const answers = responses(['a', 1, 2, 3, 4], ['b', 2, 3, 4, 5]);
    const { ties: read, exclusions } = build({ responses: answers, ties: pairs });
    expect(read.map(({ from, to }) => `${from}-${to}`)).toEqual(['a-b']);
    expect(exclusions).toEqual([]);
  });

  it('reads ties, deriving locality from known clusters', () => {
    expect(dataset.ties).toEqual([
      { from: 'a', to: 'b', kind: 'supply', wave: 1, country: null, local: true },
      { from: 'a', to: 'c', kind: 'cooperation', wave: 1, country: 'CN', local: false },
      { from: 'a', to: 'ACME', kind: 'knowledge', wave: 1, country: 'US', local: false },
      { from: 'b', to: 'ACME', kind: 'social', wave: 1, country: null, local: null },
    ]);
  });

  it('lists every row and cell not used', () => {
    expect(excluded(dataset)).toEqual([
      'cell firms 3 founded b not-a-number',
      'row firms 5  a duplicate-firm',
      'row firms 6 firm  no-firm',
      'row clusters 3   duplicate-cluster',
      'row clusters 4 cluster  no-cluster-id',
      'row ties 5 to a self-tie',
      'row ties 6 from z unknown-firm',
      'row ties 7 kind a unknown-kind',
      'row ties 8  a duplicate-tie',
      'row ties 9 to a no-partner',
      'row ties 10 from  no-firm',
      'cell ties 11 country b unknown-country',
      'cell ties 11 local b not-yes-or-no',
    ]);
    for (const { reason } of dataset.exclusions)
      expect(reason.zh + reason.en).not.toMatch(/[{}]|undefined/);
  });

  it('names a close column when one is lacking', () => {
    const lacking = {
      table: tableOf([
        ['form', 'to', 'kind'],
        ['a', 'b', 'supply'],
      ]),
    };
    const error = errorOf(() => build({ responses: responses(['a', 1, 1, 1, 1]), ties: lacking }));
    expect(error.message).toBe('responses.csv has no column for from. Did you mean form?');
  });
});

it('gives the same dataset every time', () => {
  const tables = {
    responses: responses(['a', 1, 2, 3, 'x'], ['b', 7, 7, 7, 7], ['a', 1, 1, 1, 1]),
  };
  expect(JSON.stringify(build(tables))).toBe(JSON.stringify(build(tables)));
});
