import { ldlInto, ldlSolveInto } from '../estimate/ldl.ts';
import type { ProductSlots } from './product-slots.ts';
import type { CorrelationBuffers } from './weighted-correlations.ts';

/** Product slots with what {@link productCorrelationsInto} writes. */
export interface ProductBuffers {
  readonly slots: ProductSlots;
  /** [K] standard deviations of the products of the standardized factors, after partialling. */
  readonly deviation: Float64Array;
  /** [P] standard deviations of the slots as they are laid out. */
  readonly spread: Float64Array;
  readonly factor: Float64Array;
  readonly coefficients: Float64Array;
}

/** Allocate for P slots. */
export function productBuffers(slots: ProductSlots, P: number): ProductBuffers {
  const { partialStart } = slots;
  const largest = slots.product.reduce(
    (most, _, k) => Math.max(most, partialStart[k + 1]! - partialStart[k]!),
    0,
  );
  return {
    slots,
    deviation: new Float64Array(slots.product.length),
    spread: new Float64Array(P),
    factor: new Float64Array(largest * largest),
    coefficients: new Float64Array(Math.max(2, largest)),
  };
}

/**
 * Correlations where some slots are products of others. The products are laid out as z·z′ of the full sample, and what
 * makes them products of a resample's own centred factors, (z − m)(z′ − m′) = z·z′ − m′·z − m·z′ + mm′, or residuals of
 * regressions on some slots, is a linear combination of slots: it is subtracted from rows and columns of the
 * covariances, and no pass over the data is needed.
 * @param out - [P × P] both triangles
 * @returns the first slot without variance (a product: none is left after partialling), −1 when all vary
 * @see Chin, Marcolin & Newsted (2003), Information Systems Research 14(2), for product indicators;
 *   Little, Bovaird & Widaman (2006), Structural Equation Modeling 13(4), for orthogonalizing
 */
export function productCorrelationsInto(
  buffers: CorrelationBuffers,
  products: ProductBuffers,
  out: Float64Array,
): number {
  const { slots: P } = buffers;
  const { product, first, second } = products.slots;
  const { spread, deviation } = products;
  covariancesInto(buffers, out);
  for (let k = 0; k < product.length; k++)
    if (!partialInto(buffers, products, k, out)) return product[k]!;
  for (let s = 0; s < P; s++) {
    const variance = out[s * P + s]!;
    if (!(variance > 1e-10)) return s;
    spread[s] = Math.sqrt(variance);
  }
  for (let k = 0; k < product.length; k++)
    deviation[k] = spread[product[k]!]! / (spread[first[k]!]! * spread[second[k]!]!);
  for (let s = 0; s < P; s++) {
    for (let t = 0; t < s; t++) {
      const value = out[s * P + t]! / (spread[s]! * spread[t]!);
      out[s * P + t] = value;
      out[t * P + s] = value;
    }
    out[s * P + s] = 1;
  }
  return -1;
}

function covariancesInto(buffers: CorrelationBuffers, out: Float64Array): void {
  const { slots: P, panels, product, sums } = buffers;
  const total = buffers.total[0]!;
  for (let s = 0; s < P; s++)
    for (let t = 0; t <= s; t++) {
      const value = (product[s * panels * 4 + t]! - (sums[s]! * sums[t]!) / total) / (total - 1);
      out[s * P + t] = value;
      out[t * P + s] = value;
    }
}

/** Take the linear part out of product k; returns false when that has no unique solution. */
function partialInto(
  buffers: CorrelationBuffers,
  products: ProductBuffers,
  k: number,
  out: Float64Array,
): boolean {
  const { sums } = buffers;
  const { coefficients, factor } = products;
  const { product, first, second, partialStart, partial } = products.slots;
  const total = buffers.total[0]!;
  const from = partialStart[k]!;
  const size = partialStart[k + 1]! - from;
  if (size === 0) {
    coefficients[0] = sums[second[k]!]! / total;
    coefficients[1] = sums[first[k]!]! / total;
    subtractInto(buffers.slots, product[k]!, [first[k]!, second[k]!], coefficients, out);
    return true;
  }
  const predictors = partial.subarray(from, from + size);
  for (let i = 0; i < size; i++) {
    const row = predictors[i]! * buffers.slots;
    for (let j = 0; j <= i; j++) factor[i * size + j] = out[row + predictors[j]!]!;
    coefficients[i] = out[row + product[k]!]!;
  }
  if (!(ldlInto(factor, 0, size) > 1e-10)) return false;
  ldlSolveInto(factor, 0, size, coefficients, 0);
  subtractInto(buffers.slots, product[k]!, predictors, coefficients, out);
  return true;
}

/** Covariances of slot k less a linear combination of others. */
function subtractInto(
  P: number,
  k: number,
  others: ArrayLike<number>,
  coefficients: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < others.length; i++)
    for (let t = 0; t < P; t++) out[k * P + t]! -= coefficients[i]! * out[others[i]! * P + t]!;
  let variance = out[k * P + k]!;
  for (let i = 0; i < others.length; i++) variance -= coefficients[i]! * out[k * P + others[i]!]!;
  for (let t = 0; t < P; t++) out[t * P + k] = out[k * P + t]!;
  out[k * P + k] = variance;
}
