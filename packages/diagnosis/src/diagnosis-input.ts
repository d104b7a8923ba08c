import type { AnalysisMatrix, Cluster, FactValue, Firm, Tie } from '@qunhai/dataset';
import type { Theory } from '@qunhai/theory';

/** Estimates with their resampling distribution, one column per row of `rows`. */
export interface WithDraws<Row> {
  readonly rows: readonly Row[];
  /** Float64Array[resamples × rows.length], row-major, signs aligned with the estimates; null when not resampled. */
  readonly draws: Float64Array | null;
  readonly resamples: number;
}

/** Standardized outer weight of an indicator (an item, or a component of a second-order construct). */
export interface OuterWeight {
  readonly construct: string;
  readonly indicator: string;
  readonly estimate: number;
}

/** Standardized total effect. */
export interface TotalEffect {
  readonly from: string;
  readonly to: string;
  readonly estimate: number;
}

/** What a diagnosis reads; plain data, nothing in it is changed. */
export interface DiagnosisInput {
  readonly theory: Theory;
  readonly firms: readonly Firm[];
  readonly clusters: readonly Cluster[];
  /** One row per firm that answered in the wave; answers on the items' own scales, reversed items turned around, NaN = missing. */
  readonly responses: AnalysisMatrix;
  /** Facts asked in the wave, by row of `responses`; they take precedence over the facts of `firms`. */
  readonly facts?: readonly Readonly<Record<string, FactValue>>[];
  readonly ties: readonly Tie[];
  /** Null when the model was not estimated: constructs then weigh their items equally. */
  readonly weights: WithDraws<OuterWeight> | null;
  /** Null when the model was not estimated: then nothing has an importance. Resample r is the same as in `weights`. */
  readonly effects: WithDraws<TotalEffect> | null;
  /** True when the effects are freed of measurement error (PLSc), so that they hold between true scores. Default false. */
  readonly disattenuated?: boolean;
  /** Of reflective constructs; values outside (0, 1) are not used. */
  readonly reliability: readonly {
    readonly construct: string;
    readonly rhoA: number | null;
    readonly rhoC: number | null;
  }[];
  /**
   * How much each row counts, mean 1: of the estimates given, of the importance of constructs and of their mean performance. Firms and
   * clusters are described as they answered, without weights. All rows alike when absent.
   */
  readonly caseWeights?: Float64Array | undefined;
  readonly seed: number;
  /** Confidence level of every interval, a proportion. */
  readonly level: number;
}
