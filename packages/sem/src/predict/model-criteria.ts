import type { PlsEstimate } from '../estimate/pls-result.ts';
import { predictorsOf } from '../evaluate/construct-blocks.ts';

/** Information criteria of one structural equation; smaller is better, only differences between models mean something. */
export interface ModelCriteria {
  readonly construct: string;
  /** Predictors and the intercept. */
  readonly parameters: number;
  readonly aic: number;
  readonly aicc: number;
  readonly aicu: number;
  readonly bic: number;
  readonly hq: number;
  readonly hqc: number;
  readonly fpe: number;
}

/**
 * Information criteria of every endogenous construct, from SSE = (1 − R²)(n − 1) with p = predictors + 1 parameters:
 * AIC n·ln(SSE/n) + 2p, BIC n·ln(SSE/n) + p·ln n, HQ with 2p·ln ln n; AICc, AICu, HQc corrected for small samples; FPE.
 * AIC and BIC agree with seminr and cSEM.
 * @returns none for a construct whose R² is not below 1, or with no more than p + 2 rows
 * @see Sharma, Sarstedt, Shmueli, Kim & Thiele (2019), PLS-based model selection, J. of the Association for Information
 *   Systems 20(4), 346–397, table 1; McQuarrie & Tsai (1998) for the corrections
 */
export function modelCriteria(estimate: PlsEstimate): ModelCriteria[] {
  const { n } = estimate;
  return predictorsOf(estimate).flatMap(({ target, predictors }) => {
    const p = predictors.length + 1;
    const sse = (1 - estimate.rSquared[target]!) * (n - 1);
    if (!(sse > 0) || n <= p + 2) return [];
    const fit = n * Math.log(sse / n);
    const twice = 2 * p * Math.log(Math.log(n));
    return [
      {
        construct: estimate.constructs[target]!.id,
        parameters: p,
        aic: fit + 2 * p,
        aicc: fit + (n * (n + p)) / (n - p - 2),
        aicu: n * Math.log(sse / (n - p)) + 2 * p,
        bic: fit + p * Math.log(n),
        hq: fit + twice,
        hqc: fit + (n * twice) / (n - p - 2),
        fpe: (sse / (n - p)) * (1 + p / n),
      },
    ];
  });
}

/** One of several models of the same construct. */
export interface WeighedModel {
  readonly name: string;
  readonly value: number;
  /** Difference from the smallest value. */
  readonly delta: number;
  /** Relative likelihood of the model given the data, adding up to 1 over the models. */
  readonly weight: number;
}

/**
 * Akaike weights exp(−Δ/2)/Σ exp(−Δ/2) of AIC or, as recommended for PLS, of BIC. All models must have the same rows
 * and the same target; their weights say how the evidence is shared among them, not whether any is right.
 * @see Burnham & Anderson (2002), Model Selection and Multimodel Inference, §2.9; Danks, Sharma & Sarstedt (2020), Model
 *   selection uncertainty and multimodel inference in PLS-SEM, J. of Business Research 113, 13–24
 */
export function akaikeWeights(
  models: readonly { readonly name: string; readonly value: number }[],
): WeighedModel[] {
  const smallest = Math.min(...models.map(({ value }) => value));
  const likelihood = models.map(({ value }) => Math.exp((smallest - value) / 2));
  const total = likelihood.reduce((sum, one) => sum + one, 0);
  return models.map(({ name, value }, i) => ({
    name,
    value,
    delta: value - smallest,
    weight: likelihood[i]! / total,
  }));
}
