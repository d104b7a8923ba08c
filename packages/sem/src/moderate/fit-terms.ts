import { structuralInto } from '../estimate/fit-pls.ts';
import { FitFault, FitStatus, type PlsPlan } from '../estimate/pls-plan.ts';
import { blame, type PlsWorkspace } from '../estimate/pls-workspace.ts';
import { disattenuateProductsInto } from './disattenuate-products.ts';
import type { ProductMoments } from './product-moments.ts';

/**
 * The second stage of the two-stage approach: regressions on the scores of the first stage and their products.
 *
 * Programs differ in two points. Here all constructs keep the scores of the first stage (Chin et al.; Henseler & Chin)
 * instead of being measured anew beside the product; and the path of a term is that of the standardized product, while
 * path × perProduct is the coefficient of the product of standardized scores as it is.
 *
 * Every construct is its score (loading 1), and every term the standardized product of two standardized scores. With
 * PLSc the correlations are corrected for the scores' measurement error, and the loading of a score or product is √ρ.
 * @param plan - of the second stage: one slot for each construct, the terms last
 * @param main - the first stage, fitted
 * @param moments - of the products of its scores
 * @param perProduct - [m] one over the standard deviation of the (corrected) product
 * @returns a FitStatus, with `work.trace` as after fitInto
 * @see Chin, Marcolin & Newsted (2003), Information Systems Research 14(2); Henseler & Chin (2010), Structural Equation
 *   Modeling 17(1); Becker, Ringle & Sarstedt (2018), J. of Applied Structural Equation Modeling 2(2)
 */
export function fitTermsInto(
  plan: PlsPlan,
  main: PlsWorkspace,
  moments: ProductMoments,
  consistent: boolean,
  work: PlsWorkspace,
  perProduct: Float64Array,
): number {
  const { constructs: size } = plan;
  const m = moments.products.length;
  const q = size - m;
  work.trace.fill(0);
  work.weights.fill(1);
  work.loadings.fill(1);
  work.rhoA.fill(1);
  for (let t = 0; t < m; t++) {
    const variance = moments.withProducts[t * m + t]!;
    if (!(variance > 1e-12)) {
      blame(work, q + t, FitFault.unrelatedConstruct);
      return FitStatus.singular;
    }
    perProduct[t] = 1 / Math.sqrt(variance);
  }
  correlationsInto(q, main, moments, perProduct, work);
  work.constructCorrelations.set(work.correlations);
  const proper = !consistent || disattenuateProductsInto(q, main, moments, work, perProduct);
  const fault = work.trace[2]!;
  const construct = work.trace[1]!;
  const regressed = structuralInto(plan, work);
  if (proper) return regressed;
  blame(work, construct, fault);
  return FitStatus.inadmissible;
}

/** Correlations of scores and products as they are. */
function correlationsInto(
  q: number,
  main: PlsWorkspace,
  moments: ProductMoments,
  perProduct: Float64Array,
  work: PlsWorkspace,
): void {
  const m = moments.products.length;
  const size = q + m;
  const { correlations: r } = work;
  const set = (j: number, k: number, value: number): void => {
    r[j * size + k] = value;
    r[k * size + j] = value;
  };
  for (let j = 0; j < q; j++)
    for (let k = 0; k <= j; k++) set(j, k, main.scoreCorrelations[j * q + k]!);
  for (let t = 0; t < m; t++) {
    for (let j = 0; j < q; j++) set(q + t, j, moments.withScores[t * q + j]! * perProduct[t]!);
    for (let u = 0; u < t; u++)
      set(q + t, q + u, moments.withProducts[t * m + u]! * perProduct[t]! * perProduct[u]!);
    set(q + t, q + t, 1);
  }
  work.scoreCorrelations.set(r);
}
