import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDataset } from '../build/build-dataset.ts';
import { smallTheory } from '../build/small-theory.fixture.ts';
import { tableOf } from '../build/table.fixture.ts';
import type { RawTable } from '../raw-table.ts';
import {
  inventedAnswer,
  koboExport,
  limesurveyCodes,
  limesurveyTexts,
  odkExport,
  spssTurned,
  surveyjsExport,
  wenjuanxingNumbers,
  wenjuanxingTexts,
} from '../recognise/survey-exports.fixture.ts';
import { suggestEntry, suggestMapping } from './suggest-mapping.ts';

/** What the import makes of a table when every suggestion is taken. */
const imported = (table: RawTable) =>
  buildDataset({
    theory,
    tables: { responses: { table, mapping: suggestMapping(table, theory).mapping } },
  });

const suggested = (table: RawTable, target: string) =>
  suggestMapping(table, theory).columns.find((column) => column.target === target);

describe.each([
  ['LimeSurvey, codes', limesurveyCodes()],
  ['LimeSurvey, texts', limesurveyTexts()],
  ['问卷星, texts', wenjuanxingTexts()],
  ['问卷星, numbers', wenjuanxingNumbers()],
  ['KoboToolbox', koboExport()],
  ['ODK Central', odkExport()],
  ['SurveyJS', surveyjsExport()],
  ['SPSS, turned around', spssTurned()],
])('an export of %s', (_, table) => {
  it('is imported whole when the suggestions are taken: every answer to every item', () => {
    const { responses, exclusions } = imported(table);
    expect(exclusions).toEqual([]);
    expect(responses.firm).toHaveLength(12);
    theory.items.forEach((item, k) => {
      const expected = responses.firm.map((_firm, row) => {
        const value = inventedAnswer(k, row);
        return item.reversed ? 8 - value : value;
      });
      const got = [...responses.items[item.id]!];
      got.forEach((value, row) => {
        if (!Number.isNaN(value)) expect(value, `${item.id} row ${row}`).toBe(expected[row]);
      });
      expect(got.filter(Number.isNaN).length, item.id).toBeLessThanOrEqual(1);
    });
  });

  it('gives no column to two targets and accounts for every column and item', () => {
    const suggestion = suggestMapping(table, theory);
    const used = suggestion.columns.map(({ column }) => column);
    expect(new Set(used).size).toBe(used.length);
    expect([...used, ...suggestion.unmatchedColumns].sort()).toEqual(
      table.columns.map(({ name }) => name).sort(),
    );
    const targets = suggestion.columns.map(({ target }) => target);
    expect(suggestion.unmappedItems).toEqual(
      theory.items.map(({ id }) => id).filter((id) => !targets.includes(id)),
    );
    for (const { reasons } of suggestion.columns) expect(reasons.length).toBeGreaterThan(0);
  });
});

it('reads times, facts and marks for “no answer” of 问卷星', () => {
  const { responses, missing } = imported(wenjuanxingTexts());
  expect(responses.seconds?.[0]).toBe(345);
  expect(responses.facts.founding_year?.slice(0, 2)).toEqual([null, 1991]);
  expect(responses.facts.gvc_function?.[0]).toBe('OBM');
  expect(responses.facts.motives?.[1]).toEqual(['market-access', 'new-technology']);
  expect(responses.firm[0]).toBe('某某0有限公司');
  expect(missing).toContainEqual(
    expect.objectContaining({ target: 'DL1', reason: 'mapping-code', count: 1 }),
  );
});

it('takes −3 of 问卷星 for no answer, and option numbers in order but only as likely', () => {
  const table = wenjuanxingNumbers();
  const { responses } = imported(table);
  expect(responses.items.DL1?.[2]).toBeNaN();
  expect(responses.facts.gvc_function?.slice(0, 4)).toEqual(['OEM', 'ODM', null, 'OEM']);
  expect(suggested(table, 'gvc_function')?.confidence).toBe('likely');
});

it('says when option codes were counted in order, and does not call that certain', () => {
  const DL1 = suggested(limesurveyCodes(), 'DL1')!;
  expect(DL1.confidence).toBe('likely');
  expect(DL1.reasons.map(({ en }) => en).join()).toContain('counted in order');
  expect(suggested(limesurveyTexts(), 'DL1')?.confidence).toBe('certain');
});

it('takes total times of LimeSurvey, finds ids without underscores, and says that split options are not imported', () => {
  const suggestion = suggestMapping(limesurveyCodes(), theory);
  const column = (target: string) => suggestion.columns.find((c) => c.target === target)?.column;
  expect(column('seconds')).toBe('interviewtime');
  expect(column('founding_year')).toBe('foundingyear');
  expect(column('motives')).toBeUndefined();
  expect(suggestion.cautions.map(({ en }) => en).join()).toContain('motives');
});

it('reads several answers of an XLSForm joined by blanks', () => {
  const { responses } = imported(koboExport());
  expect(responses.facts.motives?.[0]).toEqual(['market-access', 'new-technology']);
});

it('turns a scale around only where the labels of the file say so', () => {
  const turned = suggested(spssTurned(), 'DL1')!;
  expect(turned.entry).toMatchObject({ recode: { 1: 7, 7: 1 } });
  const table = spssTurned();
  const straight = {
    ...table,
    columns: table.columns.map(({ name, cells, label }) => ({
      name,
      cells,
      ...(label === undefined ? {} : { label }),
    })),
  };
  expect(suggested(straight, 'DL1')?.entry).toBe('V10');
});

it('leaves alone what is read as it stands: wordings of the scale in either language', () => {
  expect(suggested(limesurveyTexts(), 'DL1')?.entry).toContain('[SQ001]');
});

it('offers row numbers for the firm only as possible', () => {
  const firm = suggested(limesurveyTexts(), 'firm')!;
  expect(firm).toMatchObject({ column: 'id. Response ID', confidence: 'possible' });
});

it('keeps similar wordings apart and calls a rival by its name', () => {
  const table = tableOf([
    ['firm', '与集群外的同行相比，我们的成本要低一些', '我们喜欢的颜色'],
    ['a', 3, 4],
    ['b', 5, 4],
  ]);
  const suggestion = suggestMapping(table, theory, { role: 'responses' });
  const found = suggestion.columns.filter(({ kind }) => kind === 'item');
  expect(found.map(({ target, confidence }) => [target, confidence])).toEqual([
    ['CA1', 'possible'],
  ]);
  expect(suggestion.unmatchedColumns).toEqual(['我们喜欢的颜色']);
});

it('does not believe a header whose cells do not fit', () => {
  const table = tableOf([
    ['firm', 'DL1. Firms in our cluster divide the work', 'DL2'],
    ['a', 'we do', 3],
    ['b', 'not at all', 'x'],
  ]);
  expect(suggested(table, 'DL1')).toBeUndefined();
  expect(suggested(table, 'DL2')).toMatchObject({ confidence: 'possible', unread: ['x'] });
});

it('warns when the upper end of the scale was never chosen', () => {
  const table = limesurveyCodes();
  const five = {
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      cells: column.cells.map((cell) => (cell === 'A6' || cell === 'A7' ? 'A5' : cell)),
    })),
  };
  expect(
    suggestMapping(five, theory)
      .cautions.map(({ en }) => en)
      .join(),
  ).toContain('above 5');
  expect(
    suggestMapping(table, theory)
      .cautions.map(({ en }) => en)
      .join(),
  ).not.toContain('above');
});

it('tells tables of firms, clusters and ties apart', () => {
  const role = (header: string[]) =>
    suggestMapping(tableOf([header, header.map(() => 'x')]), theory).role;
  expect(role(['firm', 'cluster', 'founding_year'])).toBe('firms');
  expect(role(['cluster', 'name_zh', 'name_en'])).toBe('clusters');
  expect(role(['from', 'to', 'kind'])).toBe('ties');
  expect(role(['firm', 'DL1'])).toBe('responses');
});

it('takes the wave of a file without a wave column from the one who imports it', () => {
  expect(suggestMapping(koboExport(), theory, { wave: 3 }).mapping.constants).toEqual({ wave: 3 });
});

it('reads a column that a person chose, however it is called', () => {
  const table = limesurveyCodes();
  const chosen = { target: 'DL1', column: 'R[DL2]', role: 'responses' } as const;
  expect(suggestEntry(table, theory, chosen)).toMatchObject({
    entry: { column: 'R[DL2]', recode: { A1: 1 } },
    confidence: 'likely',
  });
  const unfit = suggestEntry(table, theory, { ...chosen, column: 'submitdate' })!;
  expect(unfit).toMatchObject({ entry: 'submitdate', confidence: 'possible' });
  expect(unfit.unread.length).toBe(10);
  expect(suggestEntry(table, theory, { ...chosen, column: 'none' })).toBeNull();
});

const small = smallTheory();
const smallTable = tableOf([
  ['firm', 'B1', 'Q2. A2', 'grp/A1', '（B2）', 'founded', 'sales'],
  ['a', 1, 2, 3, 4, 1999, 100],
  ['b', 7, 6, 5, 4, 2001, 300],
]);
const pairs = (table: RawTable) =>
  suggestMapping(table, small).columns.map(({ target, column }) => [target, column]);

it('suggests the same whatever the order of the columns', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...smallTable.columns], { minLength: 7 }), (columns) => {
      expect(pairs({ ...smallTable, columns })).toEqual(pairs(smallTable));
    }),
  );
});

it('is not led astray by columns that mean nothing', () => {
  const noise = fc.record({
    name: fc.string({ minLength: 1, maxLength: 30 }).map((text) => `x ${text}`),
    cells: fc.array(fc.oneof(fc.string(), fc.double(), fc.constant(null)), {
      minLength: 2,
      maxLength: 2,
    }),
  });
  const noises = fc.uniqueArray(noise, { selector: ({ name }) => name, maxLength: 8 });
  fc.assert(
    fc.property(noises, (columns) => {
      const table = { ...smallTable, columns: [...columns, ...smallTable.columns] };
      expect(pairs(table)).toEqual(pairs(smallTable));
    }),
  );
});
