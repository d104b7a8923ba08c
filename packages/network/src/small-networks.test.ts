import { RandomStream } from '@qunhai/kernel';
import metrics from 'graphology-metrics';
import { singleSourceLength } from 'graphology-shortest-path';
import { describe, expect, it } from 'vitest';
import * as network from './index.ts';

const of = (n: number, ends: readonly (readonly [number, number])[], directed = false) =>
  network.indexNetwork({
    directed,
    nodes: Array.from({ length: n }, (_, i) => ({ id: String(i) })),
    ties: ends.map(([from, to]) => ({ from: String(from), to: String(to) })),
  });

describe('networks without nodes, of one node, and without ties', () => {
  it.each([
    [0, false],
    [0, true],
    [1, false],
    [1, true],
    [2, true],
    [5, true],
    [5, false],
  ])('%i nodes, directed: %s', async (n, directed) => {
    const empty = of(n, [], directed);
    const nothing = new Array<null>(n).fill(null);
    const zeros = new Array<number>(n).fill(0);
    expect(network.betweenness(empty).raw).toEqual(zeros);
    expect(network.closeness(empty).raw).toEqual(nothing);
    expect(network.coreness(empty)).toEqual(zeros);
    expect(network.eigenvectorCentrality(empty).values).toEqual(zeros);
    network.pageRank(empty).values.forEach((rank) => {
      expect(rank).toBeCloseTo(1 / n, 12);
    });
    expect(network.density(empty)).toBe(n > 1 ? 0 : null);
    expect(network.reciprocity(empty)).toBeNull();
    expect(network.clustering(empty)).toEqual({ local: nothing, mean: null, transitivity: null });
    expect(network.components(empty).weak).toHaveLength(n);
    expect(network.components(empty).isolates).toHaveLength(n);
    expect(network.pathLengths(empty)).toMatchObject({ mean: null, diameter: null });
    expect(network.articulationPoints(empty)).toEqual([]);
    expect(network.maximalCliques(empty).count).toBe(n);
    expect(network.degreeAssortativity(empty)).toBeNull();
    expect(network.structuralHoles(empty).constraint).toEqual(nothing);
    expect(network.communities(empty)).toMatchObject({ modularity: null, count: n });
    expect((await network.discreteCore(empty)).correlation).toBeNull();
    expect(network.continuousCore(empty).coreness).toEqual(zeros);
    expect(network.eiIndex(empty, new Array(n).fill('g')).ties.ei).toBeNull();
    expect(await network.eiTest(empty, new Array(n).fill('g'))).toBeNull();
    expect(network.brokerage(empty, new Array(n).fill('g')).network.total.count).toBe(0);
    expect(network.bonacichPower(empty, 0.1)).toEqual(zeros);
    expect(Object.values(network.triadCensus(empty)).reduce((a, b) => a + b, 0)).toBe(
      Math.max(0, (n * (n - 1) * (n - 2)) / 6),
    );
  });
});

describe('closed forms', () => {
  const star = of(
    6,
    [1, 2, 3, 4, 5].map((leaf) => [0, leaf] as const),
  );
  const ring = of(
    6,
    [0, 1, 2, 3, 4, 5].map((i) => [i, (i + 1) % 6] as const),
  );

  it('a star is as central as can be, a ring not at all', () => {
    const most = network.centralization(star);
    for (const value of [most.degree, most.betweenness, most.closeness])
      expect(value).toBeCloseTo(1, 12);
    const least = network.centralization(ring);
    expect(least).toMatchObject({ degree: 0, inDegree: null });
    expect(least.betweenness).toBeCloseTo(0, 12);
    expect(network.articulationPoints(star)).toEqual(['0']);
    expect(network.structuralHoles(star).constraint[0]).toBeCloseTo(1 / 5, 12);
    expect(network.structuralHoles(star).effectiveSize[0]).toBe(5);
    expect(network.coreness(ring)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('the eigenvector of a ring in two parts and of a bipartite star converges', () => {
    expect(network.eigenvectorCentrality(star).converged).toBe(true);
    expect(network.eigenvectorCentrality(star).values[1]).toBeCloseTo(1 / Math.sqrt(5), 12);
  });

  it('the core of a star with a tied centre is found', async () => {
    const core = await network.discreteCore(star);
    expect(core.cores).toEqual([['0']]);
    expect(core.correlation).toBeCloseTo(1, 12);
    expect(core.densities).toMatchObject({ core: null, cross: 1, periphery: 0 });
  });

  it('a network with a core is told from random ties', async () => {
    const core = [0, 1, 2, 3, 4];
    const ends = [
      ...core.flatMap((i) => core.filter((j) => j > i).map((j) => [i, j] as const)),
      ...Array.from({ length: 20 }, (_, i) => [i % 5, i + 5] as const),
      ...Array.from({ length: 20 }, (_, i) => [(i + 2) % 5, i + 5] as const),
    ];
    const test = (await network.coreTest(of(25, ends), { draws: 100 }))!;
    expect(test.greater.p).toBeCloseTo(1 / 101, 12);
    expect(test.mean).toBeGreaterThan(0.1);
    const stream = new RandomStream(2, 'test');
    const scattered = Array.from(
      { length: 60 },
      () => [stream.integer(25), stream.integer(25)] as const,
    );
    const none = (await network.coreTest(of(25, scattered), { draws: 100 }))!;
    expect(none.greater.p).toBeGreaterThan(0.05);
    expect(await network.coreTest(of(5, []))).toBeNull();
  });

  it('two cliques are two communities', () => {
    const pair = of(8, [
      ...[0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => [i, j] as const)),
      ...[4, 5, 6, 7].flatMap((i) => [4, 5, 6, 7].filter((j) => j > i).map((j) => [i, j] as const)),
      [3, 4],
    ]);
    const found = network.communities(pair);
    expect(found.count).toBe(2);
    expect(new Set(found.membership.slice(0, 4)).size).toBe(1);
    expect(found.stability).toBeCloseTo(1, 12);
    expect(network.adjustedRandIndex([1, 1, 2, 2], [5, 5, 3, 3])).toBe(1);
  });

  it('betweenness, PageRank and reach agree with graphology on random networks', () => {
    for (const directed of [true, false]) {
      const stream = new RandomStream(7, 'test');
      const random = of(
        60,
        Array.from({ length: 200 }, () => [stream.integer(60), stream.integer(60)] as const),
        directed,
      );
      const graph = network.toGraphology(random);
      const peers = metrics.centrality.betweenness(graph, {
        getEdgeWeight: null,
        normalized: false,
      });
      const ranks = metrics.centrality.pagerank(graph, {
        getEdgeWeight: null,
        tolerance: 1e-12,
        maxIterations: 1000,
      });
      const own = network.betweenness(random).raw;
      const reach = network.closeness(random, 'out').reach;
      const ownRanks = network.pageRank(random).values;
      random.ids.forEach((id, at) => {
        expect(own[at]).toBeCloseTo(peers[id]!, 8);
        expect(ownRanks[at]).toBeCloseTo(ranks[id]!, 8);
        expect(reach[at]).toBe(Object.keys(singleSourceLength(graph, id)).length - 1);
      });
    }
  });

  it('betweenness is the same patiently, weighted with equal weights, and can be cancelled', async () => {
    expect(await network.betweennessPatiently(ring)).toEqual(network.betweenness(ring));
    expect(network.betweenness(ring, 'inverse-weight')).toEqual(network.betweenness(ring));
    const signal = AbortSignal.abort();
    await expect(network.betweennessPatiently(ring, 'one', { signal })).rejects.toThrow(
      /Cancelled/,
    );
  });
});
