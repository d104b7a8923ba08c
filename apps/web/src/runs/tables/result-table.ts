export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

export type Format = (value: number) => string;

/** A statistic with the format it is printed in. */
export interface FigureCell {
  readonly kind: 'figure';
  readonly value: number | null;
  readonly interval: Bounds | null;
  readonly format: Format;
  /** Why there is no value, or what must be known of it; null where a value is missing only for want of inference. */
  readonly reason: string | null;
  /** Set in bold: the construct's own item, the diagonal. */
  readonly strong: boolean;
}

/** An interval in a column of its own. */
export interface IntervalCell {
  readonly kind: 'interval';
  readonly interval: Bounds | null;
  readonly format: Format;
  /** The estimate it is drawn with, on the axis of its table; null draws nothing. */
  readonly estimate: number | null;
}

/** Words; `id` is the short name that stands beside them. */
export interface WordsCell {
  readonly kind: 'words';
  readonly text: string;
  readonly id: string | null;
  /** Kept on one line: a chain of ids. */
  readonly whole: boolean;
}

/** A finding told in words with a sign, so that it is not told by colour alone. */
export interface FindingCell {
  readonly kind: 'finding';
  readonly code: string;
  readonly mark: string;
  readonly text: string;
}

/** What a verdict rests on, one line for each effect. */
export interface EvidenceCell {
  readonly kind: 'evidence';
  readonly lines: readonly {
    readonly words: string;
    readonly estimate: number | null;
    readonly interval: Bounds | null;
  }[];
  /** Said in place of the lines until they are opened; null shows them at once. */
  readonly summary: string | null;
}

export type ResultCell = FigureCell | IntervalCell | WordsCell | FindingCell | EvidenceCell | null;

export interface ResultColumn {
  readonly id: string;
  readonly head: string;
  readonly kind: 'words' | 'prose' | 'figure';
  /** Explains a head that is an abbreviation. */
  readonly title?: string;
  /** Columns next to each other with the same group stand under one heading. */
  readonly group?: string;
  /** Whether figures of this column show their interval below them. */
  readonly stacked?: boolean;
  /** Set beside the same column of another run when two runs are compared; other columns than these and the first are then left out. */
  readonly compared?: boolean;
}

export interface ResultRow {
  /** The same in every run that has this row. */
  readonly key: string;
  readonly cells: readonly ResultCell[];
}

export interface ResultGroup {
  readonly id: string;
  readonly head: string | null;
  readonly rows: readonly ResultRow[];
}

/** A table of results as the report has it, with its figures still numbers. */
export interface ResultTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly ResultColumn[];
  readonly groups: readonly ResultGroup[];
  readonly note: string | null;
}

/** A statistic; `reason` says why there is none. */
export function figure(
  value: number | null,
  format: Format,
  more: {
    readonly interval?: Bounds | null;
    readonly reason?: string | null;
    readonly strong?: boolean;
  } = {},
): FigureCell {
  const { interval = null, reason = null, strong = false } = more;
  return { kind: 'figure', value, interval, format, reason, strong };
}

/** An interval in its own column, drawn beside its figures where the estimate is given. */
export function interval(
  bounds: Bounds | null,
  format: Format,
  estimate: number | null = null,
): IntervalCell {
  return { kind: 'interval', interval: bounds, format, estimate };
}

/** Words, with the short name that stands under them. */
export function words(text: string, id: string | null = null): WordsCell {
  return { kind: 'words', text, id, whole: false };
}

/** `DL → CA → GR`, with a mark behind it. */
export function chain(ids: readonly string[], mark = ''): WordsCell {
  return { kind: 'words', text: ids.join(' → ') + mark, id: null, whole: true };
}

/** All rows of a table, whatever their group. */
export function rowsOf(table: ResultTable): ResultRow[] {
  return table.groups.flatMap(({ rows }) => rows);
}
