import type { IndexedNetwork } from '../model/index-network.ts';

/** Which ties count towards a core: those from others, to others, or both (a mutual tie then counts twice). */
export type CoreDirection = 'in' | 'out' | 'all';

/**
 * k-core number of every node: the largest k such that the node is in a part of the network in which everyone has k ties.
 * @see Seidman (1983), Network structure and minimum degree, Social Networks 5(3).
 * @see Batagelj & Zaveršnik (2003), An O(m) algorithm for cores decomposition of networks.
 */
export function coreness(network: IndexedNetwork, direction: CoreDirection = 'all'): number[] {
  const { n } = network;
  const counted =
    !network.directed || direction === 'out'
      ? [network.out]
      : direction === 'in'
        ? [network.in]
        : [network.out, network.in];
  const affected =
    !network.directed || direction === 'in'
      ? [network.out]
      : direction === 'out'
        ? [network.in]
        : [network.out, network.in];
  const degree = new Int32Array(n);
  for (const { starts } of counted)
    for (let i = 0; i < n; i++) degree[i]! += starts[i + 1]! - starts[i]!;
  const buckets: number[][] = [];
  const bucket = (k: number): number[] => {
    while (buckets.length <= k) buckets.push([]);
    return buckets[k]!;
  };
  for (let i = 0; i < n; i++) bucket(degree[i]!).push(i);
  const core = new Array<number>(n).fill(-1);
  for (let k = 0; k < buckets.length; k++)
    for (let node = buckets[k]!.pop(); node !== undefined; node = buckets[k]!.pop()) {
      if (core[node]! >= 0 || degree[node]! > k) continue;
      core[node] = k;
      for (const { starts, targets } of affected)
        for (let at = starts[node]!; at < starts[node + 1]!; at++) {
          const other = targets[at]!;
          if (core[other]! >= 0) continue;
          degree[other]!--;
          bucket(Math.max(k, degree[other]!)).push(other);
        }
    }
  return core;
}
