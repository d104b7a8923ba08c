import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import type { Assessments } from '@qunhai/results';
import { clusteredFirmsTheory as theory } from '@qunhai/theory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStudy } from '../../index.ts';
import { normalityFinding, sizeFinding } from './data-findings.ts';
import { detectableInErrors, sampleSize } from './sample-size.ts';

const yaml = (resamples: number) => `schema: qunhai-study/1
id: gaps
title: { zh: 缺失, en: Gaps }
data: simulated
theory: clustered-firms
mapping:
  responses: { file: responses.csv }
  firms: { file: firms.csv }
analysis: { resamples: ${resamples}, interval: percentile, moderation: false, groups: { by: [] }, assessments: [data] }
seed: 4
`;

/** An answer by its column, and the row it is in. */
type Gap = (answer: (column: string) => number, index: number) => boolean;
/** Items of one construct that lose answers; others stay as they are. */
const gappy = ['IE1', 'IE2', 'IE3', 'IE4'];

describe('what the data can carry', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qunhai-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function assess(
    options: { readonly firms: number; readonly resamples?: number; readonly workers?: number },
    gap: Gap,
  ): Promise<NonNullable<Assessments['data']>> {
    const { firms, resamples = 200, workers = 1 } = options;
    const truth = defaultTruth(theory, { firms, clusters: 2 });
    const drawn = drawStudy(theory, truth, { seed: 21 });
    const { columns } = drawn.responses;
    const rows = drawn.responses.rows.map((row, index) =>
      gap((column) => Number(row[columns.indexOf(column)]), index)
        ? row.map((cell, at) => (gappy.includes(columns[at]!) ? null : cell))
        : row,
    );
    writeFileSync(join(folder, 'study.yaml'), yaml(resamples));
    writeFileSync(join(folder, 'responses.csv'), drawnTableCsv({ ...drawn.responses, rows }));
    writeFileSync(join(folder, 'firms.csv'), drawnTableCsv(drawn.firms));
    return (await runStudy(folder, { workers })).results.assessments!.data!;
  }
  const verdictOf = ({ findings }: NonNullable<Assessments['data']>, id: string) =>
    findings.find((finding) => finding.id === id)?.verdict;

  it('tells gaps by chance from gaps that go with answers', async () => {
    const byChance = await assess({ firms: 400 }, (_, index) => index % 5 === 0);
    const byAnswer = await assess({ firms: 400 }, (answer) => answer('CA1') >= 6);
    expect(verdictOf(byChance, 'missing.mcar')).toBe('passes');
    expect(verdictOf(byAnswer, 'missing.mcar')).toBe('caution');
    expect(byAnswer.missing!.byIndicator.map(({ indicator }) => indicator)).toEqual(gappy);
    expect(byAnswer.missing!.patterns).toBe(2);
  });

  it('imputes, the same with any number of workers', async () => {
    const gaps = (_: unknown, index: number) => index % 5 === 0;
    const one = await assess({ firms: 300 }, gaps);
    const two = await assess({ firms: 300, workers: 2 }, gaps);
    expect(two).toEqual(one);
    expect(one.imputed!.paths).toHaveLength(14);
    for (const { estimate, lower, upper, base, missingInformation } of one.imputed!.paths) {
      expect(lower).toBeLessThan(estimate);
      expect(upper).toBeGreaterThan(estimate);
      expect(Math.abs(estimate - base.estimate)).toBeLessThan(0.1);
      expect(missingInformation).toBeLessThan(0.5);
    }
    const ofIe = one.imputed!.paths.filter(({ from }) => from === 'IE');
    const others = one.imputed!.paths.filter(({ from, to }) => from !== 'IE' && to === 'MK');
    const least = Math.min(...ofIe.map((path) => path.missingInformation));
    for (const { missingInformation } of others) expect(missingInformation).toBeLessThan(least);
  });

  it('needs no gaps, no intervals and no estimate', async () => {
    const whole = await assess({ firms: 120 }, () => false);
    expect(whole.imputed).toBeNull();
    expect(whole.findings[0]!.text.en).toContain('No answer');
    expect(verdictOf(whole, 'missing.mcar')).toBeUndefined();
    const bare = await assess({ firms: 120, resamples: 0 }, (_, index) => index % 5 === 0);
    expect(bare.imputed).toBeNull();
    expect(bare.sampleSize!.paths).toEqual([]);
    const tiny = await assess({ firms: 8 }, () => false);
    expect(verdictOf(tiny, 'normality')).toBe('open');
    expect(verdictOf(tiny, 'sample-size')).toBe('open');
  });
});

describe('sample size', () => {
  it('finds effects of 2.80 standard errors, and by the rule of thumb 0.2 with 155 firms', () => {
    expect(detectableInErrors(0.95)).toBeCloseTo(1.959964 + 0.841621, 6);
    const { required, detectable } = sampleSize({ observations: 155, paths: [] }, 0.95);
    expect(required.find(({ path }) => path === 0.2)!.inverseSquareRoot).toBe(155);
    expect(detectable).toBeCloseTo(0.1997, 4);
  });

  it('judges by the standard errors of the model, too, which can ask for more than the rule of thumb', () => {
    const judged = (standardError: number) => {
      const path = { from: 'A', to: 'B', estimate: 0.3, standardError };
      const detectable = detectableInErrors(0.95) * standardError;
      return sizeFinding({
        ...{ observations: 300, detectable: 0.144, required: [] },
        paths: [{ ...path, detectable }],
      });
    };
    expect(judged(0.06).verdict).toBe('passes');
    expect(judged(0.09).verdict).toBe('caution');
    expect(judged(0.09).text.en).toContain(
      'a path of 0.25 to 0.25, depending on which (most for A → B)',
    );
  });
});

describe('normality', () => {
  it('does not call answers normal whose skewness is beyond chance', () => {
    const found = (kurtosis: number, skewness: number) =>
      normalityFinding({
        ...{ rows: 90, indicators: 4 },
        skewness: { value: 1, statistic: 20, df: 20, p: skewness },
        kurtosis: { value: 24, expected: 24, z: kurtosis, p: 0.5 },
      });
    expect(found(1, 0.4)).toMatchObject({ verdict: 'passes' });
    expect(found(1, 0.002)).toMatchObject({ verdict: 'caution' });
    expect(found(1, 0.002).text.zh).toContain('偏度 p = 0.002');
    expect(found(8, 0.4).text.en).toContain('not multivariate normal (90 complete rows)');
  });
});
