import type { PlsPlan } from './pls-plan.ts';

/** Everything a fit of one plan writes, allocated once; P slots, q constructs. */
export interface PlsWorkspace {
  /** [P × P] correlations of the slots, both triangles: the input. */
  readonly correlations: Float64Array;
  /** [P] */
  readonly weights: Float64Array;
  /** [P] correlations of slots with their own score; after PLSc, corrected loadings. */
  readonly loadings: Float64Array;
  /** [q × q] correlations of scores, diagonal 1; complete after a fit. */
  readonly scoreCorrelations: Float64Array;
  /** [q × q] correlations of constructs: disattenuated where PLSc corrects. */
  readonly constructCorrelations: Float64Array;
  /** [q] */
  readonly rhoA: Float64Array;
  /** [paths] in the model's order. */
  readonly paths: Float64Array;
  /** [q] NaN for exogenous constructs. */
  readonly rSquared: Float64Array;
  /** Iterations of the last fit, the construct at fault (−1: several) and a FitFault. */
  readonly trace: Int32Array;
  /** Covariances of slots with neighbouring scores, by link. */
  readonly products: Float64Array;
  /** Inner weights, by link. */
  readonly inner: Float64Array;
  /** Mode B: factors of the blocks' correlation matrices, one after the other at `factorStart`. */
  readonly factors: Float64Array;
  readonly factorStart: Int32Array;
  readonly regression: Float64Array;
  readonly vector: Float64Array;
}

/** Note the fault of a fit and the construct it lies in; returns false. */
export function blame(work: PlsWorkspace, construct: number, fault: number): false {
  work.trace[1] = construct;
  work.trace[2] = fault;
  return false;
}

/** Allocate what {@link fitInto} needs for a plan. */
export function createWorkspace(plan: PlsPlan): PlsWorkspace {
  const { slots, constructs } = plan;
  const factorStart = new Int32Array(constructs + 1);
  for (let j = 0; j < constructs; j++) {
    const size = plan.start[j + 1]! - plan.start[j]!;
    factorStart[j + 1] = factorStart[j]! + (plan.mode[j] === 1 ? size * size : 0);
  }
  const square = (): Float64Array => new Float64Array(constructs * constructs);
  return {
    correlations: new Float64Array(slots * slots),
    weights: new Float64Array(slots),
    loadings: new Float64Array(slots),
    scoreCorrelations: square(),
    constructCorrelations: square(),
    rhoA: new Float64Array(constructs),
    paths: new Float64Array(plan.paths),
    rSquared: new Float64Array(constructs),
    trace: new Int32Array(3),
    products: new Float64Array(plan.productStart.at(-1)!),
    inner: new Float64Array(plan.linkTo.length),
    factors: new Float64Array(factorStart.at(-1)!),
    factorStart,
    regression: square(),
    vector: new Float64Array(Math.max(slots, constructs)),
  };
}
