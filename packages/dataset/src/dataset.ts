import type { Bilingual } from '@qunhai/kernel';

/** A row or cell that is not used, where it stands in its file (header = row 1), and why. */
export interface ExclusionRecord {
  readonly scope: 'row' | 'cell';
  readonly table: 'firms' | 'responses' | 'clusters' | 'ties' | 'regions';
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly firm: string | null;
  readonly code: string;
  readonly reason: Bilingual;
}

/** Why a cell counts as missing; the list of codes and texts stands in `mapping/missing-rules.ts`. */
export type MissingReason =
  | 'empty'
  | 'not-available'
  | 'mapping-code'
  | 'recoded'
  | 'file-code'
  | 'dont-know'
  | 'combined';

/** How many cells of a column count as missing for one reason: no answer, which is not an error. */
export interface MissingCount {
  readonly table: ExclusionRecord['table'];
  readonly file: string;
  readonly column: string;
  /** The item, fact or field the column holds. */
  readonly target: string;
  readonly reason: MissingReason;
  readonly count: number;
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
  /** File of each row, when the rows come from several. */
  readonly files?: readonly string[];
  readonly items: Readonly<Record<string, Float64Array>>;
  /** By item, the positions of answers that were set to missing because they lay outside the scale. */
  readonly outOfRange?: Readonly<Record<string, readonly number[]>>;
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

/** Employment of regions by industry. */
export interface RegionalEmployment {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  /** Float64Array[regions × industries], row-major; 0 where there is none, or none is known. */
  readonly employment: Float64Array;
  /** Cells of which the employment is not known. */
  readonly unknown: number;
  /** How many firms, likewise; NaN = not told. Null when the table has no such column. */
  readonly firms: Float64Array | null;
  /** Of each industry's plants in all regions; NaN = not told. Null when the table has no such column. */
  readonly herfindahl: Float64Array | null;
}

/** A study's data, checked against its theory; every dropped row or cell is in `exclusions`. */
export interface Dataset {
  readonly firms: readonly Firm[];
  readonly responses: Responses;
  readonly clusters: readonly Cluster[];
  readonly ties: readonly Tie[];
  /** What clusters are compared with; absent or null when not given. */
  readonly regions?: RegionalEmployment | null;
  readonly exclusions: readonly ExclusionRecord[];
  readonly notices: readonly Bilingual[];
  /** Cells that count as missing and why; absent when the data were not read from files. */
  readonly missing?: readonly MissingCount[];
}

/** Item answers of one wave as the matrix an estimator takes. */
export interface AnalysisMatrix {
  readonly wave: number;
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
