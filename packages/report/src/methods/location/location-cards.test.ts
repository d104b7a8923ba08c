import type { Assessments } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { newEdition } from '../../edition/edition.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import { renderCard } from '../render-card.ts';
import { locationCards } from './location-cards.ts';

type Location = NonNullable<Assessments['location']>;

const row = {
  ...{ measure: 'location-quotient', name: { zh: '区位商', en: 'Location quotient' } },
  ...{ value: 3.2, interval: { lower: 2.5, upper: 4.1 }, p: null, threshold: 1.25 },
  ...{ source: 'Somebody (2001)', finding: 'present' as const },
  reason: { zh: '整个区间高于阈值。', en: 'The whole interval is above the threshold.' },
};
const told: Location = {
  findings: [{ id: 'location.k', verdict: 'caution', text: { zh: '形成中', en: 'emerging' } }],
  notes: [{ zh: '另注。', en: 'A further note.' }],
  clusters: [
    {
      ...{
        cluster: 'k',
        name: { zh: '甲集群', en: 'Cluster K' },
        firms: 60,
        located: 55,
        ties: 240,
      },
      ...{ verdict: 'emerging', lacks: 'network', certainty: 'tentative' },
      concentration: {
        state: 'present',
        evidence: [
          row,
          { ...row, measure: 'background-difference', interval: null, p: 0.005 },
          { ...row, interval: null, finding: 'uncertain' },
        ],
      },
      network: { state: 'missing', evidence: [] },
      described: [
        { figure: 'density', value: 0.04, interval: { lower: 0.03, upper: 0.05 } },
        { figure: 'dense-groups', value: 2, interval: { lower: 1, upper: 3 } },
      ],
      cautions: [{ zh: '只有一项。', en: 'It rests on one measurement.' }],
    },
  ],
};

const regional = {
  ...{ region: 'Wenzhou', industry: 'shoes', regions: 5, industries: 4 },
  counts: { here: 9000, region: 12_700, industry: 12_700.5, all: 52_100.5 },
  ...{ quotient: 2.91, interval: { lower: 2.2, upper: 3.8 }, designEffect: 40 },
  ...{ sizes: 'table' as const, rank: 1, diversity: 1, entropy: 1.21 },
  ...{ complexity: -0.4, complexityRange: { lower: -1.1, upper: 0.2 } },
  ...{ complexityRank: 3, compared: 5 },
  agglomeration: {
    ...{ concentration: 0.3, herfindahl: { lower: 0.01, upper: 0.02 }, from: 'firms' as const },
    ...{ gamma: { lower: 0.301, upper: 0.312 }, mostP: 0.031 },
    bands: [{ zh: '高度集中', en: 'Very localized' }],
  },
};

const among = (
  more: Partial<typeof regional> | { readonly agglomeration: null } = {},
): Location => ({
  ...told,
  clusters: [{ ...told.clusters![0]!, regional: { ...regional, ...more } }],
});

async function markup(
  location: Location,
  language: 'zh' | 'en',
  others: Omit<Assessments, 'location'> = {},
): Promise<string> {
  const theory = sampleTheory();
  const results = { ...sampleResults(theory), assessments: { location, ...others } };
  const edition = newEdition(results, theory, language);
  const cards = await Promise.all(locationCards(edition).map((card) => renderCard(edition, card)));
  return cards.map((card) => card.markup).join('');
}

describe('card on clusters', () => {
  for (const language of ['zh', 'en'] as const)
    it(`fills every place in ${language}, whatever is missing`, async () => {
      for (const location of [told, among(), { findings: [], notes: told.notes }])
        expect(await markup(location, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
    });

  it('shows every measurement with how sure it is, or that nobody knows', async () => {
    const html = await markup(told, 'en');
    expect(html).toContain('3.20<span class="below">[2.50, 4.10]</span>');
    expect(html).toContain('<span class="below">p = .005</span>');
    expect(html).toContain('There is no interval.');
    expect(html).toContain('Nothing is known');
    expect(html).toContain('2<span class="below">[1, 3]</span>');
    expect(html).toContain('It rests on one measurement.');
  });

  it('places clusters among regions, and says what is not known', async () => {
    const html = await markup(among(), 'en');
    expect(html).toContain(
      'Cluster K: shoes in Wenzhou (employees: 9,000; of all industries there: 12,700)',
    );
    expect(html).toContain('2.91<span class="below">[2.20, 3.80]</span>');
    expect(html).toContain('[0.301, 0.312]<span class="below">by chance: p ≤ .031</span>');
    expect(html).toContain('−0.40<span class="below">[−1.10, 0.20]</span>');
    expect(html).toContain('number 3 of 5 regions');
    const without = { ...{ agglomeration: null, interval: null, complexity: null } };
    const bare = await markup(among(without as unknown as Partial<typeof regional>), 'en');
    expect(bare).toContain('The sizes of the industry’s plants are not known.');
    expect(bare).toContain('Complexity is not defined');
    const unplaced = { ...told.clusters![0]!, regional: null };
    expect(await markup({ ...told, clusters: [unplaced] }, 'en')).not.toContain('by chance');
  });

  it('says why the assessment of networks may end differently, where there is one', async () => {
    const said = 'The section on networks asks for more';
    const network = { findings: [], notes: [] };
    const tied = { ...told.clusters![0]!, network: { state: 'present' as const, evidence: [] } };
    const found = { ...told, clusters: [tied] };
    expect(await markup(found, 'en', { network })).toContain(said);
    expect(await markup(found, 'en')).not.toContain(said);
    expect(await markup(told, 'en', { network })).not.toContain(said);
  });

  it('is left out where nothing was found and nothing is to be said', async () => {
    expect(await markup({ findings: [], notes: [] }, 'en')).toBe('');
  });
});
