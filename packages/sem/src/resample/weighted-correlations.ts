import {
  type ProductBuffers,
  productBuffers,
  productCorrelationsInto,
} from './product-correlations.ts';
import type { ProductSlots } from './product-slots.ts';

/** Buffers of {@link weightedCorrelationsInto} for n rows and P slots; columns are kept in panels of four. */
export interface CorrelationBuffers {
  readonly rows: number;
  readonly slots: number;
  readonly panels: number;
  /** [panels × n × 4] the data; slots beyond P are zero. */
  readonly data: Float64Array;
  /** [panels × n × 4] rows with a count, times the root of the count, packed. */
  readonly packed: Float64Array;
  /** [n] rows with a count. */
  readonly chosen: Int32Array;
  /** [n + 1] square roots of 0, 1, 2 … */
  readonly roots: Float64Array;
  /** [4 × panels] sums of the slots. */
  readonly sums: Float64Array;
  /** [4 × panels]² cross-products, lower triangle of 4 × 4 tiles. */
  readonly product: Float64Array;
  /** [P] 1 / √ of the sums of squared deviations. */
  readonly scale: Float64Array;
  /** [n] case weights: rows are laid out times their root, and slot P is the root itself; null without weights. */
  readonly weights: Float64Array | null;
  /** Slots that are products of others; null when there are none. */
  readonly products: ProductBuffers | null;
  /** [1] sum of counts, or of counts times case weights, of the latest correlations. */
  readonly total: Float64Array;
}

/**
 * Lay standardized data out for resampling.
 * @param values - [n × p] row-major
 * @param variableOf - [P] column of each slot
 * @param weights - [n] case weights with mean 1, or null
 */
export function correlationBuffers(
  values: Float64Array,
  n: number,
  variableOf: Int32Array,
  weights: Float64Array | null = null,
  products: ProductSlots | null = null,
): CorrelationBuffers {
  const slots = variableOf.length;
  const p = values.length / n;
  const panels = Math.ceil((weights ? slots + 1 : slots) / 4);
  const data = new Float64Array(panels * n * 4);
  const root = weights?.map(Math.sqrt);
  for (let s = 0; s < slots; s++) {
    const panel = (s >> 2) * n * 4 + (s & 3);
    for (let i = 0; i < n; i++)
      data[panel + i * 4] = values[i * p + variableOf[s]!]! * (root ? root[i]! : 1);
  }
  if (root) for (let i = 0; i < n; i++) data[(slots >> 2) * n * 4 + (slots & 3) + i * 4] = root[i]!;
  return {
    rows: n,
    slots,
    panels,
    data,
    packed: new Float64Array(data.length),
    chosen: new Int32Array(n),
    roots: Float64Array.from({ length: n + 1 }, (_, count) => Math.sqrt(count)),
    sums: new Float64Array(panels * 4),
    product: new Float64Array(panels * panels * 16),
    scale: new Float64Array(slots),
    weights,
    products: products && productBuffers(products, slots),
    total: new Float64Array(1),
  };
}

/**
 * Correlations of the slots when row i is there counts[i] times.
 *
 *     for (i of rows) for (s of slots) for (t ≤ s) product[s, t] += counts[i] · x[i, s] · x[i, t]
 *     for (s of slots) for (t ≤ s) out[s, t] = (product[s, t] − sum[s]·sum[t]/n) / scale
 *
 * Rows with count 0 (37 % of a resample) are skipped, the others packed with √count so that both factors come from
 * one buffer, and 4 × 4 tiles of the product stay in registers while the rows pass. The data are standardized, so
 * one pass over the rows loses no digits.
 * @param counts - [n] adding up to n
 * @param out - [P × P] both triangles
 * @returns the first slot that has the same value in all chosen rows, −1 when there is none
 */
export function weightedCorrelationsInto(
  buffers: CorrelationBuffers,
  counts: Int32Array,
  out: Float64Array,
): number {
  countedProductInto(buffers, counts);
  return correlateInto(buffers, buffers.rows, out);
}

/** Cross-products and sums of the slots alone, left in `product` and `sums`. */
export function countedProductInto(buffers: CorrelationBuffers, counts: Int32Array): void {
  const used = packInto(buffers, counts);
  for (let s = 0; s < buffers.panels; s++)
    for (let t = 0; t <= s; t++) tileInto(buffers, s, t, used);
}

/** Correlations of any kind of slots from `product` and `sums`, in which each of n rows counts once. */
function correlateInto(buffers: CorrelationBuffers, n: number, out: Float64Array): number {
  const { slots, panels, product, sums, weights, products, total } = buffers;
  total[0] = n;
  if (weights) {
    const row = slots * panels * 4;
    total[0] = product[row + slots]!;
    for (let s = 0; s < slots; s++) sums[s] = product[row + s]!;
  }
  return products
    ? productCorrelationsInto(buffers, products, out)
    : correlateProductInto(buffers, total[0], out);
}

/** Pack the chosen rows and add up the slots; returns the number of chosen rows. */
function packInto(buffers: CorrelationBuffers, counts: Int32Array): number {
  const { rows, panels, data, packed, chosen, roots, sums } = buffers;
  let used = 0;
  for (let i = 0; i < rows; i++) {
    chosen[used] = i;
    used += -counts[i]! >>> 31; // 1 when the count is positive, without a branch to mispredict
  }
  for (let panel = 0; panel < panels; panel++) {
    const from = panel * rows * 4;
    let to = from;
    let m0 = 0;
    let m1 = 0;
    let m2 = 0;
    let m3 = 0;
    for (let u = 0; u < used; u++) {
      const i = chosen[u]!;
      const root = roots[counts[i]!]!;
      const at = from + i * 4;
      const x0 = root * data[at]!;
      const x1 = root * data[at + 1]!;
      const x2 = root * data[at + 2]!;
      const x3 = root * data[at + 3]!;
      packed[to] = x0;
      packed[to + 1] = x1;
      packed[to + 2] = x2;
      packed[to + 3] = x3;
      m0 += root * x0;
      m1 += root * x1;
      m2 += root * x2;
      m3 += root * x3;
      to += 4;
    }
    sums[panel * 4] = m0;
    sums[panel * 4 + 1] = m1;
    sums[panel * 4 + 2] = m2;
    sums[panel * 4 + 3] = m3;
  }
  return used;
}

/** One 4 × 4 tile of packedᵀ·packed: panels s (rows of the tile) and t (columns). */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the 16 sums must be local variables to stay in registers, 2.5 times as fast as an indexed loop (bench/pls-bootstrap.bench.ts)
function tileInto(buffers: CorrelationBuffers, s: number, t: number, used: number): void {
  const { rows, panels, packed, product } = buffers;
  let a = s * rows * 4;
  let b = t * rows * 4;
  let c00 = 0;
  let c01 = 0;
  let c02 = 0;
  let c03 = 0;
  let c10 = 0;
  let c11 = 0;
  let c12 = 0;
  let c13 = 0;
  let c20 = 0;
  let c21 = 0;
  let c22 = 0;
  let c23 = 0;
  let c30 = 0;
  let c31 = 0;
  let c32 = 0;
  let c33 = 0;
  for (let u = 0; u < used; u++) {
    const b0 = packed[b]!;
    const b1 = packed[b + 1]!;
    const b2 = packed[b + 2]!;
    const b3 = packed[b + 3]!;
    let x = packed[a]!;
    c00 += x * b0;
    c01 += x * b1;
    c02 += x * b2;
    c03 += x * b3;
    x = packed[a + 1]!;
    c10 += x * b0;
    c11 += x * b1;
    c12 += x * b2;
    c13 += x * b3;
    x = packed[a + 2]!;
    c20 += x * b0;
    c21 += x * b1;
    c22 += x * b2;
    c23 += x * b3;
    x = packed[a + 3]!;
    c30 += x * b0;
    c31 += x * b1;
    c32 += x * b2;
    c33 += x * b3;
    a += 4;
    b += 4;
  }
  const width = panels * 4;
  let o = s * 4 * width + t * 4;
  product[o] = c00;
  product[o + 1] = c01;
  product[o + 2] = c02;
  product[o + 3] = c03;
  o += width;
  product[o] = c10;
  product[o + 1] = c11;
  product[o + 2] = c12;
  product[o + 3] = c13;
  o += width;
  product[o] = c20;
  product[o + 1] = c21;
  product[o + 2] = c22;
  product[o + 3] = c23;
  o += width;
  product[o] = c30;
  product[o + 1] = c31;
  product[o + 2] = c32;
  product[o + 3] = c33;
}

/** product and sums of n rows → correlations in both triangles of `out`. */
function correlateProductInto(buffers: CorrelationBuffers, n: number, out: Float64Array): number {
  const { slots: P, panels, product, sums, scale } = buffers;
  const width = panels * 4;
  for (let s = 0; s < P; s++) {
    const squares = product[s * width + s]! - (sums[s]! * sums[s]!) / n;
    if (!(squares > 1e-10 * n)) return s;
    scale[s] = 1 / Math.sqrt(squares);
  }
  for (let s = 0; s < P; s++) {
    const center = sums[s]! / n;
    const own = scale[s]!;
    for (let t = 0; t < s; t++) {
      const value = (product[s * width + t]! - center * sums[t]!) * own * scale[t]!;
      out[s * P + t] = value;
      out[t * P + s] = value;
    }
    out[s * P + s] = 1;
  }
  return -1;
}

/**
 * Correlations without row i: the full cross-product, computed once with all counts 1, less that row's share.
 * @param full - cross-products and sums of all rows, from {@link fullProduct}
 */
export function leaveOneOutCorrelationsInto(
  buffers: CorrelationBuffers,
  full: FullProduct,
  i: number,
  out: Float64Array,
): number {
  const { slots, rows, panels, data, product, sums, weights } = buffers;
  const width = panels * 4;
  const cell = (s: number): number => data[(s >> 2) * rows * 4 + i * 4 + (s & 3)]!;
  const used = weights ? slots + 1 : slots;
  for (let s = 0; s < used; s++) {
    const x = cell(s);
    sums[s] = full.sums[s]! - x;
    for (let t = 0; t <= s; t++)
      product[s * width + t] = full.product[s * width + t]! - x * cell(t);
  }
  return correlateInto(buffers, rows - 1, out);
}

/** Cross-products and sums of all rows, each once. */
export interface FullProduct {
  readonly product: Float64Array;
  readonly sums: Float64Array;
}

/** What {@link leaveOneOutCorrelationsInto} subtracts from. */
export function fullProduct(buffers: CorrelationBuffers): FullProduct {
  weightedCorrelationsInto(
    buffers,
    new Int32Array(buffers.rows).fill(1),
    new Float64Array(buffers.slots ** 2),
  );
  return { product: buffers.product.slice(), sums: buffers.sums.slice() };
}
