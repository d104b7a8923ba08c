import type { Assessments } from '@qunhai/results';
import { resultsSchema } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { newEdition } from '../../edition/edition.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import { comparisonCards } from '../comparison/comparison-cards.ts';
import { renderCard } from '../render-card.ts';
import { configurationsCards } from './configurations-cards.ts';

type Configurations = NonNullable<Assessments['configurations']>;
type Outcome = NonNullable<Configurations['analysis']>['outcomes'][number];
type Comparison = NonNullable<Assessments['comparison']>;

const ratio = (estimate: number) => ({
  estimate,
  interval: {
    ...{ lower: estimate - 0.05, upper: estimate + 0.05 },
    ...{ level: 0.95, method: 'normal' as const },
  },
});
const fit = { consistency: ratio(0.85), pri: ratio(0.7), coverage: ratio(0.5) };
const need = { consistency: ratio(0.92), relevance: ratio(0.61), coverage: ratio(0.5) };
const set = (construct: string) => ({
  ...{ construct, scale: { min: 1, max: 7 }, source: 'scale' as const },
  ...{ share: 0.85, skewed: true, expectation: null, edges: [1, 4, 7], counts: [3, 9] },
  anchors: { exclusion: 2, crossover: 4.06, inclusion: 6 },
});
const column = (label: string, roles: readonly string[]) => ({
  ...{ label, ...fit, uniqueCoverage: label === '1' ? null : 0.1, firms: 40, deviant: 3 },
  roles,
});
const outcome = {
  ...{ outcome: 'GR', target: true, firms: 120, missing: 2, conditions: ['CA', 'DC'] },
  ...{ leftOut: ['TR'], cutoffs: { consistency: 0.8, pri: 0.6, frequency: 2 } },
  sets: ['GR', 'CA', 'DC'].map(set),
  single: [{ construct: 'CA', level: 1, forHigh: need, forNotHigh: need, sufficiency: fit }],
  directions: [
    {
      ...{ direction: 'high', possible: 4, excluded: 1 },
      rows: [
        {
          ...{ configuration: [1, 0], output: '1', firms: 3, deviant: 1 },
          ...{ consistency: ratio(0.9), pri: ratio(0.7) },
        },
      ],
      solutions: [
        {
          ...{ kind: 'complex', modelCount: 30, exhaustive: false },
          models: [
            {
              terms: [[{ construct: 'CA', level: 0 }], [{ construct: 'DC', level: 1 }]],
              ...{ consistency: 0.9, pri: null, coverage: 0.4 },
            },
          ],
        },
        { kind: 'parsimonious', models: [], modelCount: 0, exhaustive: true },
      ],
      main: {
        ...{ kind: 'intermediate', alternatives: 2, ...fit },
        columns: [
          column('1a', ['core-present', 'peripheral-absent']),
          column('1b', ['core-present', 'irrelevant']),
        ],
        withoutOneFirm: { consistency: { least: 0.84, most: 0.86 }, coverage: null },
      },
    },
    {
      ...{ direction: 'not-high', possible: 4, excluded: 0, solutions: [], main: null },
      rows: [
        {
          ...{ configuration: [1, 0], output: '?', firms: 3, deviant: 1 },
          ...{ consistency: null, pri: null },
        },
      ],
    },
  ],
  mirror: null,
  robustness: {
    ...{ alternatives: 42, unchanged: 30, empty: 1, coverage: 0.7, consistency: null },
    ...{ overlap: { least: 0.6, most: null }, typical: 0.4 },
    ranges: [
      {
        ...{ choice: 'consistency', value: 0.8, low: 0.75, high: 0.9 },
        ...{ openLow: true, openHigh: false },
      },
    ],
  },
  clusters: {
    ...{ distance: 0.02, pooled: ratio(0.85) },
    groups: [
      { cluster: null, firms: 60, consistency: ratio(0.8), coverage: ratio(0.5) },
      { cluster: 'textile', firms: 60, consistency: null, coverage: null },
    ],
  },
  cases: [
    {
      ...{ firm: 'secret-firm', wave: 1, outcome: 0.3, solution: 0.7, in: [] },
      nearest: {
        ...{ label: '1a', ties: [] },
        lacks: [{ construct: 'CA', level: 1, membership: 0.2, score: 3.2 }],
      },
    },
  ],
  notes: [],
} as unknown as Outcome;
const finding = (id: string) => ({
  ...{ id, verdict: 'caution' as const },
  text: { zh: `结论 ${id}`, en: `Found ${id}` },
});
const configurations: Configurations = {
  findings: ['high', 'robust', 'skewed'].map((part) => finding(`configurations.GR.${part}`)),
  notes: [{ zh: '注意。', en: 'Mind this.' }],
  analysis: { firmsPerCombination: 5, outcomes: [outcome] },
};
type Pair = NonNullable<Comparison['hypotheses']>[number]['pairs'][number];
const pair: Pair = {
  ...{ conditions: ['CA'], outcome: 'GR', level: 1, contradictory: true },
  net: { verdict: 'not-supported', estimate: 0.02, interval: ratio(0.02).interval },
  necessity: {
    ...{ verdict: 'necessary', d: 0.21, adjustedP: 0.0004 },
    required: { condition: 3.2, outcome: 5.5 },
  },
  sufficiency: {
    ...{ ways: 2, with: ['1a', '1b'], core: ['1a'], against: [], alone: false },
    consistency: ratio(0.85),
  },
  reading: 'needed-without-effect',
  text: { zh: '怎样理解。', en: 'What to make of it.' },
};
const comparison: Comparison = {
  findings: [finding('comparison.summary')],
  notes: [],
  hypotheses: [
    { hypothesis: 'H3a', verdict: 'not-supported', pairs: [pair] },
    {
      ...{ hypothesis: 'H8', verdict: 'not-tested' },
      pairs: ['CA', 'DC'].map((to) => ({
        ...{ ...pair, conditions: ['AQ', 'DL'], outcome: to, necessity: null },
        reading: 'not-comparable' as const,
      })),
    },
  ],
  distances: [
    {
      ...{ outcome: 'GR', firms: 120, highInside: 40, highOutside: 3, otherInside: 9 },
      lacking: { one: 30, two: 30, more: 8 },
      lacked: [{ construct: 'CA', level: 1, firms: 4 }],
    },
  ],
  firms: [
    {
      ...{ firm: 'secret-firm', wave: 1 },
      outcomes: [
        {
          ...{ outcome: 'GR', high: false, way: '1a', inside: false },
          lacks: [{ construct: 'CA', level: 1, score: 3.2, crossover: 4.06 }],
        },
      ],
    },
  ],
};

async function rendered(assessments: Assessments, language: 'zh' | 'en', firms = true) {
  const theory = sampleTheory();
  const results = resultsSchema.parse({ ...sampleResults(theory), assessments });
  const edition = newEdition(results, theory, language, firms);
  const cards = [...configurationsCards(edition), ...comparisonCards(edition)];
  const markup = await Promise.all(cards.map((card) => renderCard(edition, card)));
  return { cards, markup: markup.join('\n') };
}

describe.each(['zh', 'en'] as const)('cards on configurations in %s', (language) => {
  it('leave no place of their texts open', async () => {
    const { markup } = await rendered({ configurations, comparison }, language);
    expect(markup).not.toMatch(/\{[a-z-]+\}|undefined|NaN/);
  });

  it('name no firm and tell no small numbers where single firms may not be shown', async () => {
    const { markup } = await rendered({ configurations, comparison }, language, false);
    expect(markup).not.toContain('secret-firm');
    expect(markup).toContain('&lt; 5');
  });
});

describe('cards on configurations', () => {
  it('tell every finding once', async () => {
    const { cards } = await rendered({ configurations, comparison }, 'en');
    const told = cards.flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(told.toSorted()).toEqual(
      [...configurations.findings, ...comparison.findings].map(({ id }) => id).toSorted(),
    );
  });

  it('mark core and peripheral conditions', async () => {
    const { markup } = await rendered({ configurations }, 'en');
    expect(markup).toContain('●');
    expect(markup).toContain('⊙');
  });

  it('show a firm what it lacks, with its score and the line', async () => {
    const { markup } = await rendered({ comparison }, 'en');
    expect(markup).toContain('not high; nearest to way 1a, lacks CA 3.2 (&gt; 4.1)');
  });

  it('keep firms that are there already apart from those that ask what they lack', async () => {
    const [short] = comparison.firms!;
    const [standing] = short!.outcomes;
    const there = (firm: string, inside: boolean) => ({
      ...{ firm, wave: 1 },
      outcomes: [{ ...standing!, high: true, inside, lacks: inside ? [] : standing!.lacks }],
    });
    const firms = [there('in-a-way', true), short!, there('otherwise', false)];
    const { cards } = await rendered({ comparison: { ...comparison, firms } }, 'en');
    const groups = cards.flatMap(({ tables }) => tables).at(-1)!.groups;
    expect(groups.map(({ head, rows }) => [head, rows.map(([, cell]) => cell)])).toEqual([
      [
        'Short of a high level in one outcome or more (1)',
        ['not high; nearest to way 1a, lacks CA 3.2 (> 4.1)'],
      ],
      [
        'At a high level in every outcome already, for comparison (2)',
        ['high; in way 1a', 'high; got there otherwise (nearest: way 1a)'],
      ],
    ]);
  });

  it('say why where nothing was analysed, and nothing where it was not asked for', async () => {
    const notes = [{ zh: '没有。', en: 'Too few firms.' }];
    const { cards, markup } = await rendered(
      { configurations: { findings: [], notes, analysis: null } },
      'en',
    );
    expect(cards.map(({ id }) => id)).toEqual(['configurations']);
    expect(markup).toContain('Too few firms.');
    expect((await rendered({}, 'en')).cards).toEqual([]);
  });
});
