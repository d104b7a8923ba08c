import { causalOrder } from './causal-order.ts';

/** A chain of two or more paths; its effect is the product of their coefficients. */
export interface SpecificIndirect {
  /** Construct ids from cause to effect, three or more. */
  readonly path: readonly string[];
  /** The chain's links as positions in `paths`. */
  readonly links: readonly number[];
}

/** Two constructs of which the first reaches the second. */
export interface EffectPair {
  readonly from: string;
  readonly to: string;
  /** Position of the direct path in `paths`; null when there is none. */
  readonly direct: number | null;
  /** Positions in `specific` of all chains from `from` to `to`. */
  readonly chains: readonly number[];
}

/** All effects a path model implies: what to compute, once for a model, for an estimate and for every draw. */
export interface EffectPlan {
  readonly paths: readonly { readonly from: string; readonly to: string }[];
  readonly specific: readonly SpecificIndirect[];
  readonly pairs: readonly EffectPair[];
}

/**
 * Enumerate every specific indirect path of an acyclic model and every pair connected directly or indirectly.
 * Pairs are ordered by source, then target, in the order of `constructs`; chains by pair, then by their links.
 * The number of chains can double with every construct of a dense model.
 * @throws {QunhaiError} sem.cyclic-paths
 */
export function planEffects(
  constructs: readonly string[],
  paths: readonly { readonly from: string; readonly to: string }[],
): EffectPlan {
  const rank = new Map(constructs.map((id, position) => [id, position]));
  const edges = paths.map(({ from, to }) => [rank.get(from)!, rank.get(to)!] as const);
  causalOrder(constructs, paths);
  const outgoing = constructs.map((_, node) =>
    edges
      .flatMap(([from], link) => (from === node ? [link] : []))
      .sort((a, b) => edges[a]![1] - edges[b]![1]),
  );
  const specific: SpecificIndirect[] = [];
  const pairs: EffectPair[] = [];
  constructs.forEach((from, source) => {
    const chains = chainsFrom(source, edges, outgoing);
    constructs.forEach((to, target) => {
      const links = chains.filter((chain) => edges[chain.at(-1)!]![1] === target);
      if (links.length === 0) return;
      const direct = links.find((chain) => chain.length === 1)?.[0] ?? null;
      const indirect = links.filter((chain) => chain.length > 1);
      const first = specific.length;
      for (const chain of indirect) {
        const path = [from, ...chain.map((link) => paths[link]!.to)];
        specific.push({ path, links: chain });
      }
      pairs.push({ from, to, direct, chains: indirect.map((_, k) => first + k) });
    });
  });
  return { paths, specific, pairs };
}

/** All chains of links that start at `node`, depth first. */
function chainsFrom(
  node: number,
  edges: readonly (readonly [from: number, to: number])[],
  outgoing: readonly (readonly number[])[],
): number[][] {
  return outgoing[node]!.flatMap((link) => [
    [link],
    ...chainsFrom(edges[link]![1], edges, outgoing).map((rest) => [link, ...rest]),
  ]);
}
