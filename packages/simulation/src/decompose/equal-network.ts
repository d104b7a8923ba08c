import { RandomStream } from '@qunhai/kernel';
import { mean } from '@qunhai/numerics';
import type { MeasuredFirm, MeasuredPopulation } from '../model/model.ts';
import { roomForPartners } from '../state/world-room.ts';

type Tie = readonly [number, number];

/**
 * Local ties with which all firms of clusters have the same number of partners, the rounded mean: firms of a cluster stand in a ring
 * of random order, each tied to those nearest on both sides, and with an odd number to the one opposite. In a cluster with
 * fewer firms than that all are tied to all; with odd numbers of firms and partners one firm has a partner less. Ties among firms
 * outside clusters stay; theirs with firms of clusters are cut.
 */
export function equalTies({ firms, ties }: MeasuredPopulation, seed: number): Tie[] {
  const inCluster = (i: number) => firms[i]!.cluster >= 0;
  const compared = firms.filter(({ cluster }) => cluster >= 0).length;
  const ends = ties.flat().filter(inCluster).length;
  const partners = Math.min(Math.round(ends / compared), roomForPartners);
  const clusters = [...new Set(firms.map(({ cluster }) => cluster))].filter((c) => c >= 0);
  return [
    ...ties.filter((pair) => !pair.some(inCluster)),
    ...clusters.flatMap((c) => {
      const members = firms.flatMap(({ cluster }, i) => (cluster === c ? [i] : []));
      return ring(
        new RandomStream(seed, 'simulation.decompose.ring', c).shuffle(members),
        partners,
      );
    }),
  ];
}

function ring(members: readonly number[], wanted: number): Tie[] {
  const size = members.length;
  const partners = Math.min(wanted, size - 1);
  const half = Math.floor(partners / 2);
  const across = Math.floor(size / 2);
  const pairs: [number, number][] = [];
  for (let away = 1; away <= half; away++)
    for (let i = 0; i < size; i++) pairs.push([i, (i + away) % size]);
  if (partners % 2 === 1) for (let i = 0; i < across; i++) pairs.push([i, i + across]);
  return pairs.map(([a, b]) => [members[a]!, members[b]!]);
}

/**
 * Contacts abroad that all firms have alike: the rounded mean number of markets, those that most of them are in, each known as well as
 * on average.
 */
export function equalContacts(firms: readonly MeasuredFirm[]): Partial<MeasuredFirm> {
  const markets = firms[0]!.knowledge.map((_, m) => m);
  const presence = markets.map((m) => firms.filter((firm) => firm.markets.includes(m)).length);
  const breadth = Math.round(mean(firms.map((firm) => firm.markets.length)));
  const stage = Math.round(mean(firms.map((firm) => firm.stage)));
  return {
    markets: markets
      .toSorted((a, b) => presence[b]! - presence[a]! || a - b)
      .slice(0, breadth)
      .toSorted((a, b) => a - b),
    knowledge: markets.map((m) => mean(firms.map((firm) => firm.knowledge[m]!))),
    homeBound: mean(firms.map((firm) => firm.homeBound)),
    stage: breadth === 0 ? 0 : Math.max(1, stage),
  };
}
