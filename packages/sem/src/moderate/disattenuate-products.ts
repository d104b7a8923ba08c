import { ldlInto } from '../estimate/ldl.ts';
import { FitFault } from '../estimate/pls-plan.ts';
import { blame, type PlsWorkspace } from '../estimate/pls-workspace.ts';
import type { ProductMoments } from './product-moments.ts';

/**
 * Consistent PLS with products: correct correlations of scores and products for measurement error.
 *
 * A score is ŷ = Q·y + e with Q² = ρA and an error e independent of all constructs and other errors, of variance
 * 1 − Q². Third moments then only shrink, E[x̂·m̂·ŷ] = Qx·Qm·Qy·E[x·m·y]; fourth moments also gain what the errors of
 * scores that occur twice contribute. That contribution is subtracted, with normal errors where a score occurs four
 * times (a square): E[e⁴] = 3·var(e)². Composites and single indicators have Q = 1.
 *
 * `work.loadings` and `work.rhoA` become √ρ and ρ of scores and products: for x ≠ m, ρ = 1 − (1 − Qx²·Qm²)/var(x̂·m̂).
 * @returns whether the result is a proper one; if not, `work.trace` names the fault
 * @see Dijkstra & Schermelleh-Engel (2014), Consistent partial least squares for nonlinear structural equation models,
 *   Psychometrika 79(4)
 */
export function disattenuateProductsInto(
  q: number,
  main: PlsWorkspace,
  moments: ProductMoments,
  work: PlsWorkspace,
  perProduct: Float64Array,
): boolean {
  const size = q + moments.products.length;
  const proper = reliabilitiesInto(q, main, moments, work);
  correlationsInto(q, moments, work, perProduct);
  for (let t = 0; t < perProduct.length; t++)
    perProduct[t]! *= scaleOfFactors(main, moments, t) / work.loadings[q + t]!;
  if (!proper) return false;
  work.regression.set(work.constructCorrelations);
  return ldlInto(work.regression, 0, size) > 0 || blame(work, -1, FitFault.correlations);
}

/** ρ and √ρ of scores and products; returns false when one is outside (0, 1], the first of which is blamed. */
function reliabilitiesInto(
  q: number,
  main: PlsWorkspace,
  moments: ProductMoments,
  work: PlsWorkspace,
): boolean {
  const m = moments.products.length;
  const { withProducts, trueCovariance } = moments;
  const { rhoA, loadings } = work;
  for (let t = 0; t < m; t++) {
    for (let u = 0; u < m; u++)
      trueCovariance[t * m + u] = correctedCovariance(q, main, moments, t, u);
    rhoA[q + t] = trueCovariance[t * m + t]! / withProducts[t * m + t]!;
  }
  for (let j = 0; j < q; j++) rhoA[j] = main.rhoA[j]!;
  let proper = true;
  for (let j = q + m - 1; j >= 0; j--) {
    loadings[j] = Math.sqrt(rhoA[j]!);
    if (!(rhoA[j]! > 0 && rhoA[j]! <= 1)) proper = blame(work, j, FitFault.reliability);
  }
  return proper;
}

function correlationsInto(
  q: number,
  { trueCovariance }: ProductMoments,
  work: PlsWorkspace,
  perProduct: Float64Array,
): void {
  const m = perProduct.length;
  const size = q + m;
  const { loadings, scoreCorrelations, constructCorrelations: r } = work;
  for (let j = 0; j < size; j++)
    for (let k = 0; k < j; k++) {
      const isOfProducts = k >= q;
      const shared = isOfProducts
        ? trueCovariance[(j - q) * m + k - q]! * perProduct[j - q]! * perProduct[k - q]!
        : scoreCorrelations[j * size + k]!;
      const value = shared / (loadings[j]! * loadings[k]!);
      r[j * size + k] = value;
      r[k * size + j] = value;
    }
}

/** Qx·Qm of product t. */
function scaleOfFactors(main: PlsWorkspace, moments: ProductMoments, t: number): number {
  const { first, second } = moments.task;
  return Math.sqrt(main.rhoA[first[t]!]! * main.rhoA[second[t]!]!);
}

/**
 * Covariance of two products of scores less what measurement error adds: Q·Q·Q·Q times the covariance of the products
 * of the constructs.
 */
function correctedCovariance(
  q: number,
  main: PlsWorkspace,
  { task, withProducts }: ProductMoments,
  t: number,
  u: number,
): number {
  const four = [task.first[t]!, task.second[t]!, task.first[u]!, task.second[u]!];
  const { scoreCorrelations, rhoA } = main;
  /** E of two scores' error-free parts. */
  const signal = (j: number, k: number): number =>
    j === k ? rhoA[j]! : scoreCorrelations[j * q + k]!;
  /** E of two scores' errors. */
  const noise = (j: number, k: number): number => (j === k ? 1 - rhoA[j]! : 0);
  let error = 0;
  for (const [a, b, c, d] of pairings) {
    const [x, y, z, w] = [four[a]!, four[b]!, four[c]!, four[d]!];
    error += noise(x, y) * signal(z, w) + signal(x, y) * noise(z, w) + noise(x, y) * noise(z, w);
  }
  const found = withProducts[t * task.first.length + u]!;
  // Without error there is nothing to correct, and rounding must not make a reliability of 1 a little more than 1.
  if (error === 0) return found;
  const mean = (j: number, k: number): number => (j === k ? 1 : scoreCorrelations[j * q + k]!);
  const means = mean(four[0]!, four[1]!) * mean(four[2]!, four[3]!);
  const observed = found + means;
  return observed - error - signal(four[0]!, four[1]!) * signal(four[2]!, four[3]!);
}

/** The three ways to pair four. */
const pairings = [
  [0, 1, 2, 3],
  [0, 2, 1, 3],
  [0, 3, 1, 2],
] as const;
