/** How a construct's score is made from its indicators: correlation, regression or equal weights. */
export type Mode = 'A' | 'B' | 'unit';

/** A construct measured by indicators. */
export interface SemConstruct {
  readonly id: string;
  /** Reflective constructs have a common factor: reliability, AVE, HTMT and PLSc apply to them only. */
  readonly kind: 'reflective' | 'composite';
  readonly mode: Mode;
  readonly indicators: readonly string[];
}

/** A construct formed by other constructs. */
export interface SecondOrderConstruct {
  readonly id: string;
  readonly kind: 'second-order';
  readonly mode: Mode;
  readonly components: readonly string[];
  /**
   * `two-stage` is the disjoint two-stage approach; see {@link modelStages} for what each does. The four types
   * (reflective or formative components of a reflective or formative construct) are the components' and this mode.
   */
  readonly approach:
    | 'two-stage'
    | 'embedded-two-stage'
    | 'repeated-indicators'
    | 'extended-repeated-indicators';
}

/** The effect of a predictor changes with a moderator: their product is a cause of its own. */
export interface SemInteraction {
  /** Name of the product among the constructs of the result. */
  readonly id: string;
  readonly predictor: string;
  readonly moderator: string;
  /** Outcomes on which the effect changes; predictor and moderator need paths to each of them. */
  readonly to: readonly string[];
}

/** The effect of a construct changes with its own level: its square is a cause. */
export interface SemQuadratic {
  /** Name of the square among the constructs of the result. */
  readonly id: string;
  readonly construct: string;
  /** Outcomes; the construct needs a path to each of them. */
  readonly to: readonly string[];
}

/** A variable held constant: a construct of one indicator with paths to outcomes, about which nothing is hypothesized. */
export interface SemControl {
  readonly id: string;
  readonly variable: string;
  /** Outcomes to control; every construct with a predecessor unless told. */
  readonly to?: readonly string[];
}

/** A model as an estimator takes it: constructs in a fixed order, acyclic paths. */
export interface SemModel {
  readonly constructs: readonly (SemConstruct | SecondOrderConstruct)[];
  readonly paths: readonly { readonly from: string; readonly to: string }[];
  readonly interactions?: readonly SemInteraction[];
  readonly quadratics?: readonly SemQuadratic[];
  readonly controls?: readonly SemControl[];
}

/** Observations, row-major, NaN = missing. */
export interface SemData {
  readonly n: number;
  readonly p: number;
  readonly variables: readonly string[];
  readonly values: Float64Array;
}
