import type { PlsEstimate } from '../estimate/pls-result.ts';
import { type ConstructBlock, constructBlocks } from './construct-blocks.ts';
import type { UndefinedReason } from './undefined-reason.ts';

/** Internal consistency and convergent validity of one construct; `reason` explains every null. */
export interface ReliabilityRow {
  readonly construct: string;
  readonly alpha: number | null;
  readonly rhoA: number | null;
  readonly rhoC: number | null;
  readonly ave: number | null;
  readonly reason: UndefinedReason | null;
}

/**
 * Cronbach's α, Dijkstra–Henseler ρA, Jöreskog's ρC and AVE of every construct.
 * Reflective constructs with two or more indicators only: a composite has no common factor, and with one
 * indicator the data say nothing about its error (seminr and cSEM print the conventional 1, we print null).
 * ρC and AVE use the estimate's loadings, so PLSc gives them corrected for attenuation.
 */
export function reliability(estimate: PlsEstimate): ReliabilityRow[] {
  return constructBlocks(estimate).map((block) => reliabilityOf(estimate, block));
}

function reliabilityOf(estimate: PlsEstimate, block: ConstructBlock): ReliabilityRow {
  const { construct, column, rows } = block;
  const none = { construct: construct.id, alpha: null, rhoA: null, rhoC: null, ave: null };
  if (construct.kind === 'composite') return { ...none, reason: 'composite' };
  if (rows.length === 1) return { ...none, reason: 'single-item' };
  const q = estimate.constructs.length;
  const p = estimate.variables.length;
  const weights = Float64Array.from(rows, (row) => estimate.weights[row * q + column]!);
  const loadings = Float64Array.from(rows, (row) => estimate.loadings[row * q + column]!);
  const alpha = finite(cronbachAlpha(estimate.indicatorCorrelations, p, rows));
  const rhoC = finite(joreskogRhoC(loadings));
  const ave = finite(averageVarianceExtracted(loadings));
  const rhoA =
    construct.mode === 'B'
      ? null
      : finite(dijkstraHenselerRhoA(estimate.indicatorCorrelations, p, rows, weights));
  return { construct: construct.id, alpha, rhoA, rhoC, ave, reason: reasonFor() };

  function reasonFor(): UndefinedReason | null {
    if (alpha === null || rhoC === null || ave === null) return 'degenerate';
    if (rhoA !== null) return null;
    return construct.mode === 'B' ? 'mode' : 'degenerate';
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * Standardized Cronbach α: k/(k − 1) · (1 − k/ΣΣ r), from correlations, as PLS standardizes its indicators.
 * @param r - Float64Array[p × p] indicator correlations
 * @param rows - the construct's indicators, two or more, coded in one direction
 * @returns at most 1, negative when the items disagree; −Infinity or NaN when their sum is constant
 * @see Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16
 */
export function cronbachAlpha(r: Float64Array, p: number, rows: readonly number[]): number {
  const k = rows.length;
  let total = 0;
  for (const i of rows) for (const j of rows) total += r[i * p + j]!;
  return (k / (k - 1)) * (1 - k / total);
}

/**
 * ρA = (w′w)² · w′(S − diag S)w / w′(ww′ − diag ww′)w, the reliability of a mode A composite whose indicators
 * have one common factor; with equal weights it is α.
 * @param weights - outer weights of `rows`, scaled to a composite of variance 1
 * @returns NaN when at most one weight differs from zero
 * @see Dijkstra & Henseler (2015), Consistent partial least squares path modeling, MIS Quarterly 39, eq. 3
 */
export function dijkstraHenselerRhoA(
  r: Float64Array,
  p: number,
  rows: readonly number[],
  weights: Float64Array,
): number {
  let squares = 0;
  let fourths = 0;
  let observed = 0;
  rows.forEach((i, a) => {
    const square = weights[a]! ** 2;
    squares += square;
    fourths += square * square;
    rows.forEach((j, b) => {
      if (a !== b) observed += weights[a]! * weights[b]! * r[i * p + j]!;
    });
  });
  const expected = squares * squares - fourths;
  return expected > 0 ? (squares * squares * observed) / expected : Number.NaN;
}

/**
 * Composite reliability ρC = (Σλ)² / ((Σλ)² + Σ(1 − λ²)) of standardized loadings.
 * @see Jöreskog (1971), Statistical analysis of sets of congeneric tests, Psychometrika 36
 */
export function joreskogRhoC(loadings: Float64Array): number {
  let sum = 0;
  let error = 0;
  for (const loading of loadings) {
    sum += loading;
    error += 1 - loading * loading;
  }
  return (sum * sum) / (sum * sum + error);
}

/**
 * Average variance extracted: the mean of the squared standardized loadings.
 * @see Fornell & Larcker (1981), Journal of Marketing Research 18, 39–50
 */
export function averageVarianceExtracted(loadings: Float64Array): number {
  let squares = 0;
  for (const loading of loadings) squares += loading * loading;
  return squares / loadings.length;
}
