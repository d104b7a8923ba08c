import { addScaledRow } from '@qunhai/numerics';
import type { ImpliedMoments } from '../matrices/implied-moments.ts';
import type { ModelMatrices, Slot } from '../matrices/model-matrices.ts';

/**
 * How the moments move with one parameter: dΣ = factor·(b_x·b_yᵀ + b_y·b_xᵀ), dμ = push·b_x, where b are columns of the basis
 * B = [E | C], observed rows only, and of C the columns of variables that act on others. Rank one or two, whatever the model.
 */
export interface Direction {
  readonly free: number;
  readonly x: number;
  /** −1: Σ does not move. */
  readonly y: number;
  readonly factor: number;
  /** 0: μ does not move. */
  readonly push: number;
}

/** Directions of the free slots of a group, in the order of the free parameters. */
export function directionsOf(
  slots: readonly Slot[],
  { mean }: ImpliedMoments,
  { variables, causes }: ModelMatrices,
): Direction[] {
  const place = new Map(causes.map((cause, at) => [cause, variables + at]));
  return slots
    .filter(({ free }) => free >= 0)
    .map((slot): Direction => {
      const { free, row, column } = slot;
      if (slot.matrix === 'm') return { free, x: row, y: -1, factor: 0, push: 1 };
      if (slot.matrix === 'A')
        return { free, x: row, y: place.get(column)!, factor: 1, push: mean[column]! };
      return { free, x: row, y: column, factor: row === column ? 0.5 : 1, push: 0 };
    })
    .sort((a, b) => a.free - b.free);
}

/** B, [observed × width], row-major. */
export function basisOf(
  { effects, covariance }: ImpliedMoments,
  { observed, variables, causes, width }: ModelMatrices,
): Float64Array {
  const basis = new Float64Array(observed * width);
  for (let i = 0; i < observed; i++) {
    basis.set(effects.subarray(i * variables, (i + 1) * variables), i * width);
    causes.forEach((cause, at) => {
      basis[i * width + variables + at] = covariance[i * variables + cause]!;
    });
  }
  return basis;
}

/** Bᵀ·x, [width]. */
export function projectVector(
  basis: Float64Array,
  x: Float64Array,
  rows: number,
  width: number,
): Float64Array {
  const out = new Float64Array(width);
  for (let i = 0; i < rows; i++) {
    const factor = x[i]!;
    if (factor !== 0) addScaledRow(out, 0, factor, basis, i * width, width);
  }
  return out;
}
