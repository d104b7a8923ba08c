import type { Assessments, Finding } from '@qunhai/results';
import { resultsSchema } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { newEdition } from '../../edition/edition.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import { renderCard } from '../render-card.ts';
import { robustnessCards } from './robustness-cards.ts';

type Robustness = NonNullable<Assessments['robustness']>;

const level = { level: 0.95, method: 'percentile' as const };
const tested = (estimate: number, half = 0.1) => ({
  ...{ estimate, standardError: half / 2, t: (2 * estimate) / half, p: 0.0123 },
  interval: { lower: estimate - half, upper: estimate + half, ...level },
});
const finding = (id: string, verdict: Finding['verdict']): Finding => ({
  ...{ id, verdict },
  text: { zh: `结论 ${id}`, en: `Found ${id}` },
});
const path = { from: 'DL', to: 'CA' };
const solution = (
  segments: number,
  bic: number,
): NonNullable<Robustness['segments']>['solutions'][number] => ({
  ...{ segments, logLikelihood: -100, parameters: 5 * segments },
  criteria: { aic: 900, aic3: 910, aic4: 920, bic, caic: bic + 5, hq: 915, mdl5: 990 },
  bicWeight: segments === 2 ? 0.97 : 0.03,
  entropy: segments === 1 ? null : 0.81,
  shares:
    segments === 1
      ? [{ share: 1, firms: 318 }]
      : [0.6, 0.4].map((share) => ({ share, firms: Math.round(318 * share) })),
  ...{ converged: true, starts: { tried: 20, followed: 5, atBest: 4 } },
});
const whole: Robustness = {
  findings: [
    finding('reset', 'fails'),
    finding('quadratic', 'caution'),
    finding('copula', 'open'),
    finding('segments', 'fails'),
    finding('tetrads.CA', 'caution'),
    finding('tetrads.passes', 'passes'),
  ],
  notes: [],
  nonlinearity: {
    ...{ correction: 'benjamini-hochberg', significance: 0.05, highestPower: 3 },
    reset: [
      { construct: 'CA', f: 6.1, df1: 2, df2: 300, p: 0.002, adjustedP: 0.01 },
      {
        ...{ construct: 'DC', f: null, df1: 2, df2: 0, p: null, adjustedP: null },
        note: { zh: '没有残差。', en: 'No residuals.' },
      },
    ],
    quadratic: [
      {
        ...path,
        ...tested(-0.12),
        ...{ adjustedP: 0.03, vif: 1.2 },
        slopes: [-1, 0, 1].map((at) => ({ at, ...tested(0.3 - 0.24 * at) })),
      },
    ],
    resamples: { requested: 2000, used: 1987 },
    notes: [{ zh: '没有某平方项。', en: 'A square is missing.' }],
  },
  endogeneity: {
    ...{ correction: 'holm', significance: 0.05, resamples: 1000, observations: 318 },
    causes: [{ construct: 'DL', statistic: 0.8, p: 0.036, skewness: -0.2, kurtosis: 0.1 }],
    paths: [
      {
        ...path,
        ...{ term: tested(0.4, 0.5), adjustedP: 0.08, usable: true },
        ...{ plain: tested(0.31), corrected: tested(-0.1, 0.5), change: tested(-0.41, 0.5) },
      },
      {
        ...{ from: 'IE', to: 'CA', usable: false, adjustedP: null },
        ...{ term: null, plain: null, corrected: null, change: null },
      },
    ],
  },
  segments: {
    solutions: [solution(1, 960), solution(2, 950)],
    pointsTo: { aic: 1, aic3: 1, aic4: 1, bic: 2, caic: 2, hq: 1, mdl5: 1 },
    ...{ described: 2, required: 50 },
    paths: [1, 2].map((segment) => ({ segment, ...path, ...tested(0.5 - segment / 5) })),
    shares: [1, 2].map((segment) => {
      const { estimate, interval } = tested(0.8 - segment / 5);
      return { segment, estimate, interval };
    }),
    resamples: { requested: 500, used: 493 },
    notes: [],
  },
  tetrads: {
    ...{ alpha: 0.1, resamples: 5000, untested: ['GR', 'GE'] },
    blocks: [
      {
        ...{ construct: 'CA', commonFactor: 'rejected', adjustedP: 0.21 },
        tetrads: [{ items: ['CA1', 'CA2', 'CA3', 'CA4'], ...tested(0.05, 0.04) }],
      },
    ],
  },
};
const nothing: Robustness = {
  findings: ['reset', 'copula', 'segments', 'tetrads'].map((id) => finding(id, 'open')),
  ...{ notes: [], nonlinearity: null, endogeneity: null, segments: null, tetrads: null },
};

const theory = sampleTheory();

async function told(robustness: Robustness, language: 'zh' | 'en') {
  const results = { ...sampleResults(theory, { firms: 4 }), assessments: { robustness } };
  resultsSchema.parse(results);
  const edition = newEdition(results, theory, language);
  const cards = robustnessCards(edition);
  const markup: string[] = [];
  for (const card of cards) markup.push(String((await renderCard(edition, card)).markup));
  const text = markup
    .join('\n')
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { cards, text, cited: edition.citations.list().map(({ key }) => key) };
}

describe('cards on robustness', () => {
  it('give every figure with its interval, and say why one is missing', async () => {
    const { text } = await told(whole, 'en');
    expect(text).toMatch(/−0\.12 \[−0\.22, −0\.02\] \.012 \.030/);
    expect(text).toContain('0.54 [0.44, 0.64] 0.30 [0.20, 0.40] 0.06 [−0.04, 0.16]');
    expect(text).toContain('No residuals.');
    expect(text).toContain('A square is missing.');
    expect(text).toContain('cannot be told from a normal variable');
    expect(text).toContain('−0.41 [−0.91, 0.09]');
    expect(text).toMatch(/1 60% \[50%, 70%\] 191/);
    expect(text).toContain('493 of 500');
    expect(text).toContain('[0.010, 0.090]');
    expect(text).toContain('GR, GE');
  });

  it('put findings under the card they belong to', async () => {
    const { cards } = await told(whole, 'en');
    expect(cards.map(({ id, findings }) => [id, findings.map((one) => one.id)])).toEqual([
      ['nonlinearity', ['reset', 'quadratic']],
      ['endogeneity', ['copula']],
      ['segments', ['segments']],
      ['tetrads', ['tetrads.CA', 'tetrads.passes']],
    ]);
    expect(cards.map(({ figures }) => figures.length)).toEqual([1, 0, 1, 0]);
  });

  it.each(['zh', 'en'] as const)(
    'leave no place open in %s, with and without figures',
    async (language) => {
      for (const robustness of [whole, nothing]) {
        const { text } = await told(robustness, language);
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    },
  );

  it('give the question and the reason where a method was left out, and neither its method nor its sources', async () => {
    const { cards, text, cited } = await told(nothing, 'en');
    for (const { question } of cards) expect(text).toContain(question.slice(0, 30));
    expect(text).not.toContain('Method');
    expect(cited).not.toContain('hult-2018');
    expect((await told(whole, 'en')).text.match(/ Method /g)).toHaveLength(4);
  });

  it('say how RESET was done only where it was', async () => {
    const weighed = { ...whole, nonlinearity: { ...whole.nonlinearity!, reset: [] } };
    expect((await told(whole, 'en')).cited).toContain('ramsey-1969');
    const { text, cited } = await told(weighed, 'en');
    expect(text).toContain('Method The squares of all causes');
    expect(cited).not.toContain('ramsey-1969');
  });

  it('cite the correction that was made', async () => {
    const { nonlinearity } = whole;
    const holm = { ...nothing, nonlinearity: { ...nonlinearity!, correction: 'holm' as const } };
    expect((await told(whole, 'en')).cited).toContain('benjamini-hochberg-1995');
    const { cards } = await told(holm, 'en');
    expect(cards[0]!.method.works.hochberg).toBe(undefined);
    expect(cards[0]!.method.text).toContain('familywise error rate {holm}');
  });

  it('are absent where nothing was assessed', () => {
    const results = sampleResults(theory, { firms: 4 });
    expect(robustnessCards(newEdition(results, theory, 'en'))).toEqual([]);
  });
});
