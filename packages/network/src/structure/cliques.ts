import { collapse, type IndexedNetwork } from '../model/index-network.ts';

/** Groups in which everyone is tied to everyone (directions ignored) and to which nobody can be added. */
export interface Cliques {
  readonly count: number;
  readonly largest: number;
  /** True when the count was given up at the limit; then both numbers are lower bounds. */
  readonly truncated: boolean;
}

/**
 * Count maximal cliques. Their number can grow as 3^(n/3): the search stops at `limit`.
 * @see Bron & Kerbosch (1973), CACM 16(9), with the pivot of Tomita, Tanaka & Takahashi (2006).
 */
export function maximalCliques(network: IndexedNetwork, limit = 1_000_000): Cliques {
  const { n, out } = collapse(network);
  const partners = Array.from(
    { length: n },
    (_, i) => new Set(out.targets.subarray(out.starts[i]!, out.starts[i + 1]!)),
  );
  const found = { count: 0, largest: 0, truncated: false };
  const extend = (size: number, candidates: Set<number>, excluded: Set<number>): void => {
    if (candidates.size === 0 && excluded.size === 0) {
      found.count++;
      found.largest = Math.max(found.largest, size);
      found.truncated = found.count >= limit;
      return;
    }
    const pivot = partners[bestPivot(partners, candidates, excluded)]!;
    for (const node of [...candidates].filter((each) => !pivot.has(each))) {
      if (found.truncated) return;
      const near = partners[node]!;
      extend(size + 1, common(candidates, near), common(excluded, near));
      candidates.delete(node);
      excluded.add(node);
    }
  };
  if (n > 0) extend(0, new Set(partners.keys()), new Set());
  return found;
}

function bestPivot(
  partners: readonly Set<number>[],
  candidates: ReadonlySet<number>,
  excluded: ReadonlySet<number>,
): number {
  let best = -1;
  let most = -1;
  for (const group of [candidates, excluded])
    for (const node of group) {
      const size = common(candidates, partners[node]!).size;
      if (size > most) [best, most] = [node, size];
    }
  return best;
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> {
  return new Set([...a].filter((node) => b.has(node)));
}
