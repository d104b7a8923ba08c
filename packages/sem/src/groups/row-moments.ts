/** Complete data laid out by slot: an indicator once for each construct that uses it. */
export interface RowLayout {
  readonly rows: number;
  readonly slots: number;
  /** [rows × slots], row-major, standardized over all rows so that sums lose no digits. */
  readonly values: Float64Array;
}

/** Sums and cross-products of some rows. */
export interface RowMoments {
  /** [slots] */
  readonly sums: Float64Array;
  /** [slots × slots], lower triangle. */
  readonly products: Float64Array;
}

export function rowMoments(slots: number): RowMoments {
  return { sums: new Float64Array(slots), products: new Float64Array(slots * slots) };
}

/** Lay prepared data out by slot. */
export function rowLayout(values: Float64Array, rows: number, variableOf: Int32Array): RowLayout {
  const p = values.length / rows;
  const slots = variableOf.length;
  const out = new Float64Array(rows * slots);
  for (let i = 0; i < rows; i++)
    for (let s = 0; s < slots; s++) out[i * slots + s] = values[i * p + variableOf[s]!]!;
  return { rows, slots, values: out };
}

/** Moments of the rows `order[from]` … `order[to − 1]`. */
export function momentsInto(
  layout: RowLayout,
  order: Int32Array,
  from: number,
  to: number,
  out: RowMoments,
): void {
  out.sums.fill(0);
  out.products.fill(0);
  for (let i = from; i < to; i++) addRowInto(layout, order[i]!, 1, out);
}

/** Add a row `times` over. */
export function addRowInto(
  { values, slots }: RowLayout,
  row: number,
  times: number,
  { sums, products }: RowMoments,
): void {
  const at = row * slots;
  for (let s = 0; s < slots; s++) {
    const x = times * values[at + s]!;
    sums[s]! += x;
    const line = s * slots;
    for (let t = 0; t <= s; t++) products[line + t]! += x * values[at + t]!;
  }
}

/** What is left when the moments of some rows are taken away. */
export function takeAwayInto(whole: RowMoments, part: RowMoments, out: RowMoments): void {
  for (let i = 0; i < out.sums.length; i++) out.sums[i] = whole.sums[i]! - part.sums[i]!;
  for (let i = 0; i < out.products.length; i++)
    out.products[i] = whole.products[i]! - part.products[i]!;
}

/**
 * Correlations of `count` rows from their moments.
 * @param out - [slots × slots] both triangles
 * @returns the first slot that does not vary, −1 when all do
 */
export function correlationsInto(
  { sums, products }: RowMoments,
  count: number,
  out: Float64Array,
): number {
  const P = sums.length;
  for (let s = 0; s < P; s++) {
    const squares = products[s * P + s]! - (sums[s]! * sums[s]!) / count;
    if (!(squares > 1e-10 * count)) return s;
    out[s * P + s] = 1 / Math.sqrt(squares);
  }
  for (let s = 0; s < P; s++)
    for (let t = 0; t < s; t++) {
      const value =
        (products[s * P + t]! - (sums[s]! * sums[t]!) / count) * out[s * P + s]! * out[t * P + t]!;
      out[s * P + t] = value;
      out[t * P + s] = value;
    }
  for (let s = 0; s < P; s++) out[s * P + s] = 1;
  return -1;
}
