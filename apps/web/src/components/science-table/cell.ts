import { bracketed } from '@qunhai/report';
import type { ReactNode } from 'react';

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * One cell: what is read, and what stands in a file. Build cells with the functions below; a plain string is a cell too.
 */
export interface Cell {
  /** As it is read, formatted. */
  readonly text: string;
  /** As it stands in CSV and XLSX; the text when absent, an empty field when null. */
  readonly value?: number | string | null;
  /** Read under the text: an interval, an id. */
  readonly below?: string;
  /** What the page shows in place of the text: a drawing beside it, lines that fold. Copies and files hold the text. */
  readonly shown?: ReactNode;
  /** In CSV and XLSX these are two further columns. */
  readonly interval?: Bounds;
  /** Why there is no figure, or what to know about it; said once under the table and pointed to by a letter. */
  readonly reason?: string;
  /** Where the cell leads to. */
  readonly href?: string;
  /** Bold: totals, the row that is meant. */
  readonly strong?: boolean;
  /** Words are the same in every language: ids, names of firms. */
  readonly verbatim?: boolean;
}

type Format = (value: number) => string;

/** A figure in the format of its statistic, or an em dash with the reason why there is none. */
export function figureCell(value: number | null, format: Format, reason: string): Cell {
  return value === null ? noneCell(reason) : { text: format(value), value };
}

/** A figure with its interval under it. Both missing figure and missing interval give their reason. */
export function intervalCell(
  value: number | null,
  interval: Bounds | null,
  format: Format,
  reason: string,
): Cell {
  if (value === null) return noneCell(reason);
  if (interval === null) return { text: format(value), value, reason };
  return { text: format(value), value, below: bracketed(interval, format), interval };
}

/** No figure, and why. */
export function noneCell(reason: string): Cell {
  return { text: '—', value: null, reason };
}

/** A cell withheld to protect firms; `reason` is the rule, in the reader's words. */
export function suppressedCell(reason: string): Cell {
  return { text: ':c', value: ':c', reason };
}

/** An id or a name that is the same in every language. */
export function verbatimCell(text: string): Cell {
  return { text, verbatim: true };
}
