/** An indicator of a construct over all firms, on the construct's scale. */
export interface Indicator {
  readonly id: string;
  /** NaN = missing. */
  readonly values: Float64Array;
  /** Standard errors of the values when they are scores themselves (second order); null for answers. */
  readonly errors: Float64Array | null;
  /** Spacing of the admissible answers; null when any number is admissible. */
  readonly step: number | null;
}

/** A score per firm and how many indicators it rests on. */
export interface WeightedScores {
  /** NaN where nothing was answered. */
  readonly scores: Float64Array;
  readonly answered: Int32Array;
  /** Sum of the weights of the answered indicators. */
  readonly covered: Float64Array;
}

/**
 * Weighted mean of the answered indicators, weights renormalized over them.
 * A firm whose answered indicators all weigh nothing gets no score.
 */
export function weightedScores(
  indicators: readonly Indicator[],
  weights: Float64Array,
): WeightedScores {
  const n = indicators[0]?.values.length ?? 0;
  const scores = new Float64Array(n);
  const answered = new Int32Array(n);
  const covered = new Float64Array(n);
  for (const [j, indicator] of indicators.entries())
    for (let i = 0; i < n; i++) {
      const value = indicator.values[i]!;
      if (Number.isNaN(value)) continue;
      scores[i]! += weights[j]! * value;
      covered[i]! += weights[j]!;
      answered[i]!++;
    }
  for (let i = 0; i < n; i++) scores[i] = covered[i]! > 0 ? scores[i]! / covered[i]! : Number.NaN;
  return { scores, answered, covered };
}
