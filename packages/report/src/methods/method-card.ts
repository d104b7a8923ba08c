import type { Finding } from '@qunhai/results';
import type { WorkKey } from '../bibliography/works.ts';

/** A cell of a card's table; a plain string is a cell too. */
export interface CardCell {
  /** As it is read, formatted. */
  readonly text: string;
  /** As it stands in CSV and XLSX; the text when absent, an empty field when null. */
  readonly value?: number | string | null;
  /** Read under the text: an interval, an id. */
  readonly below?: string;
  /** In CSV and XLSX these are two further columns. */
  readonly interval?: { readonly lower: number; readonly upper: number };
  /** Why there is no figure, or what to know about it; said once under the table and pointed to by a letter. */
  readonly reason?: string;
  /** Bold: totals, the row that is meant. */
  readonly strong?: boolean;
  /** Words that are the same in every language: ids, names of firms. */
  readonly verbatim?: boolean;
}

interface CardColumn {
  readonly head: string;
  /** Columns next to each other with the same group stand under one heading. */
  readonly group?: string;
  /** Figures stand right-aligned; sentences get room. */
  readonly kind?: 'text' | 'number' | 'prose';
  /** Explains the head where it is an abbreviation. */
  readonly title?: string;
}

export interface CardTable {
  readonly caption: string;
  readonly columns: readonly CardColumn[];
  readonly groups: readonly {
    /** Spans the table above its rows. */
    readonly head?: string;
    /** One cell per column; the first is the row's header. */
    readonly rows: readonly (readonly (CardCell | string)[])[];
  }[];
  readonly note?: string;
  /** Many columns: printed across the sheet. */
  readonly landscape?: boolean;
  /** Many rows: scrolls within the height of the screen. */
  readonly tall?: boolean;
  /** Unfolded by who wants more than the findings; printed as the others. */
  readonly folded?: boolean;
}

export interface CardFigure {
  readonly caption: string;
  /** Draw as SVG with the id given, the prefix of every id in the drawing. */
  readonly draw: (id: string) => string | Promise<string>;
  readonly note?: string;
  /** The same figures as a table, where the card has no such table already. */
  readonly table?: CardTable;
}

/** A text whose `{places}` stand for works it cites. */
export interface CitingText {
  readonly text: string;
  readonly works: Readonly<Record<string, readonly WorkKey[]>>;
}

/**
 * A method and what it found, in one language and free of markup: the report sets it as HTML, the workbench as components. Whatever is
 * beside the base estimates is told this way, so that a reader finds question, answer, figures and method always in the same place.
 */
export interface MethodCard {
  /** Unique in the report; part of an address. */
  readonly id: string;
  readonly title: string;
  /** What is asked, and what an answer is good for: two sentences that somebody without training in statistics understands. */
  readonly question: string;
  /** From the results; the first says most. */
  readonly findings: readonly Finding[];
  readonly figures: readonly CardFigure[];
  readonly tables: readonly CardTable[];
  /** One paragraph that a reviewer accepts: estimator, options, tests, conventions, sources. */
  readonly method: CitingText;
  /** What else a reader must know. */
  readonly notes: readonly string[];
}

/**
 * How a method was done, to be told where it was done: null for a card that has nothing but the reason why it was not, be it in notes or
 * in findings that leave the question open.
 */
export function methodTold({ findings, figures, tables, method }: MethodCard): CitingText | null {
  const isReason = findings.every(({ verdict }) => verdict === 'open');
  return isReason && figures.length + tables.length === 0 ? null : method;
}
