import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { type IndexedNetwork, indexNetwork, inducedNetwork } from '../model/index-network.ts';
import { components } from '../structure/components.ts';
import { communities } from './communities.ts';
import { leiden } from './leiden.ts';
import { moveGraph } from './move-graph.ts';
import { partitionQuality } from './partition-quality.ts';

/** Nodes in blocks, tied with one probability within and another between. */
function planted(
  {
    blocks,
    size,
    inside,
    outside,
    directed = false,
    weights = false,
  }: {
    readonly blocks: number;
    readonly size: number;
    readonly inside: number;
    readonly outside: number;
    readonly directed?: boolean;
    readonly weights?: boolean;
  },
  seed: number,
): IndexedNetwork {
  const stream = new RandomStream(seed, 'leiden-test');
  const n = blocks * size;
  const block = (i: number) => Math.floor(i / size);
  const ties = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => {
      const isDrawn = stream.uniform() < (block(i) === block(j) ? inside : outside);
      const weight = weights ? stream.uniform() + 0.1 : 1;
      return isDrawn && (directed ? i !== j : i < j) ? [{ from: `${i}`, to: `${j}`, weight }] : [];
    }).flat(),
  ).flat();
  return indexNetwork({
    directed,
    nodes: Array.from({ length: n }, (_, i) => ({ id: `${i}` })),
    ties,
  });
}

function expectConnected(network: IndexedNetwork, division: ArrayLike<number>): void {
  const members = Map.groupBy(network.ids.keys(), (v) => division[v]!);
  for (const own of members.values())
    expect(components(inducedNetwork(network, own)).weak).toHaveLength(1);
}

const shapes = Array.from({ length: 24 }, (_, seed) => ({
  ...{ seed, blocks: 2 + (seed % 4), size: 6 + (seed % 5), inside: 0.2 + 0.02 * seed },
  ...{ outside: 0.01 + 0.004 * seed, directed: seed % 3 === 0, weights: seed % 2 === 0 },
}));

describe('Leiden', () => {
  it.each(shapes)('has connected communities whatever is maximized: %o', (shape) => {
    const network = planted(shape, shape.seed);
    for (const quality of ['modularity', 'cpm'] as const)
      for (const resolution of [0.05, 0.3, 1, 2]) {
        const graph = moveGraph(network, quality, resolution, shape.weights);
        for (let start = 0; start < 5; start++)
          expectConnected(network, leiden(graph, new RandomStream(start, 'leiden-test.start')));
      }
  });

  it.each(shapes)('is no worse than Louvain: %o', (shape) => {
    const network = planted(shape, shape.seed + 100);
    const options = { weighted: shape.weights, starts: 30 };
    const [ours, louvain] = (['leiden', 'louvain'] as const).map((method) =>
      communities(network, { ...options, method }),
    );
    expect(ours!.modularity!).toBeGreaterThanOrEqual(louvain!.modularity! - 1e-12);
    expect(ours!.quality!.value).toBeCloseTo(ours!.modularity!, 12);
  });

  it('leaves no single node that would gain by moving, and no two communities by joining', () => {
    const network = planted({ blocks: 4, size: 9, inside: 0.5, outside: 0.05 }, 5);
    for (const quality of ['modularity', 'cpm'] as const) {
      const graph = moveGraph(network, quality, quality === 'cpm' ? 0.2 : 1, false);
      const division = leiden(graph, new RandomStream(1, 'leiden-test.start'));
      const reached = partitionQuality(graph, division);
      const groups = [...new Set(division)];
      for (const [v, own] of division.entries())
        for (const group of [...groups, -1].filter((other) => other !== own))
          expect(partitionQuality(graph, division.with(v, group))).toBeLessThanOrEqual(
            reached + 1e-9,
          );
      for (const a of groups)
        for (const b of groups) {
          const joined = division.map((group) => (group === a ? b : group));
          expect(partitionQuality(graph, joined)).toBeLessThanOrEqual(reached + 1e-9);
        }
    }
  });

  it('finds planted blocks, directed and weighted too', () => {
    for (const directed of [false, true]) {
      const clear = { blocks: 5, size: 12, inside: 0.7, outside: 0.02, directed, weights: true };
      const { membership, count, stability } = communities(planted(clear, 2), { weighted: true });
      expect(count).toBe(5);
      expect(stability).toBe(1);
      expect(new Set(membership.slice(0, 12)).size).toBe(1);
    }
  });

  it('keeps the ring of cliques apart by the Potts model, where modularity joins them', () => {
    // Fortunato & Barthélemy (2007), PNAS 104(1): 30 cliques of 5 in a ring, joined in pairs by modularity.
    const [cliques, size] = [30, 5];
    const nodes = Array.from({ length: cliques * size }, (_, i) => ({ id: `${i}` }));
    const ties = Array.from({ length: cliques }, (_, k) => [
      { from: `${k * size}`, to: `${((k + 1) % cliques) * size + 1}` },
      ...Array.from({ length: size * size }, (_, p) => [Math.floor(p / size), p % size] as const)
        .filter(([a, b]) => a < b)
        .map(([a, b]) => ({ from: `${k * size + a}`, to: `${k * size + b}` })),
    ]).flat();
    const ring = indexNetwork({ directed: false, nodes, ties });
    expect(communities(ring, { starts: 10 }).count).toBeLessThan(cliques);
    expect(communities(ring, { quality: 'cpm', resolution: 0.5, starts: 10 }).count).toBe(cliques);
  });

  it('gives the same for the same seed, and one community a node without ties', () => {
    const network = planted({ blocks: 3, size: 10, inside: 0.3, outside: 0.1 }, 9);
    expect(communities(network, { seed: 4 })).toEqual(communities(network, { seed: 4 }));
    const empty = indexNetwork({ directed: true, nodes: [{ id: 'a' }, { id: 'b' }], ties: [] });
    expect(communities(empty, { quality: 'cpm' })).toMatchObject({ count: 2, quality: null });
  });

  it('refuses the Potts model to Louvain and resolutions of nothing', () => {
    const network = planted({ blocks: 2, size: 5, inside: 0.8, outside: 0.1 }, 1);
    expect(() => communities(network, { method: 'louvain', quality: 'cpm' })).toThrowError(
      expect.objectContaining({ code: 'network.louvain-maximizes-modularity' }),
    );
    for (const resolution of [0, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => communities(network, { resolution })).toThrowError(
        expect.objectContaining({ code: 'network.bad-number' }),
      );
  });
});
