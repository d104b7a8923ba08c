import {
  articulationPoints,
  clustering,
  communities,
  components,
  degreeAssortativity,
  density,
  dyadCensus,
  groupAssortativity,
  indexNetwork,
  maximalCliques,
  modularity,
  pathLengths,
  reciprocity,
  structuralEquivalence,
  structuralHoles,
  triadCensus,
} from '@qunhai/network';
import { describe, expect, it } from 'vitest';
import {
  expectList,
  expectNumber,
  hasReference,
  json,
  referenceNetwork,
  referenceNetworks,
  table,
} from './reference.ts';

const networks = hasReference ? referenceNetworks() : [];

/** The partition attribute of each network that has one, as the reference made it. */
function partition(name: string): [string, (string | null)[]] {
  if (name.startsWith('krackhardt'))
    return ['dept', table('reference/network/krackhardt_nodes.csv').map(({ dept }) => dept!)];
  const wealth = table('reference/network/florentine_nodes.csv').map((row) => Number(row.wealth));
  const sorted = wealth.toSorted((a, b) => a - b);
  const median = (sorted[7]! + sorted[8]!) / 2;
  return ['rich', wealth.map((value) => String(value > median))];
}

describe.skipIf(!hasReference)(
  'structure agrees with igraph, sna and networkx (needs ../shared)',
  () => {
    it.each(networks)('$name: the whole network', ({ network, golden }) => {
      const { graph } = golden;
      expect(network.n).toBe(graph.n);
      expect(network.ties).toBe(graph.m);
      expectNumber(density(network), graph.density!, 'density');
      const closed = clustering(network);
      expectNumber(closed.transitivity, graph.transitivityGlobalUndirected!, 'transitivity');
      expectNumber(closed.mean, graph.meanLocalClustering!, 'mean clustering');
      const local = golden.nodes.localClustering ?? golden.nodes.localClusteringUndirected!;
      expectList(closed.local, local, 'local clustering');
      const paths = pathLengths(network);
      expectNumber(paths.mean, graph.averagePathLength!, 'mean path');
      expect(paths.diameter).toBe(graph.diameter);
      const pieces = components(network);
      expect(pieces.weak.map((piece) => piece.length)).toEqual([graph.weakComponentSizes].flat());
      if (graph.strongComponents) expect(pieces.strong).toHaveLength(graph.strongComponents);
      expectNumber(degreeAssortativity(network), graph.degreeAssortativity!, 'assortativity');
      expect(articulationPoints(network)).toEqual(
        [graph.articulationPoints].flat().toSorted(inOrder(network.ids)),
      );
      const cliques = maximalCliques(network);
      expect([cliques.count, cliques.largest]).toEqual([graph.maximalCliques, graph.maxCliqueSize]);
      if (!network.directed) return;
      expectNumber(reciprocity(network), graph.reciprocity!, 'reciprocity');
      expect(dyadCensus(network)).toEqual(graph.dyadCensus);
      expect(triadCensus(network)).toEqual(graph.triadCensus);
    });

    it.each(networks)('$name: Burt', ({ network, golden }) => {
      const holes = structuralHoles(network);
      expectList(holes.constraint, golden.nodes.constraint!, 'constraint (igraph)');
      const named = golden.burt.effectiveSize!.map((value) => value !== null);
      const where = (values: (number | null)[]) => values.filter((_, at) => named[at]);
      expectList(where(holes.constraint), where(golden.burt.constraint_networkx!), 'constraint');
      // networkx leaves firms that name nobody empty; we do not.
      expectList(where(holes.effectiveSize), where(golden.burt.effectiveSize!), 'effective size');
      expectList(where(holes.efficiency), where(golden.burt.efficiency!), 'efficiency');
      expectList(holes.effectiveSizeBinary, golden.burt.effectiveSizeUndirected!, 'binary size');
      expectList(holes.hierarchy, golden.burt.burtHierarchyUndirected!, 'hierarchy');
    });

    it.each(networks)('$name: communities and partitions', ({ name, network, golden }) => {
      const undirected = indexNetwork({
        directed: false,
        nodes: network.ids.map((id) => ({ id })),
        ties: tiesOf(network),
      });
      const found = communities(undirected, { weighted: false });
      expect(found.modularity!).toBeGreaterThanOrEqual(golden.communities.louvainBestOf50 - 1e-9);
      expect(modularity(undirected, found.membership)).toBeCloseTo(found.modularity!, 12);
      if (name === 'karate') return;
      const [attribute, groups] = partition(name);
      const expected = golden.communities.attributePartitions![attribute]!;
      expectNumber(modularity(undirected, groups), expected.modularity, 'modularity');
      expectNumber(
        groupAssortativity(undirected, groups),
        expected.assortativityNominal,
        'assortativity',
      );
    });

    it('florentine_weighted: constraint and modularity with weights', () => {
      const golden = json<Record<string, number[]> & { id: string[] }>(
        'reference/network/florentine_weighted.json',
      );
      const ties = ['marriage', 'business'].flatMap(
        (kind) => referenceNetwork(`florentine_${kind}`, 'florentine_nodes.csv', false).ties,
      );
      const network = indexNetwork({
        directed: false,
        nodes: golden.id.map((id) => ({ id })),
        ties,
      });
      const holes = structuralHoles(network, true);
      expectList(holes.constraint, golden.constraintWeighted!, 'constraint');
      const best = communities(network, { weighted: true }).modularity!;
      expect(best).toBeGreaterThanOrEqual(Number(golden.modularityFastGreedyWeighted) - 1e-9);
    });

    it('florentine_sedist: distances of structural equivalence', () => {
      const golden = json<Record<string, (number | null)[][]>>(
        'reference/network/florentine_sedist.json',
      );
      const network = networks.find(({ name }) => name === 'florentine_marriage')!.network;
      for (const measure of ['euclidean', 'hamming', 'correlation'] as const)
        structuralEquivalence(network, measure).forEach((row, i) => {
          // sna prints 0 where a profile is constant and the correlation undefined, also with itself.
          const own = row.map((value, j) =>
            i === j && golden.correlation![i]![i] === 0 ? 0 : (value ?? 0),
          );
          expectList(own, golden[measure]![i]!, `${measure} ${i}`);
        });
    });
  },
);

function inOrder(ids: readonly string[]) {
  return (a: string, b: string) => ids.indexOf(a) - ids.indexOf(b);
}

function tiesOf(network: (typeof networks)[number]['network']) {
  const seen = new Set<string>();
  const ties: { from: string; to: string }[] = [];
  for (let i = 0; i < network.n; i++)
    for (let at = network.out.starts[i]!; at < network.out.starts[i + 1]!; at++) {
      const j = network.out.targets[at]!;
      const key = `${Math.min(i, j)} ${Math.max(i, j)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      ties.push({ from: network.ids[i]!, to: network.ids[j]! });
    }
  return ties;
}
