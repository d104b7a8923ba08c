import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { expect, it } from 'vitest';
import { tableOf } from '../build/table.fixture.ts';
import { recogniseTool } from './recognise-tool.ts';
import {
  koboExport,
  limesurveyCodes,
  limesurveyTexts,
  odkExport,
  spssTurned,
  surveyjsExport,
  wenjuanxingNumbers,
  wenjuanxingTexts,
} from './survey-exports.fixture.ts';

it.each([
  ['limesurvey', 'certain', limesurveyCodes()],
  ['limesurvey', 'certain', limesurveyTexts()],
  ['wenjuanxing', 'certain', wenjuanxingTexts()],
  ['wenjuanxing', 'certain', wenjuanxingNumbers()],
  ['xlsform', 'certain', koboExport()],
  ['xlsform', 'certain', odkExport()],
  ['surveyjs', 'likely', surveyjsExport()],
  ['spss', 'certain', spssTurned()],
] as const)(
  'recognises an export of %s and lists what speaks for it',
  (tool, confidence, table) => {
    const found = recogniseTool(table, theory);
    expect(found).toMatchObject({ tool, confidence });
    expect(found.evidence.length).toBeGreaterThan(0);
  },
);

it('tells the columns a program adds from answers', () => {
  const { serviceColumns } = recogniseTool(limesurveyCodes(), theory);
  for (const name of ['submitdate', 'seed', 'groupTime12']) expect(serviceColumns).toContain(name);
  for (const name of ['R[DL1]', 'firm', 'foundingyear']) expect(serviceColumns).not.toContain(name);
});

it('takes columns of the theory for no program’s export', () => {
  const table = tableOf([
    ['firm', 'wave', 'DL1', 'DL2'],
    ['a', 1, 3, 4],
  ]);
  expect(recogniseTool(table, theory)).toMatchObject({ tool: 'qunhai', confidence: 'possible' });
});

it('guesses nothing for a table without signs', () => {
  const table = tableOf([
    ['id', 'start', 'name', 'v1'],
    [1, '2026-01-01', 'x', 3],
  ]);
  expect(recogniseTool(table, theory)).toEqual({
    tool: null,
    confidence: null,
    evidence: [],
    serviceColumns: [],
  });
});
