import type { PlsProgram } from '../estimate/pls-program.ts';

/**
 * Of which columns of the data each construct's score is made: entry e adds column[e] times a weight. Plain data that
 * may cross to a worker thread.
 */
export interface ScoreRecipe {
  /** [q + 1] Entries of construct j: start[j] … start[j + 1] − 1. */
  readonly start: Int32Array;
  /** Slot of the data's stage, and its column in the prepared values. */
  readonly dataSlot: Int32Array;
  readonly column: Int32Array;
  /** Slot of the final stage. */
  readonly finalSlot: Int32Array;
  /** 1 where the final slot is a component's score, so that the weights of both stages multiply. */
  readonly isComponent: Int32Array;
}

/** Trace the scores of a program's final stage back to the data. */
export function scoreRecipe(program: Pick<PlsProgram, 'first' | 'final' | 'source'>): ScoreRecipe {
  const { first, final, source } = program;
  const data = first ?? final;
  const start = new Int32Array(final.plan.constructs + 1);
  const entries: { dataSlot: number; finalSlot: number; isComponent: number }[] = [];
  for (let j = 0; j < final.plan.constructs; j++) {
    for (let slot = final.plan.start[j]!; slot < final.plan.start[j + 1]!; slot++) {
      const origin = first ? source[slot]! : slot;
      if (origin >= 0) entries.push({ dataSlot: origin, finalSlot: slot, isComponent: 0 });
      else
        for (let s = data.plan.start[-1 - origin]!; s < data.plan.start[-origin]!; s++)
          entries.push({ dataSlot: s, finalSlot: slot, isComponent: 1 });
    }
    start[j + 1] = entries.length;
  }
  return {
    start,
    dataSlot: Int32Array.from(entries, (e) => e.dataSlot),
    column: Int32Array.from(entries, (e) => data.slots.variableOf[e.dataSlot]!),
    finalSlot: Int32Array.from(entries, (e) => e.finalSlot),
    isComponent: Int32Array.from(entries, (e) => e.isComponent),
  };
}
