import type { Bilingual } from '@qunhai/kernel';

/** One world as a film: who is there at each quarter and who knows whom. Typed arrays cross from the worker without a copy of objects. */
export interface NetworkFrames {
  /** Quarters; there is one frame more. */
  readonly steps: number;
  readonly clusters: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly markets: readonly { readonly id: string; readonly distance: number }[];
  readonly frames: readonly NetworkFrame[];
}

/** Firms alive at a quarter, and their ties. */
export interface NetworkFrame {
  /** Number of the firm, the same in all frames. */
  readonly firm: Int32Array;
  /** Position in `clusters`; −1: none. */
  readonly cluster: Int8Array;
  /** 0 domestic … 3 cooperating. */
  readonly stage: Uint8Array;
  /** Markets the firm is in, one bit each. */
  readonly markets: Uint32Array;
  /** Exports of the quarter in money. */
  readonly exports: Float32Array;
  /** Local ties as pairs of positions in `firm`. */
  readonly ties: Int32Array;
}
