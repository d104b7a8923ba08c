import { correctInto } from './correct-attenuation.ts';
import { ldlInto, ldlSolveInto } from './ldl.ts';
import { FitFault, FitStatus, PlsMode, type PlsPlan, PlsScheme } from './pls-plan.ts';
import { blame, type PlsWorkspace } from './pls-workspace.ts';

/*
 * Legend: C correlations of the slots; w outer weights (scores have variance 1); r correlations of scores;
 * j, k constructs; a, b slots; l a link j → k; e inner weights; P slots, q constructs.
 */

/**
 * Run the PLS algorithm on the correlations already in `work.correlations`, then compute loadings, correlations,
 * path coefficients and R². Nothing is allocated; case scores are never formed.
 *
 * All outer weights are updated from the same scores in each iteration (Lohmöller 1989), until the sum of their
 * absolute changes is below `plan.tolerance`. Afterwards each score w is oriented to correlate positively with the
 * score of the start weights w*, w*ᵀCw > 0: from equal weights, so that the sum of its loadings is positive.
 * @param startWeights - [P] weights to start from; the number of iterations and the signs depend on them
 * @returns a FitStatus; `work.trace` holds the iterations, the construct at fault and a FitFault
 * @see Lohmöller (1989), Latent Variable Path Modeling with Partial Least Squares, ch. 2
 */
export function fitInto(plan: PlsPlan, startWeights: Float64Array, work: PlsWorkspace): number {
  const { trace } = work;
  trace.fill(0);
  work.weights.set(startWeights);
  if (!factorBlocksInto(plan, work) || !normalizeStartInto(plan, work)) return FitStatus.singular;
  let change = Number.POSITIVE_INFINITY;
  let iterations = 0;
  while (change >= plan.tolerance && iterations < plan.maxIterations) {
    innerProductsInto(plan, work);
    if (!innerWeightsInto(plan, work)) return FitStatus.singular;
    change = outerWeightsInto(plan, work);
    if (Number.isNaN(change)) return FitStatus.singular;
    iterations++;
  }
  trace[0] = iterations;
  const ended = finishInto(plan, startWeights, work);
  return ended === FitStatus.converged && change >= plan.tolerance ? FitStatus.notConverged : ended;
}

/** Mode B: factor each block's correlation matrix once per fit. */
function factorBlocksInto(plan: PlsPlan, work: PlsWorkspace): boolean {
  const { start, mode, slots } = plan;
  const { correlations, factors, factorStart } = work;
  for (let j = 0; j < plan.constructs; j++) {
    if (mode[j] !== PlsMode.regression) continue;
    const first = start[j]!;
    const size = start[j + 1]! - first;
    const offset = factorStart[j]!;
    for (let a = 0; a < size; a++)
      for (let b = 0; b <= a; b++)
        factors[offset + a * size + b] = correlations[(first + a) * slots + first + b]!;
    if (!(ldlInto(factors, offset, size) > 1e-10))
      return blame(work, j, FitFault.collinearIndicators);
  }
  return true;
}

function normalizeStartInto(plan: PlsPlan, work: PlsWorkspace): boolean {
  work.vector.set(work.weights);
  for (let j = 0; j < plan.constructs; j++) {
    if (Number.isNaN(normalizeInto(plan, work, j))) return false;
  }
  return true;
}

/** Covariance of every construct's slots with each neighbour's score; correlations of scores where needed. */
function innerProductsInto(plan: PlsPlan, work: PlsWorkspace): void {
  const { start, linkStart, linkTo, productStart, slots: P, constructs: q } = plan;
  const { correlations: C, weights: w, scoreCorrelations: r, products } = work;
  for (let j = 0; j < q; j++) {
    const first = start[j]!;
    const end = start[j + 1]!;
    for (let l = linkStart[j]!; l < linkStart[j + 1]!; l++) {
      const k = linkTo[l]!;
      const from = start[k]!;
      const to = start[k + 1]!;
      let at = productStart[l]!;
      let rjk = 0;
      for (let a = first; a < end; a++) {
        const row = a * P;
        let sum = 0;
        for (let b = from; b < to; b++) sum += C[row + b]! * w[b]!;
        products[at++] = sum;
        rjk += w[a]! * sum;
      }
      r[j * q + k] = rjk;
    }
  }
  if (plan.scheme === PlsScheme.path) {
    const pairs = plan.coPredecessors;
    for (let at = 0; at < pairs.length; at += 2)
      correlateInto(plan, work, pairs[at]!, pairs[at + 1]!);
  }
}

/** r(j, k) = wⱼᵀ·Cⱼₖ·wₖ */
function correlateInto(plan: PlsPlan, work: PlsWorkspace, j: number, k: number): void {
  const { start, slots: P, constructs: q } = plan;
  const { correlations: C, weights: w, scoreCorrelations: r } = work;
  const from = start[k]!;
  const to = start[k + 1]!;
  let rjk = 0;
  for (let a = start[j]!; a < start[j + 1]!; a++) {
    const row = a * P;
    let sum = 0;
    for (let b = from; b < to; b++) sum += C[row + b]! * w[b]!;
    rjk += w[a]! * sum;
  }
  r[j * q + k] = rjk;
  r[k * q + j] = rjk;
}

/**
 * Inner weights. Centroid: sign of the correlation; factorial: the correlation; path: regression coefficients for
 * predecessors, correlations for successors.
 */
function innerWeightsInto(plan: PlsPlan, work: PlsWorkspace): boolean {
  const { linkStart, linkTo, scheme, constructs: q } = plan;
  const { scoreCorrelations: r, inner } = work;
  for (let j = 0; j < q; j++)
    for (let l = linkStart[j]!; l < linkStart[j + 1]!; l++) {
      const rjk = r[j * q + linkTo[l]!]!;
      inner[l] = scheme === PlsScheme.centroid ? Math.sign(rjk) : rjk;
    }
  return scheme !== PlsScheme.path || predecessorWeightsInto(plan, work);
}

/** Path scheme: the first links of a construct, its predecessors, get regression coefficients. */
function predecessorWeightsInto(plan: PlsPlan, work: PlsWorkspace): boolean {
  const { linkStart, predecessorStart } = plan;
  const { inner, vector } = work;
  for (let j = 0; j < plan.constructs; j++) {
    const count = predecessorStart[j + 1]! - predecessorStart[j]!;
    if (count < 2) continue;
    if (!regressInto(plan, work, work.scoreCorrelations, j)) return false;
    const first = linkStart[j]!;
    for (let i = 0; i < count; i++) inner[first + i] = vector[i]!;
  }
  return true;
}

/**
 * Standardized coefficients of construct j on its predecessors, into `work.vector`.
 * @param r - [q × q] correlations
 * @returns false when the predecessors are collinear
 */
function regressInto(plan: PlsPlan, work: PlsWorkspace, r: Float64Array, j: number): boolean {
  const { predecessorStart, predecessor, constructs: q } = plan;
  const { regression, vector } = work;
  const first = predecessorStart[j]!;
  const count = predecessorStart[j + 1]! - first;
  if (count === 1) {
    vector[0] = r[j * q + predecessor[first]!]!;
    return true;
  }
  for (let i = 0; i < count; i++) {
    const row = predecessor[first + i]! * q;
    vector[i] = r[row + j]!;
    for (let k = 0; k < i; k++) regression[i * count + k] = r[row + predecessor[first + k]!]!;
    regression[i * count + i] = 1;
  }
  if (ldlInto(regression, 0, count) === 0) return blame(work, j, FitFault.collinearPredictors);
  ldlSolveInto(regression, 0, count, vector, 0);
  return true;
}

/** New outer weights from the inner proxies; returns the sum of absolute changes, NaN when a block has none. */
function outerWeightsInto(plan: PlsPlan, work: PlsWorkspace): number {
  const { start, mode, linkStart, productStart, constructs: q } = plan;
  const { inner, products, vector, factors, factorStart } = work;
  let change = 0;
  for (let j = 0; j < q; j++) {
    if (mode[j] === PlsMode.fixed) continue;
    const first = start[j]!;
    const size = start[j + 1]! - first;
    for (let a = 0; a < size; a++) vector[first + a] = 0;
    for (let l = linkStart[j]!; l < linkStart[j + 1]!; l++) {
      const e = inner[l]!;
      const at = productStart[l]!;
      for (let a = 0; a < size; a++) vector[first + a]! += e * products[at + a]!;
    }
    if (mode[j] === PlsMode.regression) ldlSolveInto(factors, factorStart[j]!, size, vector, first);
    change += normalizeInto(plan, work, j);
  }
  return change;
}

/**
 * Scale block j of `work.vector` to a score of variance 1 and make it the weights; loadings come along.
 * @returns the sum of absolute changes of the weights, NaN when the score has no variance
 */
function normalizeInto(plan: PlsPlan, work: PlsWorkspace, j: number): number {
  const { start, slots: P } = plan;
  const { correlations: C, weights: w, vector, loadings } = work;
  const first = start[j]!;
  const end = start[j + 1]!;
  let variance = 0;
  for (let a = first; a < end; a++) {
    const row = a * P;
    let sum = 0;
    for (let b = first; b < end; b++) sum += C[row + b]! * vector[b]!;
    loadings[a] = sum;
    variance += vector[a]! * sum;
  }
  if (!(variance > 1e-24)) {
    blame(work, j, FitFault.unrelatedConstruct);
    return Number.NaN;
  }
  const scale = 1 / Math.sqrt(variance);
  let change = 0;
  for (let a = first; a < end; a++) {
    const value = vector[a]! * scale;
    loadings[a]! *= scale;
    change += Math.abs(value - w[a]!);
    w[a] = value;
  }
  return change;
}

/** Orientation, correlations, correction, structural regressions. */
function finishInto(plan: PlsPlan, startWeights: Float64Array, work: PlsWorkspace): number {
  const { constructs: q } = plan;
  const { trace } = work;
  for (let j = 0; j < q; j++) orientInto(plan, startWeights, work, j);
  for (let j = 0; j < q; j++) {
    work.scoreCorrelations[j * q + j] = 1;
    for (let k = 0; k < j; k++) correlateInto(plan, work, j, k);
  }
  const corrected = correctInto(plan, work);
  const construct = trace[1]!;
  const fault = trace[2]!;
  const regressed = structuralInto(plan, work);
  if (corrected === FitStatus.converged) return regressed;
  blame(work, construct, fault);
  return corrected;
}

function orientInto(
  plan: PlsPlan,
  startWeights: Float64Array,
  work: PlsWorkspace,
  j: number,
): void {
  const { weights, loadings } = work;
  const end = plan.start[j + 1]!;
  let sum = 0;
  for (let a = plan.start[j]!; a < end; a++) sum += startWeights[a]! * loadings[a]!;
  if (sum >= 0) return;
  for (let a = plan.start[j]!; a < end; a++) {
    weights[a] = -weights[a]!;
    loadings[a] = -loadings[a]!;
  }
}

/** Path coefficients and R² by regressions on the construct correlations. */
export function structuralInto(plan: PlsPlan, work: PlsWorkspace): number {
  const { predecessorStart, predecessor, pathOf, constructs: q } = plan;
  const { constructCorrelations: r, paths, rSquared, vector } = work;
  paths.fill(Number.NaN);
  rSquared.fill(Number.NaN);
  for (let j = 0; j < q; j++) {
    const first = predecessorStart[j]!;
    const end = predecessorStart[j + 1]!;
    if (first === end) continue;
    if (!regressInto(plan, work, r, j)) return FitStatus.singular;
    let explained = 0;
    for (let i = first; i < end; i++) {
      const coefficient = vector[i - first]!;
      paths[pathOf[i]!] = coefficient;
      explained += coefficient * r[predecessor[i]! * q + j]!;
    }
    rSquared[j] = explained;
  }
  return FitStatus.converged;
}
