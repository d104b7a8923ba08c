import { type JobControl, RandomStream, runPatiently } from '@qunhai/kernel';
import type { IndexedNetwork } from '../model/index-network.ts';
import { CoreState, type CoreTies, type CrossPairs, coreTies } from './core-fit.ts';

export interface DiscreteCoreOptions {
  /** `one` by default: the periphery is tied to the core and not within itself. */
  readonly cross?: CrossPairs;
  readonly weighted?: boolean;
  /** Up to this many nodes (at most 26) all divisions are tried; 20 by default. */
  readonly exactUpTo?: number;
  /** Random starts of the search in larger networks. */
  readonly starts?: number;
  readonly seed?: number;
}

/** The best division into core and periphery. */
export interface DiscreteCore {
  /** Correlation of the ties with the ideal pattern; null when no division is defined, e.g. without ties. */
  readonly correlation: number | null;
  /** Every division found that reaches it: more than one means that the data do not settle who is in the core. */
  readonly cores: readonly (readonly string[])[];
  /** True when all divisions were tried; false: the best of a search, and better ones may exist. */
  readonly exact: boolean;
  /** Share of the starts that ended at the best fit; null when exact. */
  readonly agreeingStarts: number | null;
  /** Per node: membership in the first core, and the fit lost if this node alone changed sides (small = unsure; null = undefined). */
  readonly nodes: readonly { readonly core: boolean; readonly fitLost: number | null }[];
  /** Density within the core, between, and within the periphery, for the first core; null without pairs. */
  readonly densities: {
    readonly core: number | null;
    readonly cross: number | null;
    readonly periphery: number | null;
  };
}

const same = 1e-10;

/**
 * Core and periphery as two classes, directions ignored: the division whose ideal pattern correlates best with the ties.
 * Beware of `ignored`: a tiny core can fit perfectly and mean nothing.
 * @throws {QunhaiError} kernel.cancelled
 * @see Borgatti & Everett (1999), Models of core/periphery structures, Social Networks 21(4).
 */
export async function discreteCore(
  network: IndexedNetwork,
  options: DiscreteCoreOptions = {},
  control: JobControl = {},
): Promise<DiscreteCore> {
  const { cross = 'one', weighted = false, exactUpTo = 20, starts = 100, seed = 1 } = options;
  const ties = coreTies(network, weighted);
  const exact = network.n <= Math.min(26, exactUpTo);
  const best = new BestCores();
  let agreeingStarts: number | null = null;
  if (exact) await tryAll(ties, cross, best, control);
  else {
    const ends = new Float64Array(starts);
    await runPatiently(starts, 'network.core', control, (start) => {
      const state = startingCore(ties, cross, start, seed);
      climb(state, ties.n);
      ends[start] = state.fit();
      best.offer(state);
    });
    agreeingStarts = ends.filter((fit) => fit > best.fit - same).length / starts;
  }
  return describe(network, ties, cross, best, exact, agreeingStarts);
}

/** The best fit so far and the cores that reach it. */
class BestCores {
  fit = Number.NEGATIVE_INFINITY;
  #cores = new Map<string, Uint8Array>();

  offer(state: CoreState): void {
    const fit = state.fit();
    if (!(fit > this.fit - same)) return;
    if (fit > this.fit + same) this.#cores.clear();
    this.fit = Math.max(this.fit, fit);
    this.#cores.set(state.inCore.join(''), state.inCore.slice());
  }

  get cores(): Uint8Array[] {
    return [...this.#cores].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, core]) => core);
  }
}

/** All divisions in the order of the Gray code: one node changes sides at each step. */
async function tryAll(
  ties: CoreTies,
  cross: CrossPairs,
  best: BestCores,
  control: JobControl,
): Promise<void> {
  const state = new CoreState(ties, cross);
  const all = 2 ** ties.n;
  const block = 4096;
  await runPatiently(Math.ceil(all / block), 'network.core', control, (part) => {
    const end = Math.min(all, (part + 1) * block);
    for (let code = Math.max(1, part * block); code < end; code++) {
      state.flip(31 - Math.clz32(code & -code));
      if (state.fit() > best.fit - same) best.offer(state);
    }
  });
}

/** The first starts take the nodes with the most ties, a few or many; the others random nodes. */
function startingCore(ties: CoreTies, cross: CrossPairs, start: number, seed: number): CoreState {
  const nodes = Array.from({ length: ties.n }, (_, i) => i);
  if (start < 10) {
    nodes.sort((a, b) => ties.strength[b]! - ties.strength[a]! || a - b);
    const size = Math.max(2, Math.round(((start + 1) / 11) * ties.n));
    return new CoreState(ties, cross, nodes.slice(0, size));
  }
  const stream = new RandomStream(seed, 'network.core', start);
  const size = 2 + stream.integer(Math.max(1, ties.n - 2));
  return new CoreState(ties, cross, stream.shuffle(nodes).slice(0, size));
}

/** The best fit that a search finds, ties without weights; null when no division is defined. */
export function bestFit(
  network: IndexedNetwork,
  cross: CrossPairs,
  starts: number,
  seed: number,
): number | null {
  const ties = coreTies(network, false);
  let best = Number.NEGATIVE_INFINITY;
  for (let start = 0; start < starts; start++) {
    const state = startingCore(ties, cross, start, seed);
    climb(state, ties.n);
    best = Math.max(best, floorOf(state.fit()));
  }
  return Number.isFinite(best) ? best : null;
}

/** Move single nodes while that improves the fit, then exchange pairs, until neither does. */
function climb(state: CoreState, n: number): void {
  while (moveBest(state, n) || exchangeBest(state, n));
}

function moveBest(state: CoreState, n: number): boolean {
  let best = -1;
  let fit = floorOf(state.fit());
  for (let node = 0; node < n; node++) {
    const candidate = state.fitIfFlipped(node);
    if (candidate > fit + same) [best, fit] = [node, candidate];
  }
  if (best >= 0) state.flip(best);
  return best >= 0;
}

function exchangeBest(state: CoreState, n: number): boolean {
  const before = floorOf(state.fit());
  const core = [...state.inCore.keys()].filter((node) => state.inCore[node]);
  for (const leaving of core) {
    state.flip(leaving);
    for (let node = 0; node < n; node++)
      if (node !== leaving && !state.inCore[node] && state.fitIfFlipped(node) > before + same) {
        state.flip(node);
        return true;
      }
    state.flip(leaving);
  }
  return false;
}

function floorOf(fit: number): number {
  return Number.isNaN(fit) ? Number.NEGATIVE_INFINITY : fit;
}

function describe(
  network: IndexedNetwork,
  ties: CoreTies,
  cross: CrossPairs,
  best: BestCores,
  exact: boolean,
  agreeingStarts: number | null,
): DiscreteCore {
  const cores = best.cores;
  const first = cores[0] ?? new Uint8Array(ties.n);
  const members = [...first.keys()].filter((node) => first[node]);
  const state = new CoreState(ties, cross, members);
  return {
    correlation: cores.length > 0 ? best.fit : null,
    cores: cores.map((core) => network.ids.filter((_, node) => core[node])),
    exact,
    agreeingStarts,
    nodes: network.ids.map((_, node) => {
      const lost = best.fit - state.fitIfFlipped(node);
      return { core: first[node] === 1, fitLost: Number.isFinite(lost) ? lost : null };
    }),
    densities: densities(ties, first),
  };
}

function densities({ n, matrix }: CoreTies, core: Uint8Array): DiscreteCore['densities'] {
  const sums = [0, 0, 0];
  const pairs = [0, 0, 0];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const block = 2 - core[i]! - core[j]!;
      sums[block]! += matrix[i * n + j]!;
      pairs[block]!++;
    }
  const mean = (block: number) => (pairs[block]! > 0 ? sums[block]! / pairs[block]! : null);
  return { core: mean(0), cross: mean(1), periphery: mean(2) };
}
