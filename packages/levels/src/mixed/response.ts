import type { GroupedRows } from '../data/grouped-rows.ts';
import { fail } from '../errors.ts';
import { type Design, productsByGroup } from './design.ts';
import { interceptName } from './mixed-model.ts';

/** What a mixed model needs of its outcome: y = Q·c + scale·r, with r of mean square 1 and free of Q. */
export interface Response {
  readonly c: Float64Array;
  readonly scale: number;
  /** rᵀr = n. */
  readonly rr: number;
  /** Z*ᵀr of each group, [groups × q]. */
  readonly zr: Float64Array;
}

/**
 * Split an outcome into what the predictors' basis tells and a scaled rest.
 * @param y - rows in the order of the design
 * @throws {QunhaiError} levels.constant-column, levels.perfect-fit, levels.outcome-of-groups
 */
export function responseOf(design: Design, y: Float64Array, name: string): Response {
  const { n, p, basis } = design;
  const rest = y.slice();
  const c = new Float64Array(p);
  for (let pass = 0; pass < 2; pass++) takeOutBasis(basis.q, n, p, rest, c);
  let total = 0;
  let left = 0;
  for (let i = 0; i < n; i++) {
    total += y[i]! ** 2;
    left += rest[i]! ** 2;
  }
  if (!(left > 1e-24 * total))
    throw fail(isConstant(y) ? 'constant-column' : 'perfect-fit', { field: name });
  if (design.randomNames.includes(interceptName) && isConstantWithin(y, design.grouped))
    throw fail('outcome-of-groups', { field: name });
  const scale = Math.sqrt(left / n);
  for (let i = 0; i < n; i++) rest[i]! /= scale;
  return { c, scale, rr: n, zr: productsByGroup(design.z, design.q, rest, 1, design.grouped) };
}

const isConstant = (y: Float64Array) => y.every((value) => value === y[0]);

/** Whether an outcome is the same for all members of each group, up to rounding, so that nothing is left for the residual. */
function isConstantWithin(y: Float64Array, { start }: GroupedRows): boolean {
  const size = Math.sqrt(y.reduce((sum, value) => sum + value * value, 0) / y.length);
  for (let g = 0; g + 1 < start.length; g++)
    for (let i = start[g]! + 1; i < start[g + 1]!; i++)
      if (Math.abs(y[i]! - y[start[g]!]!) > 1e-10 * size) return false;
  return true;
}

function takeOutBasis(
  q: Float64Array,
  n: number,
  p: number,
  rest: Float64Array,
  c: Float64Array,
): void {
  const part = new Float64Array(p);
  for (let i = 0; i < n; i++) for (let j = 0; j < p; j++) part[j]! += q[i * p + j]! * rest[i]!;
  for (let i = 0; i < n; i++) for (let j = 0; j < p; j++) rest[i]! -= q[i * p + j]! * part[j]!;
  for (let j = 0; j < p; j++) c[j]! += part[j]!;
}

/** Values of a column in the order of the design's rows. */
export function inDesignOrder(values: ArrayLike<number>, design: Design): Float64Array {
  return Float64Array.from(design.grouped.rows, (row) => values[row]!);
}
