/** What helps to choose a number of segments; of the information criteria the smallest is best. */
export interface SegmentCriteria {
  readonly logLikelihood: number;
  /** Free parameters: shares, coefficients and residual variances. */
  readonly parameters: number;
  readonly aic: number;
  readonly aic3: number;
  readonly aic4: number;
  readonly bic: number;
  readonly caic: number;
  readonly hq: number;
  /** Minimum description length with factor 5. */
  readonly mdl5: number;
  /** Normed entropy, 0 … 1; null with one segment. */
  readonly en: number | null;
  /** Non-fuzzy index, 0 … 1; null with one segment. */
  readonly nfi: number | null;
  /** Entropy over the gain in log-likelihood from one segment, the smaller the better; null with one segment. */
  readonly nec: number | null;
}

/**
 * Criteria of a mixture.
 * EN = 1 − ΣΣ(−p·ln p)/(n·ln K), NFI = (K·ΣΣp² − n)/(n(K − 1)), NEC = ΣΣ(−p·ln p)/(lnL(K) − lnL(1)).
 * @param posterior - Float64Array[n × K]
 * @param single - log-likelihood of one segment
 * @see Sarstedt, Becker, Ringle & Schwaiger (2011), Schmalenbach Business Review 63(1), 34–62; Hahn, Johnson, Herrmann &
 *   Huber (2002) for EN; Celeux & Soromenho (1996), J. of Classification 13 for NEC; Bozdogan (1994) for AIC3
 */
export function segmentCriteria(
  logLikelihood: number,
  parameters: number,
  posterior: Float64Array,
  segments: number,
  single: number,
): SegmentCriteria {
  const n = posterior.length / segments;
  const deviance = -2 * logLikelihood;
  let entropy = 0;
  let squares = 0;
  for (const p of posterior) {
    if (p > 0) entropy -= p * Math.log(p);
    squares += p * p;
  }
  const several = segments > 1;
  return {
    logLikelihood,
    parameters,
    aic: deviance + 2 * parameters,
    aic3: deviance + 3 * parameters,
    aic4: deviance + 4 * parameters,
    bic: deviance + Math.log(n) * parameters,
    caic: deviance + (Math.log(n) + 1) * parameters,
    hq: deviance + 2 * Math.log(Math.log(n)) * parameters,
    mdl5: deviance + 5 * Math.log(n) * parameters,
    en: several ? 1 - entropy / (n * Math.log(segments)) : null,
    nfi: several ? (segments * squares - n) / (n * (segments - 1)) : null,
    nec: several && logLikelihood > single ? entropy / (logLikelihood - single) : null,
  };
}
