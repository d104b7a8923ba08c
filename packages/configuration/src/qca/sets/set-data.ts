/** What the values of a set are: 0/1, degrees of membership 0 … 1, or levels 0, 1, 2, … of a multi-value condition. */
export type SetKind = 'crisp' | 'fuzzy' | 'multi-value';

/** A calibrated set: one value per case, NaN where missing. */
export interface NamedSet {
  readonly name: string;
  readonly values: ArrayLike<number>;
  /** Found from the values when absent. */
  readonly kind?: SetKind | undefined;
  /** Number of levels of a multi-value condition; the largest value plus one when absent. */
  readonly levels?: number | undefined;
}

/** The set to be explained. */
export interface OutcomeSet extends NamedSet {
  /** Explain the absence of the outcome. */
  readonly negated?: boolean | undefined;
  /** Levels of a multi-value outcome that count as the outcome. */
  readonly equals?: readonly number[] | undefined;
}

export interface SetData {
  /** Names of the cases, in the order of the values. */
  readonly cases: readonly string[];
  readonly conditions: readonly NamedSet[];
  readonly outcome: OutcomeSet;
}

/** A condition of the cases that are analysed. */
export interface Condition {
  readonly name: string;
  readonly kind: SetKind;
  readonly levels: number;
  readonly values: Float64Array;
}

/** A case left out because a value is missing. */
export interface ExcludedCase {
  readonly case: string;
  readonly missing: readonly string[];
}

/** Complete cases, checked. */
export interface PreparedSets {
  readonly cases: readonly string[];
  /** Position of each analysed case in the input, from 0. */
  readonly positions: readonly number[];
  readonly conditions: readonly Condition[];
  readonly outcome: {
    readonly name: string;
    /** As written in expressions, e.g. `~Y` or `Y[2]`. */
    readonly expression: string;
    readonly negated: boolean;
    readonly values: Float64Array;
  };
  readonly excluded: readonly ExcludedCase[];
}
