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

async function markup(location: Location, language: 'zh' | 'en'): Promise<string> {
  const theory = sampleTheory();
  const results = { ...sampleResults(theory), assessments: { location } };
  const edition = newEdition(results, theory, language);
  const cards = await Promise.all(locationCards(edition).map((card) => renderCard(edition, card)));
  return cards.map((card) => card.markup).join('');
}

describe('card on clusters', () => {
  for (const language of ['zh', 'en'] as const)
    it(`fills every place in ${language}, whatever is missing`, async () => {
      for (const location of [told, { findings: [], notes: told.notes }])
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

  it('is left out where nothing was found and nothing is to be said', async () => {
    expect(await markup({ findings: [], notes: [] }, 'en')).toBe('');
  });
});
