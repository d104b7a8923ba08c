import {
  betweenness,
  bonacichPower,
  centralization,
  closeness,
  coreness,
  degrees,
  eigenvectorCentrality,
  hubsAndAuthorities,
  indexNetwork,
  pageRank,
} from '@qunhai/network';
import { describe, it } from 'vitest';
import {
  expectList,
  expectNumber,
  hasReference,
  json,
  referenceNetworks,
  table,
} from './reference.ts';

const networks = hasReference ? referenceNetworks() : [];

describe.skipIf(!hasReference)(
  'centrality agrees with igraph within 1e-8 (needs ../shared)',
  () => {
    it.each(networks)('$name: degree, betweenness, coreness, PageRank', ({ network, golden }) => {
      const degree = degrees(network);
      expectList(degree.total, golden.nodes.degree!, 'degree', 0);
      const between = betweenness(network);
      expectList(between.raw, golden.nodes.betweenness!, 'betweenness');
      expectList(between.normalized, golden.nodes.betweennessNorm!, 'normalized');
      expectList(coreness(network), golden.nodes.coreness!, 'coreness', 0);
      expectList(pageRank(network).values, golden.nodes.pagerank085!, 'PageRank');
      if (!network.directed) return;
      expectList(degree.in, golden.nodes.inDegree!, 'in', 0);
      expectList(degree.out, golden.nodes.outDegree!, 'out', 0);
      expectList(coreness(network, 'in'), golden.nodes.corenessIn!, 'coreness in', 0);
      expectList(coreness(network, 'out'), golden.nodes.corenessOut!, 'coreness out', 0);
    });

    it.each(networks)('$name: closeness and eccentricity', ({ network, golden }) => {
      const out = closeness(network, 'out');
      expectList(out.harmonic, golden.nodes.harmonic!, 'harmonic');
      expectList(
        closeness(network, 'any').eccentricity,
        golden.nodes.eccentricity!,
        'eccentricity',
        0,
      );
      if (network.directed) {
        const into = closeness(network, 'in');
        expectList(into.harmonic, golden.nodes.harmonicIn!, 'harmonic in');
        expectList(into.raw, golden.nodes.closenessIn!, 'closeness in');
        expectList(out.raw, golden.nodes.closenessOut!, 'closeness out');
      } else {
        expectList(out.raw, golden.nodes.closeness!, 'closeness');
        expectList(out.normalized, golden.nodes.closenessNorm!, 'closeness normalized');
      }
    });

    it.each(networks)('$name: eigenvector, hubs and authorities, power', ({ network, golden }) => {
      const expected = golden.nodes.eigenvector ?? golden.nodes.eigenvectorDirected!;
      expectList(eigenvectorCentrality(network).values, expected, 'eigenvector');
      if (network.directed) {
        const { hub, authority } = hubsAndAuthorities(network);
        expectList(hub.values, golden.nodes.hub!, 'hub');
        expectList(authority.values, golden.nodes.authority!, 'authority');
      }
      const power = golden.bonacichPower;
      if (!power) return;
      expectList(bonacichPower(network, 0.1)!, power['exponent0.1']!, 'power 0.1');
      expectList(bonacichPower(network, -0.1)!, power['exponentMinus0.1']!, 'power -0.1');
      const rescaled = bonacichPower(network, 0.2)!;
      const sum = rescaled.reduce((a, b) => a + b, 0);
      const shares = rescaled.map((value) => value / sum);
      expectList(shares, power['exponent0.2rescale']!, 'power 0.2, summing to 1');
    });

    it.each(networks)('$name: centralization', ({ network, golden }) => {
      const central = centralization(network);
      const expected = golden.graph.centralization;
      expectNumber(central.degree, expected.degree!, 'degree');
      expectNumber(central.betweenness, expected.betweenness!, 'betweenness');
      expectNumber(central.closeness, expected.closeness!, 'closeness');
      expectNumber(central.eigenvector, expected.eigenvector!, 'eigenvector');
    });

    it('florentine_weighted: strength, and paths of length 1/weight', () => {
      const golden = json<Record<string, number[]> & { id: string[] }>(
        'reference/network/florentine_weighted.json',
      );
      const ties = ['marriage', 'business'].flatMap((kind) =>
        table(`reference/network/florentine_${kind}_edges.csv`).map(({ from, to }) => ({
          from: from!,
          to: to!,
        })),
      );
      const network = indexNetwork({
        directed: false,
        nodes: golden.id.map((id) => ({ id })),
        ties,
      });
      expectList(degrees(network).strength, golden.strength!, 'strength', 0);
      expectList(
        betweenness(network, 'inverse-weight').raw,
        golden.betweennessCost!,
        'betweenness',
      );
      expectList(
        closeness(network, 'any', 'inverse-weight').raw,
        golden.closenessCost!,
        'closeness',
      );
      expectList(
        eigenvectorCentrality(network, true).values,
        golden.eigenvectorWeighted!,
        'eigenvector',
      );
      expectList(pageRank(network, 0.85, true).values, golden.pagerankWeighted!, 'PageRank');
    });
  },
);
