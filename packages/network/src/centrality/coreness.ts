import type { Adjacency, IndexedNetwork } from '../model/index-network.ts';

/** Which ties count towards a core: those from others, to others, or both (a mutual tie then counts twice). */
export type CoreDirection = 'in' | 'out' | 'all';

/**
 * k-core number of every node: the largest k such that the node is in a part of the network in which everyone has k ties.
 * @see Seidman (1983), Network structure and minimum degree, Social Networks 5(3).
 * @see Batagelj & Zaveršnik (2003), An O(m) algorithm for cores decomposition of networks.
 */
export function coreness(network: IndexedNetwork, direction: CoreDirection = 'all'): number[] {
  const { n } = network;
  const [counted, affected] = rowsOf(network, direction);
  const degree = new Int32Array(n);
  for (const { starts } of counted)
    for (let i = 0; i < n; i++) degree[i]! += starts[i + 1]! - starts[i]!;
  const buckets: number[][] = [];
  const put = (node: number, k: number): void => {
    while (buckets.length <= k) buckets.push([]);
    buckets[k]!.push(node);
  };
  for (let i = 0; i < n; i++) put(i, degree[i]!);
  const core = new Array<number>(n).fill(-1);
  const leave = (node: number, k: number): void => {
    if (core[node]! >= 0 || degree[node]! > k) return;
    core[node] = k;
    for (const rows of affected)
      for (let at = rows.starts[node]!; at < rows.starts[node + 1]!; at++) {
        const other = rows.targets[at]!;
        if (core[other]! < 0) put(other, Math.max(k, --degree[other]!));
      }
  };
  for (let k = 0; k < buckets.length; k++)
    for (let node = buckets[k]!.pop(); node !== undefined; node = buckets[k]!.pop()) leave(node, k);
  return core;
}

/** The rows whose ties count, and the rows along which a leaving node takes ties from others. */
function rowsOf(network: IndexedNetwork, direction: CoreDirection): [Adjacency[], Adjacency[]] {
  if (!network.directed) return [[network.out], [network.out]];
  if (direction === 'in') return [[network.in], [network.out]];
  if (direction === 'out') return [[network.out], [network.in]];
  const both = [network.out, network.in];
  return [both, both];
}
