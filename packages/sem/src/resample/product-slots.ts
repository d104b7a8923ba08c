/** Slots that are products of two others, less what is to be taken out of them. */
export interface ProductSlots {
  /** [K] */
  readonly product: Int32Array;
  /** [K] slots of the factors. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** [K + 1] The slots product k is made uncorrelated with: partial[partialStart[k]] …; none: its factors are centred. */
  readonly partialStart: Int32Array;
  readonly partial: Int32Array;
}
