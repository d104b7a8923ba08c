import { describe, expect, it } from 'vitest';
import { indexNetwork } from '../model/index-network.ts';
import { communities } from './communities.ts';

/** Zachary (1977), An information flow model for conflict and fission in small groups: neighbours with a higher number. */
const karate: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
};

const networks = {
  karate: Object.entries(karate).flatMap(([from, higher]) =>
    higher.map((to) => [Number(from), to] as const),
  ),
  /** 60 nodes from 0, i < j tied where 11 divides ij + 3i + 5j. */
  residues: Array.from(
    { length: 60 * 60 },
    (_, at) => [Math.floor(at / 60), at % 60] as const,
  ).filter(([i, j]) => i < j && (i * j + 3 * i + 5 * j) % 11 === 0),
};

/** Best of 200 seeds of igraph's cluster_leiden (R package 1.3.5, 20 iterations); nodes without ties lie outside.
 * The last is rare: 2 of 100 seeds reach it there, 1 of 100 to 300 starts here. */
const peers = [
  ['karate', 'modularity', 0.5, 0.621794871795],
  ['karate', 'modularity', 1, 0.419789612097],
  ['karate', 'modularity', 2, 0.16452991453],
  ['karate', 'cpm', 0.05, 0.697435897436],
  ['karate', 'cpm', 0.1, 0.552564102564],
  ['karate', 'cpm', 0.5, 0.179487179487],
  ['residues', 'modularity', 0.5, 0.800118906064],
  ['residues', 'modularity', 1, 0.684423305589],
  ['residues', 'modularity', 2, 0.525992865636],
  ['residues', 'cpm', 0.05, 0.780344827586],
  ['residues', 'cpm', 0.1, 0.668275862069],
  ['residues', 'cpm', 0.5, 0.18275862069],
] as const;

describe('Leiden beside igraph', () => {
  it.each(peers)(
    '%s, %s at resolution %d: no worse than %d',
    (name, quality, resolution, reached) => {
      const ends = networks[name];
      const network = indexNetwork({
        directed: false,
        nodes: [...new Set(ends.flat())].map((id) => ({ id: `${id}` })),
        ties: ends.map(([from, to]) => ({ from: `${from}`, to: `${to}` })),
      });
      const found = communities(network, { quality, resolution, starts: 200, seed: 3 });
      expect(found.quality!.value).toBeGreaterThan(reached - 1e-9);
      expect(found.quality!.value).toBeLessThan(reached + 0.005);
    },
  );

  it('reaches the greatest modularity of the karate club, .4198', () => {
    const ties = networks.karate.map(([from, to]) => ({ from: `${from}`, to: `${to}` }));
    const nodes = Array.from({ length: 34 }, (_, i) => ({ id: `${i + 1}` }));
    const { modularity, count } = communities(indexNetwork({ directed: false, nodes, ties }));
    // Brandes et al. (2008), On modularity clustering, proved it by integer programming.
    expect(modularity).toBeCloseTo(0.419789612097, 10);
    expect(count).toBe(4);
  });
});
