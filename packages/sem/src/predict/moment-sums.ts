/** Sums and cross-products of some rows: everything a fit needs to know of them. */
export interface MomentSums {
  n: number;
  /** [p] */
  readonly sums: Float64Array;
  /** [p × p] lower triangle. */
  readonly products: Float64Array;
}

/** Moments of no rows. */
export function emptyMoments(p: number): MomentSums {
  return { n: 0, sums: new Float64Array(p), products: new Float64Array(p * p) };
}

/** Forget all rows. */
export function clearMoments(moments: MomentSums): void {
  moments.n = 0;
  moments.sums.fill(0);
  moments.products.fill(0);
}

/**
 * Add one row of [n × p] standardized values; on standardized data one pass loses no digits.
 * Cost p²/2.
 */
export function addRowInto(values: Float64Array, row: number, moments: MomentSums): void {
  const { sums, products } = moments;
  const p = sums.length;
  const at = row * p;
  moments.n++;
  for (let j = 0; j < p; j++) {
    const x = values[at + j]!;
    sums[j]! += x;
    const line = j * p;
    for (let k = 0; k <= j; k++) products[line + k]! += x * values[at + k]!;
  }
}

/** all − part: the training rows of a fold, without passing over them again. */
export function subtractInto(all: MomentSums, part: MomentSums, out: MomentSums): void {
  out.n = all.n - part.n;
  for (let j = 0; j < out.sums.length; j++) out.sums[j] = all.sums[j]! - part.sums[j]!;
  for (let cell = 0; cell < out.products.length; cell++)
    out.products[cell] = all.products[cell]! - part.products[cell]!;
}

/** Means, standard deviations (divisor n − 1) and correlations of the rows added. */
export interface SampleMoments {
  /** [p] */
  readonly means: Float64Array;
  /** [p] */
  readonly deviations: Float64Array;
  /** [p × p] */
  readonly correlations: Float64Array;
}

/** Allocate {@link SampleMoments}. */
export function createSampleMoments(p: number): SampleMoments {
  return {
    means: new Float64Array(p),
    deviations: new Float64Array(p),
    correlations: new Float64Array(p * p),
  };
}

/**
 * Sums → means, standard deviations and correlations.
 * @returns the first variable that has the same value in all rows, −1 when there is none
 */
export function describeMomentsInto(moments: MomentSums, out: SampleMoments): number {
  const { n, sums, products } = moments;
  const { means, deviations, correlations } = out;
  const p = sums.length;
  for (let j = 0; j < p; j++) {
    means[j] = sums[j]! / n;
    const squares = products[j * p + j]! - sums[j]! * means[j]!;
    if (!(squares > 1e-10 * n)) return j;
    deviations[j] = Math.sqrt(squares / (n - 1));
  }
  for (let j = 0; j < p; j++) {
    const scale = (n - 1) * deviations[j]!;
    for (let k = 0; k < j; k++) {
      const value = (products[j * p + k]! - sums[j]! * means[k]!) / (scale * deviations[k]!);
      correlations[j * p + k] = value;
      correlations[k * p + j] = value;
    }
    correlations[j * p + j] = 1;
  }
  return -1;
}
