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
  /** Two-stage: components' scores become indicators (Sarstedt et al. 2019, embedded or disjoint: disjoint here). */
  readonly approach: 'two-stage' | 'repeated-indicators';
}

/** A model as an estimator takes it: constructs in a fixed order, acyclic paths. */
export interface SemModel {
  readonly constructs: readonly (SemConstruct | SecondOrderConstruct)[];
  readonly paths: readonly { readonly from: string; readonly to: string }[];
}

/** Observations, row-major, NaN = missing. */
export interface SemData {
  readonly n: number;
  readonly p: number;
  readonly variables: readonly string[];
  readonly values: Float64Array;
}
