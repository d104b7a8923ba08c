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
  /** How many chains lead from `from` to `to`. */
  readonly chainCount: number;
  /** Positions in `specific` of these chains; empty when they are not enumerated. */
  readonly chains: readonly number[];
  /** The chains by their last link: the total effect of `pairs[pair]` goes on along `paths[link]`. */
  readonly through: readonly { readonly pair: number; readonly link: number }[];
}

/** All effects a path model implies: what to compute, once for a model, for an estimate and for every draw. */
export interface EffectPlan {
  readonly paths: readonly { readonly from: string; readonly to: string }[];
  /** Every chain, or none when there are more than the limit. */
  readonly specific: readonly SpecificIndirect[];
  /** Chains not enumerated because there are more than the limit; 0 when `specific` holds them all. */
  readonly omittedChains: number;
  readonly pairs: readonly EffectPair[];
  /** Positions in `pairs`, each after those its chains go through. */
  readonly order: readonly number[];
}

/** Chains a model may have for {@link planEffects} to enumerate them: more can neither be read nor tested. */
export const chainLimit = 2000;

/**
 * Plan every effect of an acyclic model: its specific indirect effects and the pairs connected directly or indirectly.
 * Pairs are ordered by source, then target, in the order of `constructs`; chains by pair, then by their links.
 * The number of chains can double with every construct of a dense model, so they are counted first: above `limit`
 * none is enumerated and `omittedChains` says how many there are. Total effects need no chains.
 * @throws {QunhaiError} sem.cyclic-paths
 */
export function planEffects(
  constructs: readonly string[],
  paths: readonly { readonly from: string; readonly to: string }[],
  limit: number = chainLimit,
): EffectPlan {
  const { pairs, order } = connectedPairs(constructs, paths);
  const count = pairs.reduce((sum, { chainCount }) => sum + chainCount, 0);
  if (count > limit) return { paths, specific: [], omittedChains: count, pairs, order };
  const chains = new Array<readonly number[][]>(pairs.length);
  for (const at of order)
    chains[at] = pairs[at]!.through.flatMap(({ pair, link }) => {
      const { direct } = pairs[pair]!;
      const head = direct === null ? chains[pair]! : [[direct], ...chains[pair]!];
      return head.map((links) => [...links, link]);
    });
  const target = new Map(constructs.map((id, position) => [id, position]));
  const byTargets = (a: readonly number[], b: readonly number[]): number => {
    const step = a.findIndex((link, i) => link !== b[i]);
    return target.get(paths[a[step]!]!.to)! - target.get(paths[b[step]!]!.to)!;
  };
  const specific: SpecificIndirect[] = [];
  const enumerated = pairs.map((pair, at) => {
    const first = specific.length;
    for (const links of chains[at]!.toSorted(byTargets))
      specific.push({ path: [pair.from, ...links.map((link) => paths[link]!.to)], links });
    return { ...pair, chains: chains[at]!.map((_, k) => first + k) };
  });
  return { paths, specific, omittedChains: 0, pairs: enumerated, order };
}

/** Pairs with their chains counted by dynamic programming along the causal order. */
function connectedPairs(
  constructs: readonly string[],
  paths: readonly { readonly from: string; readonly to: string }[],
): { readonly pairs: EffectPair[]; readonly order: number[] } {
  const causal = causalOrder(constructs, paths);
  const entering = new Map(constructs.map((id): [string, number[]] => [id, []]));
  paths.forEach(({ to }, link) => {
    entering.get(to)!.push(link);
  });
  const pairs: EffectPair[] = [];
  const order: number[] = [];
  for (const from of constructs) {
    const routes = routesFrom(from, causal, paths, entering);
    const position = new Map(
      constructs.filter((id) => routes.has(id)).map((id, i) => [id, pairs.length + i]),
    );
    for (const to of routes.keys()) order.push(position.get(to)!);
    for (const to of position.keys()) {
      const { direct, chainCount, links } = routes.get(to)!;
      const through = links.map((link) => ({ pair: position.get(paths[link]!.from)!, link }));
      pairs.push({ from, to, direct, chainCount, chains: [], through });
    }
  }
  return { pairs, order };
}

interface Route {
  readonly direct: number | null;
  readonly chainCount: number;
  /** Last links of the chains. */
  readonly links: readonly number[];
}

/** How `source` reaches every construct it reaches, in causal order. */
function routesFrom(
  source: string,
  causal: readonly string[],
  paths: readonly { readonly from: string; readonly to: string }[],
  entering: ReadonlyMap<string, readonly number[]>,
): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const to of causal) {
    const direct = entering.get(to)!.find((link) => paths[link]!.from === source) ?? null;
    const links = entering.get(to)!.filter((link) => routes.has(paths[link]!.from));
    if (direct === null && links.length === 0) continue;
    const chainCount = links.reduce((sum, link) => {
      const before = routes.get(paths[link]!.from)!;
      return sum + before.chainCount + (before.direct === null ? 0 : 1);
    }, 0);
    routes.set(to, { direct, chainCount, links });
  }
  return routes;
}
