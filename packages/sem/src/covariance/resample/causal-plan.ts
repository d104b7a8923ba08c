import type { ModelMatrices, Slot } from '../matrices/model-matrices.ts';

/** Slots of one matrix as flat arrays. */
export interface SlotList {
  readonly size: number;
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** Position among the free parameters; −1: fixed. */
  readonly free: Int32Array;
  /** Fixed values; those held at the sample are filled in for every sample. */
  readonly fixed: Float64Array;
  /** 1: held at its value in the sample. */
  readonly held: Uint8Array;
}

/** A group's matrices laid out so that moments follow from causes to what they explain, without inverting I − A. */
export interface CausalPlan {
  readonly observed: number;
  readonly variables: number;
  /** Effects, those on causes before those on what they explain. */
  readonly effects: SlotList;
  /** The same effects (positions in `effects`), those of what is explained last first. */
  readonly backward: Int32Array;
  readonly spreads: SlotList;
  readonly means: SlotList;
}

/** Lay out a group; null when effects run in a circle. */
export function causalPlan(matrices: ModelMatrices, slots: readonly Slot[]): CausalPlan | null {
  const of = (matrix: Slot['matrix']) => slots.filter((slot) => slot.matrix === matrix);
  const rank = causalRanks(matrices.variables, of('A'));
  if (rank === null) return null;
  const effects = of('A').sort((a, b) => rank[a.row]! - rank[b.row]!);
  const backward = effects
    .map((_, at) => at)
    .sort((a, b) => rank[effects[b]!.column]! - rank[effects[a]!.column]!);
  return {
    observed: matrices.observed,
    variables: matrices.variables,
    effects: slotList(effects),
    backward: Int32Array.from(backward),
    spreads: slotList(of('S')),
    means: slotList(of('m')),
  };
}

/** Place of every variable in an order in which causes come first; null when there is none. */
function causalRanks(variables: number, effects: readonly Slot[]): Int32Array | null {
  const rank = new Int32Array(variables).fill(-1);
  let placed = 0;
  for (let found = true; found; ) {
    found = false;
    for (let i = 0; i < variables; i++) {
      const waits = effects.some(({ row, column }) => row === i && rank[column]! < 0);
      if (rank[i]! >= 0 || waits) continue;
      rank[i] = placed++;
      found = true;
    }
  }
  return placed === variables ? rank : null;
}

function slotList(slots: readonly Slot[]): SlotList {
  const of = (key: 'row' | 'column' | 'free') => Int32Array.from(slots, (slot) => slot[key]);
  return {
    size: slots.length,
    row: of('row'),
    column: of('column'),
    free: of('free'),
    fixed: Float64Array.from(slots, ({ fixed }) => fixed),
    held: Uint8Array.from(slots, ({ free, fromSample }) => Number(free < 0 && fromSample)),
  };
}
