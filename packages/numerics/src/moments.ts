/** Arithmetic mean; NaN when there are no values. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Variance with divisor n − 1; NaN when there are fewer than two values. Two passes, so that large means cost no digits. */
export function variance(values: ArrayLike<number>): number {
  if (values.length < 2) return Number.NaN;
  const center = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - center) ** 2;
  return sum / (values.length - 1);
}

/** Standard deviation with divisor n − 1; NaN when there are fewer than two values. */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}

/** Pearson correlation of two equally long samples; NaN when either is constant. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const mx = mean(x);
  const my = mean(y);
  let sxy = 0;
  let sxx = 0;
  let syy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - mx;
    const dy = y[i]! - my;
    sxy += dx * dy;
    sxx += dx * dx;
    syy += dy * dy;
  }
  return sxx > 0 && syy > 0 ? sxy / Math.sqrt(sxx * syy) : Number.NaN;
}

/**
 * Pearson correlation matrix.
 * @param values - Float64Array[n × p], row-major, complete
 * @returns Float64Array[p × p]; rows and columns of constant variables are NaN, diagonals included
 */
export function correlationMatrix(values: Float64Array, n: number, p: number): Float64Array {
  const product = crossProductOfDeviations(values, n, p);
  const out = new Float64Array(p * p);
  for (let j = 0; j < p; j++)
    for (let k = 0; k <= j; k++) {
      const scale = Math.sqrt(product[j * p + j]! * product[k * p + k]!);
      out[j * p + k] = scale > 0 ? (j === k ? 1 : product[j * p + k]! / scale) : Number.NaN;
      out[k * p + j] = out[j * p + k]!;
    }
  return out;
}

/** Σ (xⱼ − x̄ⱼ)(xₖ − x̄ₖ), lower triangle of a Float64Array[p × p]. */
function crossProductOfDeviations(values: Float64Array, n: number, p: number): Float64Array {
  const center = new Float64Array(p);
  values.forEach((value, cell) => {
    center[cell % p]! += value / n;
  });
  const product = new Float64Array(p * p);
  const row = new Float64Array(p);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) row[j] = values[i * p + j]! - center[j]!;
    for (let j = 0; j < p; j++)
      for (let k = 0; k <= j; k++) product[j * p + k]! += row[j]! * row[k]!;
  }
  return product;
}
