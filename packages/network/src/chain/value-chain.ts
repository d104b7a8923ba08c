import { fail } from '../errors.ts';
import { collapse, type IndexedNetwork, weightBetween } from '../model/index-network.ts';

/** A value chain as declared: its steps in order, and organisations that support it. */
export interface ValueChain {
  readonly steps: readonly string[];
  /** Kinds of supporting organisations that should be there, e.g. bank, testing, logistics. */
  readonly support?: readonly string[];
}

/** The step a firm works at, or the kind of support it gives; several steps are allowed, null = unknown. */
export interface ChainPlace {
  readonly id: string;
  readonly steps: readonly string[] | null;
}

/** How complete a value chain is inside a cluster. */
export interface ChainCompleteness {
  readonly steps: readonly {
    readonly step: string;
    readonly firms: readonly string[];
    /** True when a single firm holds the step: the chain breaks if it leaves. */
    readonly fragile: boolean;
  }[];
  readonly support: readonly { readonly kind: string; readonly present: readonly string[] }[];
  /** Passages from each step to the next. */
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    /** Pairs of firms of the two steps that are tied, or the same firm; and all pairs. */
    readonly tied: number;
    readonly possible: number;
    /** Firms that hold both steps: the passage is made inside them. */
    readonly inside: number;
    readonly linked: boolean;
  }[];
  /** Share of the steps that have firms. */
  readonly covered: ChainShare;
  /** Share of the passages that are made by a tie or inside a firm; null with one step. */
  readonly linked: ChainShare | null;
  /** Share of the kinds of support that are there; null when none is declared. */
  readonly supported: ChainShare | null;
  /** Firms whose step is unknown: they could fill gaps, which `highest` allows for. */
  readonly unknown: number;
}

/** A share as observed, and how large it could be: 1 as soon as some firm's place is unknown, as a firm may hold several steps. */
export interface ChainShare {
  readonly observed: number;
  readonly highest: number;
  /** The share that is left if the one firm leaves whose leaving would cost most. */
  readonly lowestWithoutOneFirm: number;
}

/**
 * Value-chain completeness: which declared steps have firms, and whether ties carry work from each step to the next.
 * @param network - local ties among the firms, directions ignored
 * @throws {QunhaiError} network.no-steps, network.duplicate-name, network.unknown-step, network.names-differ
 */
export function valueChainCompleteness(
  network: IndexedNetwork,
  chain: ValueChain,
  places: readonly ChainPlace[],
): ChainCompleteness {
  const support = chain.support ?? [];
  checkChain(network, chain, support, places);
  const holders = (step: string) =>
    places.filter(({ steps }) => steps?.includes(step)).map(({ id }) => id);
  const steps = chain.steps.map((step) => ({ step, firms: holders(step) }));
  const kinds = support.map((kind) => ({ kind, present: holders(kind) }));
  const links = passages(network, steps);
  const unknown = places.filter((place) => place.steps === null).length;
  return {
    steps: steps.map(({ step, firms }) => ({ step, firms, fragile: firms.length === 1 })),
    support: kinds,
    links: links.map(({ makers: _makers, ...link }) => link),
    covered: share(
      steps.map(({ firms }) => firms.map((firm) => [firm])),
      unknown,
    ),
    linked:
      links.length > 0
        ? share(
            links.map(({ makers }) => makers),
            unknown,
          )
        : null,
    supported:
      kinds.length > 0
        ? share(
            kinds.map(({ present }) => present.map((id) => [id])),
            unknown,
          )
        : null,
    unknown,
  };
}

function checkChain(
  network: IndexedNetwork,
  chain: ValueChain,
  support: readonly string[],
  places: readonly ChainPlace[],
): void {
  if (chain.steps.length === 0) throw fail('no-steps', {});
  const declared = [...chain.steps, ...support];
  declared.forEach((name, at) => {
    if (declared.indexOf(name) !== at) throw fail('duplicate-name', { field: 'steps', name });
  });
  const known = new Set(declared);
  const ids = new Set(network.ids);
  const seen = new Set<string>();
  for (const { id, steps } of places) {
    if (!ids.has(id)) throw fail('names-differ', { field: 'places', name: id });
    if (seen.has(id)) throw fail('duplicate-name', { field: 'places', name: id });
    seen.add(id);
    for (const step of steps ?? [])
      if (!known.has(step)) throw fail('unknown-step', { firm: id, step });
  }
}

function passages(network: IndexedNetwork, steps: readonly { step: string; firms: string[] }[]) {
  const { out } = collapse(network);
  const place = new Map(network.ids.map((id, at) => [id, at]));
  return steps.slice(1).map((next, at) => {
    const previous = steps[at]!;
    const pairs = previous.firms.flatMap((a) => next.firms.map((b) => [a, b] as const));
    const inside = pairs.filter(([a, b]) => a === b).length;
    const makers = pairs
      .filter(([a, b]) => a === b || weightBetween(out, place.get(a)!, place.get(b)!) > 0)
      .map((pair) => [...new Set(pair)]);
    return {
      from: previous.step,
      to: next.step,
      tied: makers.length,
      possible: pairs.length,
      inside,
      linked: makers.length > 0,
      makers,
    };
  });
}

/** Each part is made in one of several ways, each way by certain firms; a part is there when some way is. */
function share(parts: readonly (readonly (readonly string[])[])[], unknown: number): ChainShare {
  const there = parts.filter((ways) => ways.length > 0).length;
  const firms = new Set(parts.flat(2));
  let worst = there;
  for (const firm of firms) {
    const left = parts.filter((ways) => ways.some((makers) => !makers.includes(firm))).length;
    worst = Math.min(worst, left);
  }
  return {
    observed: there / parts.length,
    highest: unknown > 0 ? 1 : there / parts.length,
    lowestWithoutOneFirm: worst / parts.length,
  };
}
