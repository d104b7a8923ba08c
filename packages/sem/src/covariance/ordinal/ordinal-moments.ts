import { addScaledRow, invertSymmetric, normalCdf, rowDot } from '@qunhai/numerics';
import { contingency, type OrdinalVariable } from './contingency.ts';
import { cellProbabilities, polychoric } from './polychoric.ts';

/** Thresholds and polychoric correlations of a group with their asymptotic covariances. */
export interface OrdinalMoments {
  readonly rows: number;
  /** Thresholds variable by variable, then correlations by column below the diagonal. */
  readonly moments: Float64Array;
  readonly thresholds: number;
  /** Polychoric correlations, [variables × variables]. */
  readonly correlations: Float64Array;
  /** Γ: covariance matrix of √n times the moments, [moments × moments]. */
  readonly gamma: Float64Array;
}

/**
 * Moments of ordinal variables, each correlation estimated from its own table given the thresholds; their covariances from the
 * rows' scores in both steps.
 * @returns null where the covariances are singular
 * @see Muthén (1984), Psychometrika 49(1); Olsson (1979)
 */
export function ordinalMoments(variables: readonly OrdinalVariable[]): OrdinalMoments | null {
  const rows = variables[0]!.codes.length;
  const p = variables.length;
  const starts: number[] = [];
  let thresholds = 0;
  for (const { categories } of variables) {
    starts.push(thresholds);
    thresholds += categories - 1;
  }
  const count = thresholds + (p * (p - 1)) / 2;
  const moments = new Float64Array(count);
  const correlations = new Float64Array(p * p);
  const scores = new Float64Array(rows * count);
  const bread = new Float64Array(count * count);
  variables.forEach((variable, j) => {
    correlations[j * p + j] = 1;
    moments.set(variable.cuts.subarray(1, variable.categories), starts[j]!);
    addThresholdScores(variable, starts[j]!, count, scores, bread);
  });
  let at = thresholds;
  for (let b = 0; b < p; b++)
    for (let a = b + 1; a < p; a++, at++) {
      const rho = polychoric(variables[a]!, variables[b]!);
      moments[at] = rho;
      correlations[a * p + b] = rho;
      correlations[b * p + a] = rho;
      addCorrelationScores(
        { a: variables[a]!, b: variables[b]!, rho, at },
        [starts[a]!, starts[b]!],
        count,
        scores,
        bread,
      );
    }
  const gamma = sandwich(bread, scores, thresholds, count, rows);
  return gamma && { rows, moments, thresholds, correlations, gamma };
}

function normalDensity(x: number): number {
  return Number.isFinite(x) ? Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI) : 0;
}

/** Scores of a variable's thresholds: φ(τ)/share for the category below a threshold, less the same above. */
function addThresholdScores(
  { codes, categories, cuts }: OrdinalVariable,
  start: number,
  count: number,
  scores: Float64Array,
  bread: Float64Array,
): void {
  const share = (c: number) => normalCdf(cuts[c + 1]!) - normalCdf(cuts[c]!);
  codes.forEach((c, i) => {
    const row = i * count + start;
    if (c < categories - 1) scores[row + c] = normalDensity(cuts[c + 1]!) / share(c);
    if (c > 0) scores[row + c - 1] = -normalDensity(cuts[c]!) / share(c);
    for (let s = 0; s < categories - 1; s++)
      for (let t = 0; t < categories - 1; t++)
        bread[(start + s) * count + start + t]! += scores[row + s]! * scores[row + t]!;
  });
}

/** Scores of a correlation, and how they go with those of the thresholds of both variables in the likelihood of the pair. */
function addCorrelationScores(
  { a, b, rho, at }: { a: OrdinalVariable; b: OrdinalVariable; rho: number; at: number },
  starts: readonly [number, number],
  count: number,
  scores: Float64Array,
  bread: Float64Array,
): void {
  const { probability, slope } = cellProbabilities(a, b, rho);
  const table = contingency(a, b);
  const own = slope.map((x, cell) => x / probability[cell]!);
  for (let i = 0; i < a.codes.length; i++)
    scores[i * count + at] = own[a.codes[i]! * b.categories + b.codes[i]!]!;
  own.forEach((x, cell) => {
    const weight = (table[cell]! * x) / probability[cell]!;
    const [c, d] = [Math.floor(cell / b.categories), cell % b.categories];
    bread[at * count + at]! += table[cell]! * x * x;
    addEdges([a, c, starts[0]], [b, d], rho, weight, bread.subarray(at * count));
    addEdges([b, d, starts[1]], [a, c], rho, weight, bread.subarray(at * count));
  });
}

/** Slopes of a cell's probability in the thresholds that bound it in x, times a weight. */
function addEdges(
  [x, c, start]: readonly [OrdinalVariable, number, number],
  [y, d]: readonly [OrdinalVariable, number],
  rho: number,
  weight: number,
  row: Float64Array,
): void {
  const left = Math.sqrt(1 - rho * rho);
  for (const [s, sign] of [
    [c + 1, 1],
    [c, -1],
  ] as const) {
    if (s === 0 || s === x.categories) continue;
    const upTo = (cut: number) => normalCdf((cut - rho * x.cuts[s]!) / left);
    const slope = normalDensity(x.cuts[s]!) * (upTo(y.cuts[d + 1]!) - upTo(y.cuts[d]!));
    row[start + s - 1]! += sign * weight * slope;
  }
}

/** Γ = n·B⁻¹·(Σ s·sᵀ)·B⁻ᵀ, from rows t = B⁻¹·s; B is block-diagonal in the thresholds and diagonal in the correlations. */
function sandwich(
  bread: Float64Array,
  scores: Float64Array,
  thresholds: number,
  count: number,
  rows: number,
): Float64Array | null {
  const block = Float64Array.from(
    { length: thresholds * thresholds },
    (_, at) => bread[Math.floor(at / thresholds) * count + (at % thresholds)]!,
  );
  const inverse = invertSymmetric(block, thresholds);
  if (inverse === null) return null;
  const gamma = new Float64Array(count * count);
  const t = new Float64Array(count);
  for (let i = 0; i < rows; i++) {
    const s = scores.subarray(i * count, (i + 1) * count);
    for (let a = 0; a < thresholds; a++) t[a] = rowDot(inverse, s, a, 0, thresholds);
    for (let a = thresholds; a < count; a++) {
      const ofThresholds = rowDot(bread.subarray(a * count), t, 0, 0, thresholds);
      t[a] = (s[a]! - ofThresholds) / bread[a * count + a]!;
    }
    for (let a = 0; a < count; a++) addScaledRow(gamma, a * count, rows * t[a]!, t, 0, count);
  }
  return gamma;
}
