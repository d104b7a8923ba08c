import type { HearKernel, KernelMemory } from '../kernels/open-memory.ts';
import { kernelArrays } from './kernel-arrays.ts';
import type { Ties } from './ties.ts';

/** Stages of growth abroad, as small numbers so that they can be compared. */
export const stages = ['domestic', 'learning', 'competing', 'cooperating'] as const;
export type Stage = (typeof stages)[number];

/** In place of the number of a market. */
export const noMarket = 255;

/** How large a world is. */
export interface WorldSize {
  /** Firms there can be at once. */
  readonly capacity: number;
  readonly clusters: number;
  /** Foreign markets, at most 31. */
  readonly markets: number;
  readonly resources: number;
  /** Most local partners of a firm. */
  readonly room: number;
}

/**
 * The state of a world, structure of arrays: one typed array a variable, indexed by firm, cluster or market. Ranges are kept by every
 * mechanism and held by tests. Firms live in slots 0 … `used` − 1; a slot with `alive` 0 is free.
 */
export interface State {
  readonly size: WorldSize;
  /** Number of the next firm that is founded. */
  nextFirmId: number;
  /** Firms there were at the start, in clusters and outside: markets are as large as they. */
  firmsAtStart: number;
  /** Slots ever used. */
  used: number;
  /** Quarters gone. */
  step: number;

  // Firms
  readonly alive: Uint8Array;
  /** Who lives in the slot: its number for the firms of the start, numbers from `capacity` on for firms founded since. */
  readonly firmId: Int32Array;
  /** Cluster of the firm; −1: none. */
  readonly cluster: Int32Array;
  /** Value-chain step, 0 …. */
  readonly chainStep: Uint8Array;
  /** Position of value, [0, 1]. */
  readonly value: Float64Array;
  /** Abilities to acquire A, transfer T and integrate G, [0, 1]. */
  readonly acquisition: Float64Array;
  readonly transfer: Float64Array;
  readonly integration: Float64Array;
  /** Competitive advantage CA and dynamic capability DC, [0, 1]. */
  readonly advantage: Float64Array;
  readonly capability: Float64Array;
  /** Growth resources Q in money, from −credit up. */
  readonly resources: Float64Array;
  /** Quarters in a row with Q below zero. */
  readonly quartersBelow: Uint8Array;
  /** How much of the knowledge is framed by home routines, [0, 1]. */
  readonly homeBound: Float64Array;
  /** Dependence on public support, [0, 1]. */
  readonly support: Float64Array;
  /** Lock-in of the firm, [0, 1]. */
  readonly lockIn: Float64Array;
  /** Learning abroad in the last quarter, [0, 1]. */
  readonly learning: Float64Array;
  /** Mean knowledge over markets, [0, 1]. */
  readonly meanKnowledge: Float64Array;
  /** Sales abroad of the last quarter, in money. */
  readonly exports: Float64Array;
  readonly stage: Uint8Array;
  /** The market that pays least, when it does not pay its cost; `noMarket` otherwise. */
  readonly weakest: Uint8Array;
  /** Markets the firm is present in, one bit each. */
  readonly presence: Uint32Array;
  /** Market knowledge K, [firms × markets], [0, 1]; and the buffer that the next quarter's is written to. */
  knowledge: Float64Array;
  nextKnowledge: Float64Array;
  readonly ties: Ties;
  /** Weight of what partners know more, and the sum over markets of what is then known; within transfer only. */
  readonly byTies: Float64Array;
  readonly heard: Float64Array;
  /** Works on the memory that the arrays above lie in; null where WebAssembly may not be used. */
  readonly hearKernel: HearKernel | null;
  /** What these arrays lie in. */
  readonly memory: KernelMemory;

  // What one mechanism leaves for another within a step
  /** Resources a firm obtains, weighted for advantage and for capability, [0, 1]. */
  readonly flowToAdvantage: Float64Array;
  readonly flowToCapability: Float64Array;
  /** Attraction of the firm's offer before knowledge of the market. */
  readonly offer: Float64Array;
  readonly profit: Float64Array;

  /** Free slots, as a stack. */
  readonly free: Int32Array;
  freeCount: number;

  // Clusters
  /** Stocks E, [clusters × resources], [0, 1]. */
  readonly endowment: Float64Array;
  /** What feedback follows, as it was in the first quarter, [clusters × 4]; NaN before. */
  readonly successAtStart: Float64Array;
  /** Firms alive, now and at the start. */
  readonly firmCount: Int32Array;
  readonly firmCountAtStart: Int32Array;

  // Markets
  /** Log deviation of demand. */
  readonly cycle: Float64Array;
  /** Money spent in the market this quarter by all buyers. */
  readonly demand: Float64Array;
}

/** An empty world of a size. */
export function emptyState(size: WorldSize): State {
  const { capacity, clusters, markets, resources } = size;
  const perFirm = () => new Float64Array(capacity);
  return {
    size,
    ...kernelArrays(size),
    nextFirmId: capacity,
    firmsAtStart: 0,
    used: 0,
    step: 0,
    firmId: Int32Array.from({ length: capacity }, (_, i) => i),
    cluster: new Int32Array(capacity),
    chainStep: new Uint8Array(capacity),
    value: perFirm(),
    acquisition: perFirm(),
    transfer: perFirm(),
    integration: perFirm(),
    advantage: perFirm(),
    capability: perFirm(),
    resources: perFirm(),
    quartersBelow: new Uint8Array(capacity),
    homeBound: perFirm(),
    support: perFirm(),
    lockIn: perFirm(),
    learning: perFirm(),
    meanKnowledge: perFirm(),
    exports: perFirm(),
    stage: new Uint8Array(capacity),
    weakest: new Uint8Array(capacity).fill(noMarket),
    presence: new Uint32Array(capacity),
    flowToAdvantage: perFirm(),
    flowToCapability: perFirm(),
    offer: perFirm(),
    profit: perFirm(),
    free: new Int32Array(capacity),
    freeCount: 0,
    successAtStart: new Float64Array(clusters * 4).fill(Number.NaN),
    endowment: new Float64Array(clusters * resources),
    firmCount: new Int32Array(clusters),
    firmCountAtStart: new Int32Array(clusters),
    cycle: new Float64Array(markets),
    demand: new Float64Array(markets),
  };
}
