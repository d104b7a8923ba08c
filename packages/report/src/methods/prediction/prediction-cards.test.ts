import type { Assessments } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { newEdition } from '../../edition/edition.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import { renderCard } from '../render-card.ts';
import { predictionCards } from './prediction-cards.ts';

type Prediction = NonNullable<Assessments['prediction']>;
type Approach = NonNullable<Prediction['prediction']>['approaches'][number];

const interval = (lower: number, upper: number) => ({
  ...{ lower, upper, level: 0.95, method: 'normal' as const },
});
const bilingual = (zh: string, en: string) => ({ zh, en });
const predicted = {
  ...{ construct: 'CA', q2Spread: 0.004, skewness: -0.2 },
  q2: { estimate: 0.2, interval: interval(0.1, 0.3) },
  ...{ model: { rmse: 1.1, mae: 0.9 }, average: { rmse: 1.3, mae: 1.1 } },
};
const approach = (name: Approach['approach']): Approach => ({
  approach: name,
  indicators: [
    {
      ...{ ...predicted, indicator: 'CA1', unit: 'raw', linear: { rmse: 1.2, mae: 0.95 } },
      rmseDifference: { estimate: -0.1, interval: interval(-0.15, -0.05) },
    },
    { ...predicted, indicator: 'CA2', unit: 'raw', linear: null, rmseDifference: null },
  ],
  constructs: [
    {
      ...predicted,
      power: {
        ...{ verdict: 'high', statistic: 'rmse', indicators: 2 },
        ...{ compared: 1, better: 1, aboveAverage: 2 },
      },
    },
  ],
});
const test = {
  ...{ loss: 1.2, t: -2.5, p: 0.013 },
  difference: { estimate: -0.1, interval: interval(-0.18, -0.02) },
};
const whole: Prediction = {
  findings: [
    {
      ...{ id: 'predict.q2', verdict: 'passes', text: bilingual('都大于 0', 'all above 0') },
      rule: {
        ...{ threshold: 0, rule: bilingual('规则。', 'A rule.') },
        source: 'Shmueli et al. (2019), European Journal of Marketing',
      },
    },
    { id: 'fit.estimated', verdict: 'fails', text: bilingual('被拒绝', 'rejected') },
  ],
  notes: [bilingual('总注。', 'A note on all.')],
  prediction: {
    ...{ folds: 10, repeats: 10, seed: 7, rows: 298, failed: 0, circular: [], sources: ['DL'] },
    ...{ approaches: [approach('direct'), approach('earliest')], notes: [] },
  },
  cvpat: {
    rows: [
      { construct: null, benchmark: 'average', benchmarkLoss: 1.3, ...test },
      {
        ...{ construct: 'CA', benchmark: 'average', benchmarkLoss: 1.2, loss: 1.2 },
        ...{ t: null, p: null, difference: { estimate: 0, interval: null } },
      },
    ],
    notes: [bilingual('无线性。', 'No linear benchmark.')],
  },
  exactFit: {
    ...{ resamples: 1000, seed: 7, consistent: true, notes: [] },
    distances: [
      {
        ...{ model: 'saturated', measure: 'srmr', value: 0.043, hi95: 0.046, hi99: 0.05 },
        ...{ p: 0.26, used: 998 },
      },
      {
        ...{ model: 'saturated', measure: 'dG', value: null, hi95: null, hi99: null },
        ...{ p: null, used: 0, note: bilingual('不正定。', 'Not positive definite.') },
      },
    ],
  },
  comparison: {
    ...{ rows: 298, notes: [] },
    models: [
      {
        ...{ id: 'base', name: bilingual('基础', 'Base'), why: bilingual('本研究', 'This study') },
        ...{ added: [], removed: [], cvpat: null },
      },
      {
        ...{ id: 'H7', name: bilingual('加 H7', 'With H7'), why: bilingual('理由', 'A reason') },
        added: [
          { from: 'TR', to: 'CA' },
          { from: 'TR × DL', to: 'CA' },
        ],
        removed: [{ from: 'IE', to: 'CA' }],
        ...{ cvpat: null, note: bilingual('没有收敛。', 'It did not converge.') },
      },
    ],
    constructs: [
      {
        construct: 'CA',
        equations: [
          {
            ...{ models: ['base', 'H7'], predictors: ['DL'], bic: -62.24, delta: 0 },
            ...{ weight: 0.97, cvpat: null },
          },
          {
            ...{ models: ['H7'], predictors: ['DL', 'TR'], bic: -55, delta: 7.24, weight: 0.03 },
            cvpat: { ...test, alternativeLoss: 1.3, adjustedP: 0.039 },
          },
        ],
      },
    ],
  },
};
const nothing: Prediction = {
  findings: [{ id: 'predict.none', verdict: 'open', text: bilingual('没有估计', 'no estimates') }],
  ...{ notes: [], prediction: null, cvpat: null, exactFit: null, comparison: null },
};
const withheld: Prediction = {
  ...{ ...nothing },
  findings: ['predict', 'cvpat', 'fit', 'compare'].map((part) => ({
    ...{ id: `${part}.none`, verdict: 'open', text: bilingual(`无 ${part}`, `no ${part}`) },
  })),
};

async function told(prediction: Prediction, language: 'zh' | 'en') {
  const theory = sampleTheory();
  const results = { ...sampleResults(theory, { firms: 4 }), assessments: { prediction } };
  const edition = newEdition(results, theory, language);
  const cards = predictionCards(edition);
  const markup = await Promise.all(cards.map((card) => renderCard(edition, card)));
  return { cards, edition, markup: markup.map((one) => one.markup).join('') };
}
const plain = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('cards on prediction and fit', () => {
  for (const language of ['zh', 'en'] as const)
    it(`fill every place in ${language}, whatever is missing`, async () => {
      for (const prediction of [whole, nothing, withheld, { findings: [], notes: [] }]) {
        const { markup } = await told(prediction, language);
        expect(markup).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/);
      }
    });

  it('give figures with intervals, and reasons where there are none', async () => {
    const { markup, cards } = await told(whole, 'en');
    expect(cards.map(({ id }) => id)).toEqual([
      ...['prediction', 'cvpat', 'exact-fit', 'model-comparison'],
    ]);
    const text = plain(markup);
    expect(text).toContain('.200 [.100, .300] .004 High 1 of 1 (RMSE)');
    expect(text).toContain('1.200 1.300 0.900 0.950 1.100 −0.100 [−0.150, −0.050] −0.20');
    expect(text).toContain('There is no linear benchmark; the notes say why.');
    expect(text).toContain('Losses do not differ, so there is nothing to test.');
    expect(text).toContain('SRMR .043 .046 .050 .260 998');
    expect(text).toContain('Not positive definite.');
    expect(text).toContain('Adds TR, TR × DL → CA. Drops IE → CA');
    expect(text).toContain('With H7 DL, TR −55.0 7.2 .03 −0.1000 [−0.1800, −0.0200] .039');
    expect(text).toContain('A note on all.');
  });

  it('say what was not computed in the card it belongs to', async () => {
    const { cards } = await told(withheld, 'en');
    expect(cards.map(({ findings }) => findings.map(({ text }) => text.en))).toEqual([
      ...[['no predict'], ['no cvpat'], ['no fit'], ['no compare']],
    ]);
    expect((await told(nothing, 'zh')).cards.map(({ id }) => id)).toEqual(['prediction']);
  });

  it('cite what they rest on', async () => {
    const { edition } = await told(whole, 'en');
    const keys = edition.citations.list().map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining([
        ...['shmueli-2016', 'shmueli-2019', 'liengaard-2021', 'sharma-2023'],
        ...['schuberth-2018', 'danks-2020', 'sharma-2019', 'burnham-anderson-2002'],
      ]),
    );
  });
});
