/**
 * Rescale an indicator to [0, 1] by its own range, turned around when less is better.
 * @param values - one indicator over all cases
 * @returns all zeros when the indicator does not vary: it separates no case from another
 */
export function rescaleByRange(
  values: ArrayLike<number>,
  direction: 'positive' | 'negative' = 'positive',
): Float64Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  const out = new Float64Array(values.length);
  if (!(high > low)) return out;
  for (let i = 0; i < values.length; i++) {
    const share = (values[i]! - low) / (high - low);
    out[i] = direction === 'positive' ? share : 1 - share;
  }
  return out;
}

/**
 * Entropy weights: an indicator weighs the more, the less evenly it is spread over the cases.
 * pᵢ = xᵢ/Σx, e = −Σ p ln p / ln n, w = (1 − e)/Σ(1 − e).
 * @param indicators - each over the same n ≥ 2 cases, rescaled to [0, 1], more is better
 * @param epsilon - indicators are first moved to [ε, 1 − ε] so that zeros have a logarithm; 0 is the textbook form, 0·ln 0 = 0
 * @returns weights that sum to 1; equal weights when no indicator is informative
 * @see Shannon (1948); Zou, Yun & Sun (2006), Entropy method for determination of weight of evaluating indicators,
 *   J. Environmental Sciences 18(5), 1020–1023.
 */
export function entropyWeights(indicators: readonly Float64Array[], epsilon = 0): Float64Array {
  const divergence = Float64Array.from(indicators, (values) => 1 - entropyShare(values, epsilon));
  const total = divergence.reduce((sum, d) => sum + d, 0);
  if (!(total > 0)) return divergence.fill(1 / indicators.length);
  return divergence.map((d) => d / total);
}

/** Shannon entropy of an indicator's distribution over cases as a share of its maximum ln n; 1 when it is all zeros. */
function entropyShare(values: Float64Array, epsilon: number): number {
  const moved = values.map((x) => epsilon + (1 - 2 * epsilon) * x);
  const total = moved.reduce((sum, x) => sum + x, 0);
  if (!(total > 0)) return 1;
  let entropy = 0;
  for (const x of moved) {
    const p = x / total;
    if (p > 0) entropy -= p * Math.log(p);
  }
  return entropy / Math.log(values.length);
}

/**
 * Score of a subsystem per case: the weighted sum of its rescaled indicators.
 * @param indicators - each over the same cases
 * @param weights - one per indicator
 */
export function subsystemScores(
  indicators: readonly Float64Array[],
  weights: ArrayLike<number>,
): Float64Array {
  const out = new Float64Array(indicators[0]?.length ?? 0);
  for (const [k, values] of indicators.entries())
    for (let i = 0; i < out.length; i++) out[i]! += weights[k]! * values[i]!;
  return out;
}

/**
 * Obstacle degrees of one case: the share of its shortfall that each indicator accounts for,
 * Oₖ = wₖ(1 − Nₖ)/Σ wₖ(1 − Nₖ), the obstacle degree model of coupling coordination studies.
 * @param levels - the case's rescaled indicators Nₖ in [0, 1]
 * @param weights - one per indicator over the whole system
 * @returns shares that sum to 1; all zeros for a case without shortfall
 */
export function obstacleDegrees(
  levels: ArrayLike<number>,
  weights: ArrayLike<number>,
): Float64Array {
  const out = Float64Array.from(
    { length: levels.length },
    (_, k) => weights[k]! * (1 - levels[k]!),
  );
  const total = out.reduce((sum, x) => sum + x, 0);
  return total > 0 ? out.map((x) => x / total) : out.fill(0);
}
