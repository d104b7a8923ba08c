import { describe, expect, it } from 'vitest';
import { newEdition } from '../../edition/edition.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import { renderCard } from '../render-card.ts';
import { networkCards } from './network-cards.ts';
import type { ClusterNetwork, Network, NetworkAnalysis } from './network-parts.ts';

const figure = (value: number) => ({ value, lower: value - 0.1, upper: value + 0.1 });
const nothing = { value: null, lower: null, upper: null };
const test = { observed: 0.31, expected: 0.22, p: 0.004, draws: 100 };
const both = (text: string) => ({ zh: text, en: text });
const ids = Array.from({ length: 6 }, (_, k) => `secret-firm-${k}`);

const cluster: ClusterNetwork = {
  ...{ cluster: 'k1', name: { zh: '甲集群', en: 'Cluster A' }, firms: 6, pairs: 5 },
  kinds: [{ kind: 'supply', local: 5, outside: 0, abroad: 2 }],
  nominations: {
    ...{ policy: 'either', roster: 6, respondents: 6, nominations: 5, mutualPairs: 1 },
    ...{ oneSidedPairs: 3, unconfirmedPairs: 0, unknownPairs: 0, offRoster: 0, unplaced: 0 },
  },
  structure: {
    figures: [
      { figure: 'density', name: both('Density'), ...figure(0.3), byChance: null },
      { figure: 'transitivity', name: both('Transitivity'), ...nothing, byChance: 0.3 },
    ],
    ...{ verdict: 'present', closure: test },
    components: { count: 1, largest: 6, isolates: 0 },
    core: {
      ...{ firms: 2, correlation: 0.6, divisions: 1, exact: true, test },
      densities: { core: 1, cross: 0.4, periphery: 0.1 },
    },
    communities: { sizes: [4, 2], modularity: 0.3, stability: 0.9 },
  },
  reach: {
    ...{ ei: figure(-0.4), local: 10, outside: 1, abroad: 2, partnersAbroad: figure(0.3) },
    ...{ firmsAbroad: figure(0.33), partners: 2, countries: [{ country: 'DE', partners: 2 }] },
    ...{ throughOthers: figure(0.5), soleBridged: figure(0.7), brokersShare: nothing },
  },
  mixing: [
    {
      ...{ fact: 'chain_step', name: both('Step'), groups: [], external: 2, internal: 3 },
      ...{ ei: test, brokerage: [] },
    },
  ],
  chain: null,
  relations: {
    ...{ pairs: 30, permutations: 500, rSquared: 0.2 },
    effects: [
      { relation: 'previous', name: both('Before'), coefficient: 0.4, p: 0.001, adjustedP: 0.002 },
    ],
  },
};

const association = (position: string, rho: number, asked: 'first' | 'further') => ({
  ...{ position, asked, firms: 26, rho: figure(rho), p: 0.02, adjustedP: 0.04 },
  outcome: { kind: 'fact' as const, id: 'export_share', name: both('Exports') },
  verdict: 'goes-with' as const,
});

const analysis: NetworkAnalysis = {
  ...{ seed: 1, wave: 1, level: 0.95, draws: 400, permutations: 2000 },
  measures: [
    { id: 'localIn', name: both('Named'), side: 'local', higherIsStronger: true },
    { id: 'globalDegree', name: both('Abroad'), side: 'global', higherIsStronger: true },
    { id: 'betweenness', name: both('Between'), side: 'local', higherIsStronger: true },
  ],
  waves: [
    {
      wave: 1,
      firms: ids.map((id) => ({
        ...{ id, cluster: 'k1', responded: true, positions: [1, 0, 0], core: true, community: 1 },
      })),
      partners: [{ id: 'secret-buyer', country: 'DE', place: 'abroad' }],
      ties: [
        ...ids.slice(1).map((to) => ({
          ...{ from: ids[0]!, to, kind: 'supply' as const, place: 'local' as const, weight: 1 },
        })),
        { from: ids[0]!, to: 'secret-buyer', kind: 'supply', place: 'abroad', weight: 1 },
      ],
      clusters: [cluster],
    },
  ],
  changes: [
    {
      ...{ cluster: 'k1', name: null, from: 1, to: 2, entered: 1, left: 2, stayed: 5 },
      ties: { before: 5, after: 6, persisted: 3, created: 3, dissolved: 2 },
      ...{ jaccard: figure(0.4), test },
      ei: { before: -0.4, after: -0.2, difference: figure(0.2) },
      partnersAbroad: { before: 0.3, after: 0.5, difference: nothing },
    },
  ],
  associations: [
    association('localIn', -0.2, 'first'),
    association('globalDegree', 0.5, 'first'),
    association('betweenness', 0.1, 'further'),
  ],
  contrasts: [{ outcome: 'export_share', difference: figure(0.7) }],
};

const ids3 = ['network.structure.k1', 'network.change.k1.2', 'network.association.export_share'];
const network: Network = {
  findings: ids3.map((id) => ({ id, verdict: 'passes', text: { zh: '发现', en: 'A finding' } })),
  notes: [{ zh: '另注。', en: 'A further note.' }],
  analysis,
};

function editionWith(of: Network | undefined, language: 'zh' | 'en' = 'en') {
  const theory = sampleTheory();
  const results = { ...sampleResults(theory), assessments: { network: of } };
  return newEdition(results, theory, language, false);
}

describe('cards on networks', () => {
  it('put each finding on the card that asks for it', () => {
    const cards = networkCards(editionWith(network));
    expect(cards.map(({ id, findings }) => [id, findings.map((one) => one.id)])).toEqual([
      ['network-structure', [ids3[0]]],
      ['network-reach', [ids3[1]]],
      ['network-positions', [ids3[2]]],
    ]);
  });

  it.each(['zh', 'en'] as const)(
    'say everything in %s, and name no firm or partner',
    async (language) => {
      const edition = editionWith(network, language);
      const html = (
        await Promise.all(networkCards(edition).map((card) => renderCard(edition, card)))
      ).join('');
      expect(html).not.toMatch(/\{\w+\}|undefined|NaN/);
      expect(html).not.toContain('secret');
      expect(html).toContain(language === 'zh' ? '德国' : 'Germany');
    },
  );

  it('give a reason for every figure that random networks do not have', () => {
    const [structure] = networkCards(editionWith(network));
    const [{ rows }] = structure!.tables[0]!.groups as [{ rows: readonly (readonly unknown[])[] }];
    const chance = rows.map((row) => row[2]);
    expect(chance[0]).toMatchObject({
      text: '—',
      reason: 'The same in random networks, which have as many firms and ties',
    });
    expect(chance[1]).toMatchObject({ text: '0.30' });
    expect(chance.at(-1)).toMatchObject({ reason: expect.stringContaining('p is the comparison') });
    expect(chance).not.toContain('');
  });

  it('say what is missing where there are no ties', () => {
    const [card, ...others] = networkCards(
      editionWith({ findings: [], notes: network.notes, analysis: null }),
    );
    expect(others).toEqual([]);
    expect(card!.notes).toEqual(['A further note.']);
  });

  it('are absent where networks were not asked for', () => {
    expect(networkCards(editionWith(undefined))).toEqual([]);
  });
});
