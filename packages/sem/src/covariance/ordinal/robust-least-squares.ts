import { congruence, elementwiseSum, multiplySquare } from '@qunhai/numerics';
import { invertRestricted } from '../estimate/restrict.ts';
import type { ScaledTest } from '../inference/scaled-test.ts';
import {
  type OrdinalPoint,
  type OrdinalProblem,
  ordinalInformation,
  rowsOf,
} from './ordinal-objective.ts';

/** Covariances of least-squares estimates, [free × free], and how their test is corrected. */
export interface RobustLeastSquares {
  readonly covariance: Float64Array;
  readonly test: ScaledTest | null;
}

/**
 * I⁻¹·(Σ n·Δᵀ·W·Γ·W·Δ)·I⁻¹, and the mean- and variance-adjusted test from tr(U·Γ) and tr((U·Γ)²).
 * @param df - of the test; 0: none is wanted
 * @returns null when the information is singular
 * @see Muthén, du Toit & Spisic (1997); Asparouhov & Muthén (2010), Simple second order chi-square correction
 */
export function robustLeastSquares(
  problem: OrdinalProblem,
  point: OrdinalPoint,
  df: number,
): RobustLeastSquares | null {
  const { matrices, moments, weights } = problem;
  const k = matrices.freeCount;
  const inverse = invertRestricted(ordinalInformation(problem, point), k, matrices.restrictions);
  if (inverse === null) return null;
  const meat = new Float64Array(k * k);
  let [trace, squares] = [0, 0];
  point.groups.forEach(({ jacobian }, g) => {
    const { gamma, moments: s } = moments[g]!;
    const m = s.length;
    const n = rowsOf(moments[g]!);
    const w = weights[g]!;
    const weighted = jacobian.map((x, at) => x * w[Math.floor(at / k)]!);
    const middle = congruence(weighted, gamma, m, k).map((x) => n * x);
    middle.forEach((x, at) => {
      meat[at]! += x;
    });
    if (df === 0) return;
    for (let a = 0; a < m; a++) trace += w[a]! * gamma[a * m + a]!;
    for (let a = 0; a < m; a++)
      for (let b = 0; b < m; b++) squares += w[a]! * w[b]! * gamma[a * m + b]! ** 2;
    squares -=
      2 *
      elementwiseSum(
        inverse,
        crossed(weighted, gamma, w, m, k).map((x) => n * x),
      );
  });
  const product = multiplySquare(inverse, meat, k);
  trace -= elementwiseSum(inverse, meat);
  squares += traceOfProduct(product, k);
  const covariance = multiplySquare(product, inverse, k);
  return { covariance, test: df > 0 ? shifted(trace, squares, df) : null };
}

/** Δᵀ·W·Γ·W·Γ·W·Δ. */
function crossed(
  weighted: Float64Array,
  gamma: Float64Array,
  w: Float64Array,
  m: number,
  k: number,
) {
  const root = new Float64Array(m * k);
  for (let a = 0; a < m; a++)
    for (let b = 0; b < m; b++) {
      const x = gamma[a * m + b]! * Math.sqrt(w[a]!);
      if (x === 0) continue;
      for (let c = 0; c < k; c++) root[a * k + c]! += x * weighted[b * k + c]!;
    }
  const identity = new Float64Array(m * m);
  for (let a = 0; a < m; a++) identity[a * m + a] = 1;
  return congruence(root, identity, m, k);
}

function traceOfProduct(a: Float64Array, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) sum += a[i * k + j]! * a[j * k + i]!;
  return sum;
}

function shifted(trace: number, squares: number, df: number): ScaledTest {
  const scale = Math.sqrt(squares / df);
  return {
    kind: 'scaled-shifted',
    scale,
    shift: df - trace / scale,
    meanScale: trace / df,
    scaleSaturated: null,
    scaleModel: null,
  };
}
