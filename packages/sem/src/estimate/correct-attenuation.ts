import { ldlInto } from './ldl.ts';
import { FitFault, FitStatus, type PlsPlan } from './pls-plan.ts';
import { blame, type PlsWorkspace } from './pls-workspace.ts';

/**
 * Consistent PLS: reliabilities ρA, corrected loadings and disattenuated construct correlations of the constructs the
 * plan marks `corrected`; the others stay as they are. Call after weights, loadings and score correlations are final.
 *
 *     ρA = (wᵀw)² · wᵀ(S − diag S)w / wᵀ(wwᵀ − diag(wwᵀ))w,   λ = w·√ρA / wᵀw,   r*ⱼₖ = rⱼₖ / √(ρAⱼ·ρAₖ)
 *
 * @returns FitStatus: inadmissible when a ρA is outside (0, 1], a corrected loading exceeds 1 in absolute value or the
 *   correlations are not positive definite; `work.trace` then holds the gravest of these faults (a ρA,
 *   then the correlations, then a loading) and the first construct at fault
 * @see Dijkstra & Henseler (2015), Consistent partial least squares path modeling, MIS Quarterly 39(2), eq. 3–6
 */
export function correctInto(plan: PlsPlan, work: PlsWorkspace): number {
  const { constructs: q, corrected } = plan;
  const { scoreCorrelations, constructCorrelations, rhoA } = work;
  constructCorrelations.set(scoreCorrelations);
  let gravest: number = FitFault.none;
  let any = false;
  for (let j = 0; j < q; j++) {
    rhoA[j] = 1;
    if (corrected[j] === 0) continue;
    any = true;
    const fault = correctConstructInto(plan, work, j);
    if (fault === FitFault.none || gravest === FitFault.reliability || fault === gravest) continue;
    gravest = fault;
    blame(work, j, fault);
  }
  if (!any) return FitStatus.converged;
  if (!disattenuateInto(q, work) && gravest !== FitFault.reliability) {
    gravest = FitFault.correlations;
    blame(work, -1, gravest);
  }
  return gravest === FitFault.none ? FitStatus.converged : FitStatus.inadmissible;
}

/** Divide the construct correlations by √(ρAⱼ·ρAₖ); returns whether they are positive definite then. */
function disattenuateInto(q: number, work: PlsWorkspace): boolean {
  const { constructCorrelations, rhoA, regression } = work;
  for (let j = 0; j < q; j++)
    for (let k = 0; k < q; k++)
      if (j !== k) constructCorrelations[j * q + k]! /= Math.sqrt(rhoA[j]! * rhoA[k]!);
  regression.set(constructCorrelations);
  return ldlInto(regression, 0, q) > 0;
}

/** Returns a FitFault. */
function correctConstructInto(plan: PlsPlan, work: PlsWorkspace, j: number): number {
  const { weights, loadings, rhoA } = work;
  const first = plan.start[j]!;
  const end = plan.start[j + 1]!;
  let squares = 0;
  let fourths = 0;
  for (let a = first; a < end; a++) {
    const square = weights[a]! * weights[a]!;
    squares += square;
    fourths += square * square;
  }
  // wᵀSw is 1 because scores have variance 1, and S has a unit diagonal.
  const rho = (squares * squares * (1 - squares)) / (squares * squares - fourths);
  rhoA[j] = rho;
  const scale = Math.sqrt(rho) / squares;
  let largest = 0;
  for (let a = first; a < end; a++) {
    loadings[a] = weights[a]! * scale;
    largest = Math.max(largest, Math.abs(loadings[a]!));
  }
  if (!(rho > 0 && rho <= 1)) return FitFault.reliability;
  return largest <= 1 ? FitFault.none : FitFault.loading;
}
