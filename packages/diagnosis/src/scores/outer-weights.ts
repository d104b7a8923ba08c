/** Weights of a construct's indicators on their own scales: none negative, summing to 1. */
export interface ScoringWeights {
  readonly weights: Float64Array;
  /**
   * `estimated`: outer weights of the model; `equal`: the construct is not in an estimated model;
   * `equal-for-negative`: an outer weight is negative or undefined, so its score would not be a mean.
   */
  readonly origin: 'estimated' | 'equal' | 'equal-for-negative';
  /** Float64Array[resamples × indicators], each row summing to 1 or NaN; null when there are none. */
  readonly draws: Float64Array | null;
}

/** Equal weights. */
export function equalWeights(
  indicators: number,
  origin: 'equal' | 'equal-for-negative' = 'equal',
): ScoringWeights {
  return { weights: new Float64Array(indicators).fill(1 / indicators), origin, draws: null };
}

/**
 * Unstandardized outer weights wⱼ/sⱼ, normalized to sum to 1, so that the score is a weighted mean on the answer scale.
 * When one is negative or undefined the construct falls back to equal weights. In resamples, negative weights count as 0.
 * @param standardized - outer weights of the standardized indicators
 * @param deviations - standard deviations of the indicators on the construct's scale
 * @param draws - Float64Array[resamples × indicators] of standardized weights
 * @see Ringle & Sarstedt (2016), Gain more insight from your PLS-SEM results: the importance-performance map
 *   analysis, IMDS 116(9), 1865–1886 (which likewise excludes negative weights).
 */
export function scoringWeights(
  standardized: Float64Array,
  deviations: Float64Array,
  draws: Float64Array | null,
): ScoringWeights {
  const k = standardized.length;
  const weights = normalize(standardized, deviations);
  if (!weights.every((w) => w >= 0)) return equalWeights(k, 'equal-for-negative');
  if (draws === null) return { weights, origin: 'estimated', draws };
  const normalized = new Float64Array(draws.length);
  for (let start = 0; start < draws.length; start += k) {
    const drawn = normalize(draws.subarray(start, start + k), deviations);
    const kept = drawn.map((w) => Math.max(0, w));
    const sum = kept.reduce((a, b) => a + b, 0);
    for (let j = 0; j < k; j++) normalized[start + j] = kept[j]! / sum;
  }
  return { weights, origin: 'estimated', draws: normalized };
}

function normalize(standardized: Float64Array, deviations: Float64Array): Float64Array {
  const raw = standardized.map((w, j) => w / deviations[j]!);
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((w) => w / sum);
}

/**
 * Covariance matrix of normalized weights over their resamples.
 * @returns Float64Array[k × k]; resamples with NaN are left out; zeros when fewer than two are left
 */
export function weightCovariance(draws: Float64Array, k: number): Float64Array {
  const rows: Float64Array[] = [];
  for (let start = 0; start < draws.length; start += k) {
    const row = draws.subarray(start, start + k);
    if (row.every(Number.isFinite)) rows.push(row);
  }
  const out = new Float64Array(k * k);
  if (rows.length < 2) return out;
  const center = new Float64Array(k);
  for (const row of rows) for (let j = 0; j < k; j++) center[j]! += row[j]! / rows.length;
  for (const row of rows)
    for (let j = 0; j < k; j++)
      for (let l = 0; l < k; l++)
        out[j * k + l]! += ((row[j]! - center[j]!) * (row[l]! - center[l]!)) / (rows.length - 1);
  return out;
}
