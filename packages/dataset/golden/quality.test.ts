import { existsSync, readFileSync } from 'node:fs';
import { buildAnalysisMatrix, buildDataset, checkQuality, readTable } from '@qunhai/dataset';
import { theorySchema } from '@qunhai/theory';
import { expect, it } from 'vitest';

const mobi = new URL('../../../../shared/reference/sem/data/mobi.csv', import.meta.url);
const both = (text: string) => ({ zh: `题 ${text}`, en: text });

/** R 4.2.2 on mobi.csv: see META.json. */
const expected = {
  outlierRows: [5, 29, 34, 36, 51, 74, 108, 110, 132, 155, 166, 167, 189, 192, 240, 243],
  harman: 0.394800030119725,
  skewness: -0.671323159555305,
  kurtosis: 0.901650378959884,
  vif: {
    CUEX: 1.52596998820803,
    CUSA: 3.38203928917773,
    CUSCO: 1.48507812656515,
    CUSL: 1.68000968793951,
    IMAG: 2.50062943395998,
    PERQ: 3.70142713776295,
    PERV: 1.71276622545327,
  },
};

it.skipIf(!existsSync(mobi))('quality of mobi agrees with R (needs ../shared)', async () => {
  const table = await readTable(readFileSync(mobi), { file: 'mobi.csv' });
  const items = table.columns.map((column) => column.name);
  const constructOf = (item: string) => item.replace(/\d$/, '');
  const theory = theorySchema.parse({
    schema: 'qunhai-theory/1',
    id: 'ecsi',
    version: '1.0.0',
    title: both('ECSI'),
    description: both('ECSI'),
    source: both('ECSI'),
    scales: [
      {
        id: 'ten',
        min: 1,
        max: 10,
        step: 1,
        anchors: [1, 10].map((value) => ({ value, label: both(String(value)) })),
      },
    ],
    constructs: [...new Set(items.map(constructOf))].map((id) => ({
      id,
      name: both(id),
      definition: both(id),
      role: 'driver',
      measurement: { kind: 'reflective' },
    })),
    items: items.map((id) => ({
      id,
      construct: constructOf(id),
      text: both(id),
      scale: 'ten',
      form: 'full',
    })),
    paths: [{ from: 'IMAG', to: 'CUSA' }],
  });
  const dataset = buildDataset({ theory, tables: { responses: { table } } });
  const { matrix } = buildAnalysisMatrix(dataset, { items, wave: 1 });
  const report = checkQuality(dataset, theory, matrix);
  const outliers = report.suspects.filter((suspect) => suspect.kind === 'outlier');
  expect(outliers.map((suspect) => suspect.row)).toEqual(expected.outlierRows);
  expect(Math.abs(report.commonMethod.harmanFirstFactor! - expected.harman)).toBeLessThan(1e-12);
  expect(Math.abs(report.items[0]!.skewness! - expected.skewness)).toBeLessThan(1e-12);
  expect(Math.abs(report.items[0]!.kurtosis! - expected.kurtosis)).toBeLessThan(1e-12);
  for (const { construct, vif } of report.commonMethod.fullCollinearity)
    expect(
      Math.abs(vif - expected.vif[construct as keyof typeof expected.vif]),
      construct,
    ).toBeLessThan(1e-11);
  expect(report.commonMethod.fullCollinearity).toHaveLength(7);
});
