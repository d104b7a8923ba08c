import type { Assessments } from '@qunhai/results';
import type { NamedTie, NetworkAnalysis, NetworkFirm, Partner } from '../map/shown-network.ts';

type Network = NonNullable<Assessments['network']>;

const measures: NetworkAnalysis['measures'] = [
  {
    id: 'localDegree',
    name: { zh: '本地伙伴数', en: 'Local partners' },
    side: 'local',
    higherIsStronger: true,
  },
  {
    id: 'constraint',
    name: { zh: '结构约束（本地）', en: 'Constraint (local)' },
    side: 'local',
    higherIsStronger: false,
  },
  {
    id: 'globalDegree',
    name: { zh: '国外伙伴数', en: 'Partners abroad' },
    side: 'global',
    higherIsStronger: true,
  },
];

const partners: Partner[] = [
  { id: 'DE-1', country: 'DE', place: 'abroad' },
  { id: 'DE-2', country: 'DE', place: 'abroad' },
  { id: 'JP-1', country: 'JP', place: 'abroad' },
  { id: 'Inland', country: null, place: 'outside' },
  { id: 'Neighbour', country: null, place: 'local' },
];

/** Firms A1 … A7 of a cluster in a chain, B1 … B6 of another in a star; A1 and B1 reach abroad, A7 did not answer. */
function tiesOf(wave: number): NamedTie[] {
  const tie = (
    from: string,
    to: string,
    kind: NamedTie['kind'] = 'supply',
    place: NamedTie['place'] = 'local',
  ): NamedTie => ({ from, to, kind, place, weight: 1 });
  return [
    ...[1, 2, 3, 4, 5].map((at) => tie(`A${at}`, `A${at + 1}`)),
    tie('A2', 'A1', 'knowledge'),
    tie('A6', 'A7'),
    ...[2, 3, 4, 5].map((at) => tie(`B${at}`, 'B1', 'cooperation')),
    tie('A1', 'DE-1', 'supply', 'abroad'),
    tie('A1', 'JP-1', 'knowledge', 'abroad'),
    tie('A3', 'Inland', 'supply', null),
    tie('A4', 'Neighbour', 'social'),
    tie('A5', 'B1', 'social', 'outside'),
    ...(wave === 2 ? [tie('B1', 'DE-2', 'supply', 'abroad'), tie('B6', 'B1')] : []),
  ];
}

function firmsOf(ties: readonly NamedTie[]): NetworkFirm[] {
  const ids = [
    ...[1, 2, 3, 4, 5, 6, 7].map((at) => `A${at}`),
    ...[1, 2, 3, 4, 5, 6].map((at) => `B${at}`),
  ];
  return ids.map((id) => {
    const others = (place: NamedTie['place']) =>
      new Set(
        ties
          .filter((tie) => tie.place === place && (tie.from === id || tie.to === id))
          .map(({ from, to }) => (from === id ? to : from)),
      ).size;
    const local = others('local');
    return {
      id,
      cluster: id.startsWith('A') ? 'a' : 'b',
      responded: id !== 'A7',
      positions: [local, local === 0 ? null : 1 / local, others('abroad')],
      core: id === 'B1',
      community: 1,
    };
  });
}

function waveOf(wave: number): NetworkAnalysis['waves'][number] {
  const ties = tiesOf(wave);
  const named = new Set(ties.map(({ to }) => to));
  return {
    wave,
    firms: firmsOf(ties),
    partners: partners.filter(({ id }) => named.has(id)),
    ties,
    clusters: [],
  };
}

/** Two clusters and their partners in two waves, of which the second has two ties more. */
export function smallNetwork(): Network & { analysis: NetworkAnalysis } {
  return {
    findings: [],
    notes: [],
    analysis: {
      ...{ seed: 1, level: 0.95, draws: 100, permutations: 100, wave: 2 },
      measures,
      waves: [waveOf(1), waveOf(2)],
      changes: [],
      associations: [],
      contrasts: [],
    },
  };
}
