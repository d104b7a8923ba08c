import type { Bilingual } from '@qunhai/kernel';

/** A row or cell that is not used, where it stands in its file (header = row 1), and why. */
export interface ExclusionRecord {
  readonly scope: 'row' | 'cell';
  readonly table: 'firms' | 'responses' | 'clusters' | 'ties';
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly firm: string | null;
  readonly code: string;
  readonly reason: Bilingual;
}

/** A fact's answer: number, one option, several options, or not told. */
export type FactValue = number | string | readonly string[] | null;

export interface Firm {
  readonly id: string;
  readonly cluster: string | null;
  /** Facts that do not change from wave to wave, by fact id. */
  readonly facts: Readonly<Record<string, FactValue>>;
}

/**
 * One row per firm and wave, column by column.
 * Item values are on their scale, reversed items already turned around; NaN = missing.
 */
export interface Responses {
  readonly firm: readonly string[];
  readonly wave: readonly number[];
  /** Row of the source file, header = 1. */
  readonly row: readonly number[];
  readonly file: string;
  readonly items: Readonly<Record<string, Float64Array>>;
  /** Facts asked in this wave, by fact id. */
  readonly facts: Readonly<Record<string, readonly FactValue[]>>;
  /** Time to complete, when the survey tool recorded it. */
  readonly seconds: Float64Array | null;
}

export interface Cluster {
  readonly id: string;
  readonly name: Bilingual | null;
  readonly attributes: Readonly<Record<string, FactValue>>;
}

/** A tie named by a firm; `to` may be outside the cluster or the sample. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly kind: 'supply' | 'cooperation' | 'social' | 'knowledge';
  readonly wave: number;
  /** ISO 3166-1 alpha-2 of the partner, when told. */
  readonly country: string | null;
  /** Whether the partner is in the firm's own cluster. */
  readonly local: boolean | null;
}

/** A study's data, checked against its theory; every dropped row or cell is in `exclusions`. */
export interface Dataset {
  readonly firms: readonly Firm[];
  readonly responses: Responses;
  readonly clusters: readonly Cluster[];
  readonly ties: readonly Tie[];
  readonly exclusions: readonly ExclusionRecord[];
  readonly notices: readonly Bilingual[];
}

/** Item answers of one wave as the matrix an estimator takes. */
export interface AnalysisMatrix {
  readonly n: number;
  readonly p: number;
  readonly variables: readonly string[];
  /** Float64Array[n × p], row-major, NaN = missing. */
  readonly values: Float64Array;
  readonly firms: readonly string[];
  /** Cluster of each row; null where unknown. */
  readonly clusters: readonly (string | null)[];
  /** Source row of each row. */
  readonly rows: readonly number[];
}
