import type { Assessments } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { newEdition } from '../../edition/edition.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import { renderCard } from '../render-card.ts';
import { dataCards } from './data-cards.ts';

type Data = NonNullable<Assessments['data']>;

const interval = { lower: 0.1, upper: 0.3, level: 0.95, method: 'bca' as const };
const whole: Data = {
  findings: [
    {
      id: 'missing.share',
      verdict: 'caution',
      text: { zh: '缺 8%', en: '8 % are missing' },
      rule: { threshold: 0.05, rule: { zh: '规则。', en: 'A rule.' }, source: 'Little (1988)' },
    },
    { id: 'normality', verdict: 'open', text: { zh: '不知道', en: 'unknown' } },
    { id: 'sample-size', verdict: 'passes', text: { zh: '够', en: 'enough' } },
  ],
  notes: [{ zh: '另注。', en: 'A further note.' }],
  missing: {
    ...{ rows: 300, completeRows: 200, emptyRows: 0, share: 0.08, patterns: 3 },
    byIndicator: [
      { indicator: 'DL1', missing: 10, share: 1 / 30 },
      { indicator: 'DL2', missing: 60, share: 0.2 },
    ],
    frequent: [
      { missing: [], rows: 200, share: 2 / 3 },
      { missing: ['DL1', 'DL2'], rows: 60, share: 0.2 },
    ],
    mcar: { statistic: 12.3, df: 10, p: 0.26, patterns: 3 },
  },
  imputed: {
    ...{ imputations: 10, iterations: 5, resamples: 200, failed: 1 },
    paths: [
      {
        ...{ from: 'DL', to: 'CA', estimate: 0.21, standardError: 0.05, lower: 0.11, upper: 0.31 },
        ...{ df: 80, p: 0.0004, missingInformation: 0.12 },
        base: { estimate: 0.2, interval },
      },
      {
        ...{ from: 'IE', to: 'CA', estimate: 0.01, standardError: 0.05, lower: -0.1, upper: 0.1 },
        ...{ df: 80, p: 0.9, missingInformation: 0 },
        base: { estimate: 0.02, interval: null },
      },
    ],
  },
  normality: {
    ...{ rows: 200, indicators: 12 },
    skewness: { value: 5, statistic: 170.4, df: 364, p: 0.5 },
    kurtosis: { value: 165, expected: 168, z: -1.2, p: 0.23 },
  },
  sampleSize: {
    ...{ observations: 300, detectable: 0.1435 },
    required: [{ path: 0.2, inverseSquareRoot: 155, gammaExponential: 142 }],
    paths: [{ from: 'DL', to: 'CA', estimate: 0.2, standardError: 0.05, detectable: 0.14 }],
  },
};
const nothing: Data = {
  findings: [],
  notes: [],
  ...{ missing: null, imputed: null, normality: null, sampleSize: null },
};

async function told(data: Data, language: 'zh' | 'en'): Promise<string> {
  const theory = sampleTheory();
  const results = { ...sampleResults(theory, { firms: 4 }), assessments: { data } };
  const edition = newEdition(results, theory, language);
  const cards = await Promise.all(dataCards(edition).map((card) => renderCard(edition, card)));
  return cards.map(({ markup }) => markup).join('');
}

describe('cards on the data', () => {
  for (const language of ['zh', 'en'] as const)
    it(`fill every place in ${language}, whatever is missing`, async () => {
      for (const data of [whole, nothing])
        expect(await told(data, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
    });

  it('show figures with their intervals, the rule, and what is not there with its reason', async () => {
    const markup = await told(whole, 'en');
    expect(markup).toContain('0.210<span class="below">[0.110, 0.310]</span>');
    expect(markup).toContain('0.020<sup>a</sup>');
    expect(markup).toContain('Rule: A rule (Little (1988))');
    expect(markup).toContain('9 data sets of 5 rounds');
    expect(markup).toContain('A further note.');
    expect(markup.indexOf('DL2</bdi>')).toBeLessThan(markup.lastIndexOf('DL1</bdi>'));
  });

  it('cite what they rest on', async () => {
    const theory = sampleTheory();
    const results = { ...sampleResults(theory, { firms: 4 }), assessments: { data: whole } };
    const edition = newEdition(results, theory, 'en');
    for (const card of dataCards(edition)) await renderCard(edition, card);
    const keys = edition.citations.list().map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['little-1988', 'rubin-1987', 'mardia-1970']));
  });
});
