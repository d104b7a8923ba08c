import { choleskyInto, symmetricEigenvaluesInto } from '@qunhai/numerics';
import type { PlsStage } from '../estimate/pls-program.ts';
import type { PlsWorkspace } from '../estimate/pls-workspace.ts';
import { causalOrder } from '../evaluate/causal-order.ts';

/** Constructs free to correlate, or correlated as the paths imply. */
export type FitKind = 'saturated' | 'estimated';

/** What {@link fitDistancesInto} needs for one stage, allocated once. */
export interface FitDistances {
  readonly stage: PlsStage;
  readonly kind: FitKind;
  /** [q] constructs in causal order. */
  readonly order: Int32Array;
  /** [p] the slot that stands for each variable: the one in its smallest block. */
  readonly slot: Int32Array;
  /** [p] its construct. */
  readonly owner: Int32Array;
  /** [q] 1 for composites, which reproduce the correlations within their block. */
  readonly composite: Uint8Array;
  /** [q × q] */
  readonly constructs: Float64Array;
  /** [p × p] each */
  readonly observed: Float64Array;
  readonly implied: Float64Array;
  readonly eigenvalues: Float64Array;
  readonly work: Float64Array;
  /** SRMR, d_ULS, d_G of the latest fit. */
  readonly out: Float64Array;
}

/** Allocate for a stage. */
export function createFitDistances(stage: PlsStage, kind: FitKind): FitDistances {
  const { plan, model, slots } = stage;
  const p = slots.variables.length;
  const ids = model.constructs.map(({ id }) => id);
  const slot = new Int32Array(p).fill(-1);
  const size = (s: number): number => model.constructs[slots.constructOf[s]!]!.indicators.length;
  slots.variableOf.forEach((variable, s) => {
    if (slot[variable]! < 0 || size(s) < size(slot[variable]!)) slot[variable] = s;
  });
  const square = (k: number): Float64Array => new Float64Array(k * k);
  return {
    stage,
    kind,
    order: Int32Array.from(causalOrder(ids, model.paths), (id) => ids.indexOf(id)),
    slot,
    owner: slot.map((s) => slots.constructOf[s]!),
    composite: Uint8Array.from(model.constructs, ({ kind: k }) => (k === 'composite' ? 1 : 0)),
    constructs: square(plan.constructs),
    observed: square(p),
    implied: square(p),
    eigenvalues: new Float64Array(p),
    work: new Float64Array(p),
    out: new Float64Array(3),
  };
}

/**
 * SRMR, d_ULS and d_G of a fitted workspace into `out`, by the conventions of modelFit; d_G is NaN when a matrix is not
 * positive definite. Nothing is allocated.
 * @see evaluate/model-fit.ts, its readable form
 */
export function fitDistancesInto(distances: FitDistances, work: PlsWorkspace): void {
  const { observed, implied, out, slot } = distances;
  const p = slot.length;
  impliedConstructsInto(distances, work);
  impliedIndicatorsInto(distances, work);
  let squares = 0;
  for (let cell = 0; cell < p * p; cell++) squares += (observed[cell]! - implied[cell]!) ** 2;
  out[0] = Math.sqrt(squares / (p * (p + 1)));
  out[1] = squares / 2;
  out[2] = geodesicDistance(distances);
}

function impliedConstructsInto(distances: FitDistances, work: PlsWorkspace): void {
  const { stage, kind, order, constructs } = distances;
  const { predecessorStart, constructs: q } = stage.plan;
  constructs.set(work.constructCorrelations);
  if (kind === 'saturated') return;
  const isExogenous = (j: number): boolean => predecessorStart[j] === predecessorStart[j + 1];
  for (let at = 0; at < q; at++) {
    const j = order[at]!;
    if (isExogenous(j)) continue;
    for (let other = 0; other < q; other++) {
      const k = order[other]!;
      if (other >= at && !isExogenous(k)) continue;
      const value = throughPredecessors(stage, constructs, work, j, k);
      constructs[j * q + k] = value;
      constructs[k * q + j] = value;
    }
    const explained = throughPredecessors(stage, constructs, work, j, j);
    constructs[j * q + j] = explained + 1 - work.rSquared[j]!;
  }
  for (let j = 0; j < q; j++) constructs[j * q + j] = 1;
}

/** Σ path × covariance of the predecessor with k, over the predecessors of j. */
function throughPredecessors(
  { plan }: PlsStage,
  constructs: Float64Array,
  work: PlsWorkspace,
  j: number,
  k: number,
): number {
  let sum = 0;
  for (let i = plan.predecessorStart[j]!; i < plan.predecessorStart[j + 1]!; i++)
    sum += work.paths[plan.pathOf[i]!]! * constructs[plan.predecessor[i]! * plan.constructs + k]!;
  return sum;
}

function impliedIndicatorsInto(distances: FitDistances, work: PlsWorkspace): void {
  const { stage, slot, owner, composite, constructs, observed, implied } = distances;
  const P = stage.plan.slots;
  const q = stage.plan.constructs;
  const p = slot.length;
  for (let i = 0; i < p; i++) {
    const a = slot[i]!;
    const j = owner[i]!;
    for (let h = 0; h < i; h++) {
      const b = slot[h]!;
      const k = owner[h]!;
      const r = work.correlations[a * P + b]!;
      const keep = j === k && composite[j] === 1;
      const sigma = keep ? r : work.loadings[a]! * constructs[j * q + k]! * work.loadings[b]!;
      observed[i * p + h] = r;
      observed[h * p + i] = r;
      implied[i * p + h] = sigma;
      implied[h * p + i] = sigma;
    }
    observed[i * p + i] = 1;
    implied[i * p + i] = 1;
  }
}

/** ½·Σ ln² of the eigenvalues of L⁻¹ΣL⁻ᵀ with S = LLᵀ; both matrices are overwritten. */
function geodesicDistance({ observed, implied, eigenvalues, work, slot }: FitDistances): number {
  const p = slot.length;
  if (!choleskyInto(observed, p)) return Number.NaN;
  forwardSolveInto(observed, implied, p);
  transposeInto(implied, p);
  forwardSolveInto(observed, implied, p);
  if (!symmetricEigenvaluesInto(implied, p, eigenvalues, work)) return Number.NaN;
  let sum = 0;
  for (let k = 0; k < p; k++) {
    if (!(eigenvalues[k]! > 0)) return Number.NaN;
    sum += Math.log(eigenvalues[k]!) ** 2;
  }
  return sum / 2;
}

/** B ← L⁻¹B */
function forwardSolveInto(lower: Float64Array, b: Float64Array, p: number): void {
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < i; k++) {
      const factor = lower[i * p + k]!;
      for (let c = 0; c < p; c++) b[i * p + c]! -= factor * b[k * p + c]!;
    }
    const pivot = lower[i * p + i]!;
    for (let c = 0; c < p; c++) b[i * p + c]! /= pivot;
  }
}

function transposeInto(a: Float64Array, p: number): void {
  for (let i = 0; i < p; i++)
    for (let j = 0; j < i; j++) {
      const held = a[i * p + j]!;
      a[i * p + j] = a[j * p + i]!;
      a[j * p + i] = held;
    }
}
