import type { Assessments } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { newEdition } from '../../edition/edition.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import { renderCard } from '../render-card.ts';
import { levelsCards } from './levels-cards.ts';

type Levels = NonNullable<Assessments['levels']>;
type Analysis = NonNullable<Levels['analysis']>;

const figure = { value: 0.21, lower: 0.02, upper: 0.74 };
const unknown = { value: null, lower: null, upper: null };
const summary = { groups: 3, median: 0.84, mean: figure, agreeing: 2 / 3, cutoff: 0.7 };
const effect: Analysis['models'][number]['effects'][number] = {
  ...{ predictor: 'DC', path: 0.3, ordinary: { ...figure, p: 0.0004 } },
  robust: { ...unknown, value: 0.21, p: null, df: null },
  wild: { value: 0.21, lower: null, upper: 0.6, p: 0.231, pError: 0.01 },
  ...{ within: { ...figure, p: 0.002, df: 290 }, between: null, contextual: null },
  verdict: 'open',
};
const construct: Analysis['constructs'][number] = {
  ...{ construct: 'DC', level: 'firm', role: 'driver', firms: 298, groups: 3 },
  ...{ icc1: figure, icc2: unknown, firmsForReliability: 12.2 },
  test: { f: 9.1, df: [2, 295], p: 0.0001, adjustedP: 0.0004 },
  agreement: {
    ...{ scale: { min: 1, max: 7 }, items: 4, index: 'rwg', awg: summary },
    nulls: (['uniform', 'triangular'] as const).map((name) => ({
      ...{ null: name, variance: 4, rwg: summary, rwgStar: { ...summary, median: 0.55 } },
    })),
  },
  aggregation: 'supported',
};
const analysis: Analysis = {
  ...{ seed: 7, level: 0.95, by: 'cluster', name: { zh: '集群', en: 'Cluster' } },
  groups: { count: 3, firms: 298, without: 2, single: 0, least: 88, mean: 99.3, most: 110 },
  fewest: { judged: 5, between: 10, mediation: 20, bootstrap: 10 },
  ...{ judgedBy: 'none', wildResamples: 1999, scores: 'model' },
  constructs: [
    construct,
    {
      ...{ ...construct, construct: 'IE', level: 'cluster', agreement: null },
      ...{ agreementNote: { zh: '不在同一量表', en: 'Not on one scale' } },
      ...{ firmsForReliability: null, aggregation: 'unsupported' },
    },
  ],
  models: [
    {
      ...{ outcome: 'MK', firms: 298, groups: 3, intraclass: figure, residualIntraclass: 0.1 },
      ...{ marginal: 0.2, conditional: 0.3, singular: false, kenwardRoger: true },
      effects: [effect],
    },
  ],
  ...{ mediation: [], bootstrap: null },
};
const few: Levels = {
  findings: [
    { id: 'levels.agreement', verdict: 'passes', text: { zh: '一致', en: 'they agree' } },
    { id: 'levels.few', verdict: 'open', text: { zh: '太少', en: 'too few clusters' } },
  ],
  notes: [{ zh: '另注。', en: 'A further note.' }],
  analysis,
};
const many: Levels = {
  ...few,
  analysis: {
    ...{ ...analysis, by: 'province', judgedBy: 'robust' },
    models: [
      {
        ...analysis.models[0]!,
        effects: [
          {
            ...effect,
            robust: { ...figure, p: 0.03, df: 11 },
            between: { value: 0.44, lower: 0.1, upper: 0.8, p: 0.02 },
            contextual: { value: 0.23, lower: -0.1, upper: 0.6, p: 0.171 },
            verdict: 'holds',
          },
        ],
      },
    ],
    mediation: [
      {
        ...{ cause: 'IE', mediator: 'DC', outcome: 'MK', design: '2-1-1' },
        ...{ within: null, between: figure },
      },
    ],
    bootstrap: {
      ...{ groups: 24, firms: 298, requested: 500, used: 499 },
      paths: [
        {
          ...{ from: 'DC', to: 'MK', estimate: 0.31, ordinary: null },
          grouped: { lower: 0.12, upper: 0.5 },
        },
      ],
    },
  },
};
const nothing: Levels = { findings: [], notes: few.notes, analysis: null };

function edition(levels: Levels, language: 'zh' | 'en') {
  const theory = sampleTheory();
  const results = { ...sampleResults(theory, { firms: 40 }), assessments: { levels } };
  return newEdition(results, theory, language);
}

async function markup(levels: Levels, language: 'zh' | 'en') {
  const own = edition(levels, language);
  const cards = await Promise.all(levelsCards(own).map((card) => renderCard(own, card)));
  return cards.map((card) => card.markup).join('');
}

describe('cards on levels', () => {
  for (const language of ['zh', 'en'] as const)
    it(`fill every place in ${language}, whatever is missing`, async () => {
      for (const levels of [few, many, nothing])
        expect(await markup(levels, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
    });

  it('put every finding in one card', () => {
    const told = levelsCards(edition(few, 'en')).map(({ id, findings }) => [id, findings.length]);
    expect(told).toEqual([
      ['levels-agreement', 1],
      ['levels-belonging', 0],
      ['levels-conclusions', 1],
    ]);
  });

  it('say where nothing can be excluded, and leave out what few groups cannot tell', async () => {
    const html = await markup(few, 'en');
    expect(html).toContain('.231<span class="below">[−∞, 0.60]</span>');
    expect(html).not.toContain('Among groups');
    expect(html).not.toContain('Resemblance allowed for (CR2)');
  });

  it('show effects among groups, indirect effects by level and resamples of groups where there are such', async () => {
    const html = await markup(many, 'en');
    expect(html).toContain('0.44<span class="below">[0.10, 0.80]</span>');
    expect(html).toContain('IE → DC → MK');
    expect(html).toContain('499 of 500 resamples');
    expect(html).toContain('[0.12, 0.50]');
  });

  it('are the note alone without groups, and left out where nothing was asked', async () => {
    expect(levelsCards(edition(nothing, 'en')).map(({ notes }) => notes)).toEqual([
      ['A further note.'],
    ]);
    const theory = sampleTheory();
    expect(levelsCards(newEdition(sampleResults(theory), theory, 'en'))).toEqual([]);
  });
});
