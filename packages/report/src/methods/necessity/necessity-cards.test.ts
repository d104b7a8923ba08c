import type { Assessments } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { newEdition } from '../../edition/edition.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import { renderCard } from '../render-card.ts';
import { necessityCards } from './necessity-cards.ts';

type Necessity = NonNullable<Assessments['necessity']>;

const scale = { min: 1, max: 7 };
const effect = {
  ...{ d: 0.21, size: 'medium' as const, p: 0.004, pRange: { lower: 0.002, upper: 0.008 } },
  ...{ adjustedP: 0.012, withoutOneFirm: { least: 0.17, most: 0.25 }, above: 2, accuracy: 0.96 },
  ...{ slope: 1, intercept: 0.5, verdict: 'necessary' as const },
};
const purity = {
  ...{ noise: 0, exceptions: 0.0204, support: 0.224, spread: 0.41, sharpness: null },
  absent: { sharpness: 'no-case-near' as const },
};
const trivial = { ...effect, d: 0.04, adjustedP: 0.4, verdict: 'trivial' as const };
const cell = {
  ...{ construct: 'DC', code: null, required: 3.2, short: 20, share: 0.41, exceptions: 0 },
  shareRange: { lower: 0.29, upper: 0.54 },
};
const free = { ...cell, construct: 'CA', code: 'NN' as const, required: null, short: 0, share: 0 };
const told: Necessity = {
  findings: [{ id: 'necessity.MK', verdict: 'caution', text: { zh: '必要', en: 'necessary' } }],
  notes: [{ zh: '另注。', en: 'A further note.' }],
  analysis: {
    ...{ seed: 1, leastEffect: 0.1, significance: 0.05, correction: 'holm' },
    ...{ leastAnswered: 0.5, combinedAt: 80 },
    outcomes: [
      {
        ...{ outcome: 'MK', target: true, scale, observed: { min: 1.5, max: 6.5 } },
        ...{ firms: 49, missing: 1, permutations: 2000 },
        conditions: ['DC', 'CA'].map((construct, k) => ({
          ...{ construct, scale, observed: scale },
          effects: (['ce-fdh', 'cr-fdh'] as const).map((ceiling) => ({
            ...(k === 0 ? effect : trivial),
            ceiling,
          })),
        })),
        bottlenecks: [
          { level: 80, score: 5.5, reaching: 6, cells: [cell, free], shortOfAny: 20 },
          {
            ...{ level: 100, score: 6.5, reaching: 1, shortOfAny: null },
            cells: [{ ...cell, code: 'NA', required: null, short: null, share: null }, free],
          },
        ],
        combined: [
          {
            construct: 'DC',
            importance: { estimate: 0.3, interval: null },
            performance: { estimate: 61, interval: null },
            ...{ priority: 'bottleneck-first', advice: { zh: '先补', en: 'Lift this first' } },
          },
        ],
      },
    ],
  },
};
const nothing: Necessity = { findings: [], notes: told.notes, analysis: null };

function edition(necessity: Necessity, language: 'zh' | 'en', firms = true) {
  const theory = sampleTheory();
  const results = { ...sampleResults(theory, { firms: 40 }), assessments: { necessity } };
  return newEdition(results, theory, language, firms);
}

async function markup(necessity: Necessity, language: 'zh' | 'en', firms = true) {
  const own = edition(necessity, language, firms);
  const cards = await Promise.all(necessityCards(own).map((card) => renderCard(own, card)));
  return cards.map((card) => card.markup).join('');
}

describe('card on necessary conditions', () => {
  for (const language of ['zh', 'en'] as const)
    it(`fills every place in ${language}, whatever is missing`, async () => {
      for (const necessity of [told, nothing])
        expect(await markup(necessity, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
    });

  it('shows effects with their sensitivity, and what is needed with how many firms fall short', async () => {
    const html = await markup(told, 'en');
    expect(html).toContain('.21<span class="below">[.17, .25]</span>');
    expect(html).toContain('3.20');
    expect(html).toContain('41%<span class="below">[29%, 54%]</span>');
    expect(html).toContain('Out of reach');
    expect(html).toContain('Lift this first');
  });

  it('tells how firms lie about the ceiling where results have it, and why a figure is missing', async () => {
    const [outcome] = told.analysis!.outcomes;
    const conditions = outcome!.conditions.map((condition) => ({
      ...condition,
      effects: condition.effects.map((one) => ({ ...one, purity })),
    }));
    const outcomes = [{ ...outcome!, conditions }];
    const html = await markup({ ...told, analysis: { ...told.analysis!, outcomes } }, 'en');
    for (const text of ['Sharpness', '22.4%', '2.0%', 'near the ceiling without being on it'])
      expect(html).toContain(text);
    expect(await markup(told, 'en')).not.toContain('Sharpness');
  });

  it('shows firms as points only where they may be seen', async () => {
    const circles = (html: string) => html.match(/<circle/g)?.length ?? 0;
    const [shown, hidden] = [await markup(told, 'en'), await markup(told, 'en', false)];
    expect(shown).toContain('Each point is a firm');
    expect(shown).toContain('Stepped ceiling');
    expect(hidden).toContain('larger circles are more firms');
    expect(hidden).not.toContain('Stepped ceiling');
    expect(circles(hidden)).toBeLessThanOrEqual(circles(shown));
  });

  it('folds what a finding sums up, with the rule it goes by', async () => {
    const rule = { threshold: null, rule: { zh: '约定。', en: 'A convention.' }, source: 'Dul' };
    const details = [
      { text: { zh: '还需要乙。', en: 'B is needed, too.' } },
      { text: { zh: '甲不稳。', en: 'A hangs on one firm.' }, rule },
    ];
    const found = { ...told, findings: [{ ...told.findings[0]!, details }] };
    const [zh, en] = [await markup(found, 'zh'), await markup(found, 'en')];
    expect(zh).toContain('<summary>逐项说明（2 条）</summary><ul><li>还需要乙。</li>');
    expect(en).toMatch(
      /<summary>One by one \(2\)<\/summary>[\s\S]*A hangs on one firm\..*A convention \(Dul\)/,
    );
  });

  it('is left out where nothing was asked', () => {
    const theory = sampleTheory();
    expect(necessityCards(newEdition(sampleResults(theory), theory, 'en'))).toEqual([]);
  });
});
