/** A cell as it stands in a file: text, number, or nothing. */
export type Cell = string | number | null;

/** A column of a file with what the file itself says about it (SPSS labels, user-missing codes). */
export interface RawColumn {
  readonly name: string;
  readonly label?: string;
  readonly valueLabels?: readonly { readonly value: Cell; readonly label: string }[];
  /** Codes the file declares as missing; the cells still hold them. */
  readonly missingCodes?: readonly Cell[];
  readonly missingRange?: { readonly low: number; readonly high: number };
  readonly cells: readonly Cell[];
}

/** A file read as a table, nothing interpreted yet. */
export interface RawTable {
  readonly file: string;
  readonly format: 'csv' | 'tsv' | 'xlsx' | 'sav';
  /** How the bytes were read, for the methods section: encoding, delimiter, sheet. */
  readonly reading: {
    readonly encoding?: string;
    readonly delimiter?: string;
    /** Set when numbers of the file have a decimal comma. */
    readonly decimal?: ',';
    readonly sheet?: string;
    /** Every visible worksheet with content, the one that was read among them. */
    readonly sheets?: readonly string[];
  };
  readonly columns: readonly RawColumn[];
  /** Source row of each record, header = 1. */
  readonly rows: readonly number[];
  /** What had to be decided while reading, e.g. an encoding guessed, a trailing empty column dropped. */
  readonly notices: readonly import('@qunhai/kernel').Bilingual[];
}
