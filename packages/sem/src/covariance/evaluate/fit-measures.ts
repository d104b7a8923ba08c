import { chiSquareUpper } from '@qunhai/numerics';
import { noncentralChiSquareLower, noncentralityAt } from './noncentral-chi-square.ts';

/** A test of the model, or of its baseline, against the saturated model. */
export interface ChiSquareTest {
  readonly statistic: number;
  readonly df: number;
  /** NaN with no degrees of freedom. */
  readonly p: number;
  /** What the statistic was divided by, and what was added; 1 and 0 for the plain test. */
  readonly scale: number;
  readonly shift: number;
}

/** Comparative and absolute fit from one pair of tests. */
export interface RelativeFit {
  readonly cfi: number;
  readonly tli: number;
  readonly nfi: number;
  readonly ifi: number;
  readonly rni: number;
}

export interface RmseaFit {
  readonly rmsea: number;
  /** 90 % interval. */
  readonly lower: number;
  readonly upper: number;
  /** p of RMSEA ≤ .05 (close fit), and of RMSEA ≥ .08. */
  readonly pClose: number;
  readonly pNotClose: number;
}

/** p of a χ². */
export function chiSquareTest(statistic: number, df: number, scale = 1, shift = 0): ChiSquareTest {
  const value = statistic / scale + shift;
  return { statistic: value, df, p: df > 0 ? chiSquareUpper(value, df) : Number.NaN, scale, shift };
}

/**
 * CFI, TLI, NFI, IFI and RNI.
 * @see Bentler (1990), Psychological Bulletin 107(2); Tucker & Lewis (1973); Bollen (1989), Sociological Methods & Research 17(3)
 */
export function relativeFit(model: ChiSquareTest, baseline: ChiSquareTest): RelativeFit {
  const excess = Math.max(model.statistic - model.df, 0);
  const baseExcess = Math.max(baseline.statistic - baseline.df, excess, 0);
  const ratio = (test: ChiSquareTest) => test.statistic / test.df;
  return {
    cfi: baseExcess === 0 ? 1 : 1 - excess / baseExcess,
    tli: model.df === 0 ? 1 : (ratio(baseline) - ratio(model)) / (ratio(baseline) - 1),
    nfi: (baseline.statistic - model.statistic) / baseline.statistic,
    ifi: (baseline.statistic - model.statistic) / (baseline.statistic - model.df),
    rni: 1 - (model.statistic - model.df) / (baseline.statistic - baseline.df),
  };
}

/**
 * CFI and TLI that estimate what they would be for normal data, from unscaled statistics and scaling factors.
 * @see Brosseau-Liard & Savalei (2014), Multivariate Behavioral Research 49(5)
 */
export function robustRelativeFit(
  model: ChiSquareTest,
  scale: number,
  baseline: ChiSquareTest,
  baselineScale: number,
): Pick<RelativeFit, 'cfi' | 'tli'> {
  const excess = model.statistic - scale * model.df;
  const baseExcess = baseline.statistic - baselineScale * baseline.df;
  const above = Math.max(excess, 0);
  const below = Math.max(excess, baseExcess, 0);
  return {
    cfi: below === 0 ? 1 : 1 - above / below,
    tli:
      model.df === 0 || baseExcess === 0 ? 1 : 1 - (excess * baseline.df) / (baseExcess * model.df),
  };
}

/**
 * RMSEA with its interval and tests of close and of not close fit.
 * @param n - rows in all groups
 * @param groups - the RMSEA of several groups is multiplied by the root of their number (Steiger 1998)
 * @param scale - robust version: what a unit of misfit is worth (Brosseau-Liard, Savalei & Li 2012); 1 otherwise
 * @param statistic - instead of the test's own, for the robust version
 * @see Browne & Cudeck (1992), Sociological Methods & Research 21(2)
 */
export function rmseaFit(
  { statistic, df }: Pick<ChiSquareTest, 'statistic' | 'df'>,
  n: number,
  groups: number,
  scale = 1,
): RmseaFit {
  if (df === 0) return { rmsea: 0, lower: 0, upper: 0, pClose: Number.NaN, pNotClose: Number.NaN };
  const of = (noncentrality: number) =>
    Math.sqrt((scale * Math.max(noncentrality, 0)) / (n * df)) * Math.sqrt(groups);
  const at = (rmsea: number) => (rmsea * rmsea * n * df) / (groups * scale);
  return {
    rmsea: of(statistic - df),
    lower: of(noncentralityAt(statistic, df, 0.95)),
    upper: of(noncentralityAt(statistic, df, 0.05)),
    pClose: 1 - noncentralChiSquareLower(statistic, df, at(0.05)),
    pNotClose: noncentralChiSquareLower(statistic, df, at(0.08)),
  };
}

/**
 * Standardized root mean square residual: residuals over the sample's standard deviations, means included when modelled.
 * @see Bentler (1995), EQS manual
 */
export function srmr(
  sample: { readonly mean: Float64Array; readonly covariance: Float64Array },
  implied: { readonly mean: Float64Array; readonly covariance: Float64Array },
  withMeans: boolean,
): number {
  const p = sample.mean.length;
  const sd = (j: number) => Math.sqrt(sample.covariance[j * p + j]!);
  let sum = 0;
  for (let a = 0; a < p; a++)
    for (let b = 0; b <= a; b++) {
      const gap = sample.covariance[a * p + b]! - implied.covariance[a * p + b]!;
      sum += (gap / (sd(a) * sd(b))) ** 2;
    }
  if (withMeans)
    for (let a = 0; a < p; a++) sum += ((sample.mean[a]! - implied.mean[a]!) / sd(a)) ** 2;
  return Math.sqrt(sum / ((p * (p + 1)) / 2 + (withMeans ? p : 0)));
}
