import type { Column, RowCount } from '../data/column.ts';
import { type GroupedRows, groupRows } from '../data/grouped-rows.ts';
import { fail } from '../errors.ts';
import { type OrthonormalBasis, orthonormalBasis } from '../matrix/orthonormal-basis.ts';
import { interceptName, type MixedModel } from './mixed-model.ts';

/**
 * What a mixed model needs of its predictors. Fixed effects stand in an orthonormal basis Q of X; random effects are standardized: Z = Z*·T.
 * Rows enter by products within groups only, so that estimation costs nothing more with many rows.
 */
export interface Design {
  readonly grouped: GroupedRows;
  readonly count: RowCount;
  readonly n: number;
  readonly groups: number;
  readonly p: number;
  readonly q: number;
  readonly fixedNames: readonly string[];
  /** Whether each fixed predictor differs within a group. */
  readonly differsWithin: readonly boolean[];
  readonly randomNames: readonly string[];
  readonly diagonal: boolean;
  readonly basis: OrthonormalBasis;
  /** Z* [n × q], rows in the order of `grouped.rows`, as those of `basis.q`. */
  readonly z: Float64Array;
  /** T⁻¹ and T [q × q]: b = T⁻¹·b*. */
  readonly fromStandard: Float64Array;
  readonly toStandard: Float64Array;
  /** Z*ᵀZ* and Z*ᵀQ of each group, [groups × q × q] and [groups × q × p]. */
  readonly zz: Float64Array;
  readonly zx: Float64Array;
}

/**
 * Make the design of a model.
 * @throws {QunhaiError} levels.column-length, levels.duplicate-name, levels.infinite-value, levels.too-few-groups, levels.too-few-rows,
 * levels.collinear-column, levels.too-many-effects
 */
export function designOf(model: MixedModel): Design {
  const slopes = (model.slopes ?? []).map(
    (slope) => model.fixed.find((one) => one.name === slope.name) ?? slope,
  );
  const others = slopes.filter((slope) => !model.fixed.includes(slope));
  const random = model.randomIntercept ?? true;
  const grouped = groupRows(model.group, [model.outcome, ...model.fixed, ...others], 2);
  const n = grouped.rows.length;
  const groups = grouped.groups.length;
  const fixedNames = [
    ...((model.intercept ?? true) ? [interceptName] : []),
    ...model.fixed.map((one) => one.name),
  ];
  const randomNames = [...(random ? [interceptName] : []), ...slopes.map((one) => one.name)];
  const [p, q] = [fixedNames.length, randomNames.length];
  if (n < p + 2) throw fail('too-few-rows', { found: n, required: p + 2 });
  if (q > 0 && n <= groups * q) throw fail('too-many-effects', { effects: q, found: n });
  const x = matrixOf(model.fixed, p - model.fixed.length === 1, grouped);
  const basis = orthonormalBasis(x, n, p, fixedNames);
  const diagonal = model.covariance === 'diagonal';
  const raw = matrixOf(slopes, random, grouped);
  orthonormalBasis(raw, n, q, randomNames);
  const scale = standardization(raw, n, q, random && !diagonal);
  const z = standardized(raw, n, q, scale);
  return {
    ...{
      grouped,
      count: grouped.count,
      n,
      groups,
      p,
      q,
      fixedNames,
      randomNames,
      diagonal,
      basis,
      z,
    },
    ...transformations(scale, q),
    differsWithin: fixedNames.map((_, j) => differsWithin(x, p, j, grouped)),
    zz: productsByGroup(z, q, z, q, grouped),
    zx: productsByGroup(z, q, basis.q, p, grouped),
  };
}

function differsWithin(x: Float64Array, p: number, j: number, { start }: GroupedRows): boolean {
  for (let g = 0; g + 1 < start.length; g++)
    for (let i = start[g]! + 1; i < start[g + 1]!; i++)
      if (areApart(x[i * p + j]!, x[start[g]! * p + j]!)) return true;
  return false;
}

/** Different by more than rounding of a mean. */
const areApart = (a: number, b: number) =>
  Math.abs(a - b) > 1e-10 * Math.max(Math.abs(a), Math.abs(b));

function matrixOf(
  columns: readonly Column[],
  intercept: boolean,
  { rows }: GroupedRows,
): Float64Array {
  const width = columns.length + (intercept ? 1 : 0);
  const first = intercept ? 1 : 0;
  const out = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    if (intercept) out[i * width] = 1;
    columns.forEach(({ values }, k) => {
      out[i * width + first + k] = values[row]!;
    });
  });
  return out;
}

interface Standardization {
  readonly center: Float64Array;
  readonly size: Float64Array;
}

/** Centres (where a correlated random intercept takes up the shift) and sizes of random effects' columns. */
function standardization(
  raw: Float64Array,
  n: number,
  q: number,
  centered: boolean,
): Standardization {
  const center = new Float64Array(q);
  const size = new Float64Array(q);
  for (let k = 0; k < q; k++) {
    if (centered && k > 0) {
      for (let i = 0; i < n; i++) center[k]! += raw[i * q + k]! / n;
    }
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (raw[i * q + k]! - center[k]!) ** 2;
    size[k] = Math.sqrt(sum / n);
  }
  return { center, size };
}

function standardized(
  raw: Float64Array,
  n: number,
  q: number,
  { center, size }: Standardization,
): Float64Array {
  const z = new Float64Array(n * q);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < q; k++) z[i * q + k] = (raw[i * q + k]! - center[k]!) / size[k]!;
  return z;
}

function transformations({ center, size }: Standardization, q: number) {
  const toStandard = new Float64Array(q * q);
  const fromStandard = new Float64Array(q * q);
  for (let k = 0; k < q; k++) {
    toStandard[k] = center[k]!;
    fromStandard[k] = -center[k]! / size[k]!;
    toStandard[k * q + k] = size[k]!;
    fromStandard[k * q + k] = 1 / size[k]!;
  }
  return { toStandard, fromStandard };
}

/** AᵀB of each group's rows, [groups × wa × wb]. */
export function productsByGroup(
  a: Float64Array,
  wa: number,
  b: Float64Array,
  wb: number,
  { start }: GroupedRows,
): Float64Array {
  const groups = start.length - 1;
  const out = new Float64Array(groups * wa * wb);
  for (let g = 0; g < groups; g++)
    for (let i = start[g]!; i < start[g + 1]!; i++)
      for (let k = 0; k < wa; k++)
        for (let j = 0; j < wb; j++) out[(g * wa + k) * wb + j]! += a[i * wa + k]! * b[i * wb + j]!;
  return out;
}
