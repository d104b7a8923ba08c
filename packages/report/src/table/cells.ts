import type { Edition } from '../edition/edition.ts';
import { bracketed } from '../format/format-number.ts';
import { type Html, type HtmlValue, html } from '../html/html.ts';
import type { Footnotes } from './footnotes.ts';

type Format = (value: number) => string;
interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** A figure, or an em dash with the reason why there is none. */
export function figureCell(
  value: number | null,
  format: Format,
  footnotes: Footnotes,
  reason: string,
): HtmlValue {
  return value === null ? footnotes.none(reason) : format(value);
}

/** An interval in brackets, or an em dash with the reason. */
export function intervalCell(
  interval: Bounds | null,
  format: Format,
  footnotes: Footnotes,
  reason: string,
): HtmlValue {
  if (interval === null) return footnotes.none(reason);
  return html`<span class="interval">${bracketed(interval, format)}</span>`;
}

/** A figure with its interval under it, for tables with many columns. */
export function stackedCell(
  value: number | null,
  interval: Bounds | null,
  format: Format,
  footnotes: Footnotes,
  reason: string,
): HtmlValue {
  if (value === null) return footnotes.none(reason);
  if (interval === null) return format(value);
  return html`${format(value)}<span class="below">${bracketed(interval, format)}</span>`;
}

/** Text that is the same in every language: identifiers, file names, firm names as they stand in the data. */
export function verbatim(content: string): Html {
  return html`<bdi translate="no">${content}</bdi>`;
}

/** A construct by name and id. */
export function constructCell(edition: Edition, id: string): Html {
  const name = edition.names.construct(id);
  if (name === id) return verbatim(id);
  return html`${name} <bdi class="id" translate="no">${id}</bdi>`;
}

/** An indicator by id and wording. */
export function indicatorCell(edition: Edition, id: string): Html {
  const wording = edition.names.item(id);
  if (wording === id) return verbatim(id);
  return html`<bdi class="id" translate="no">${id}</bdi> <span class="wording">${wording}</span>`;
}

/** `DL → CA → GR`. */
export function chainCell(ids: readonly string[]): Html {
  return html`<bdi class="chain" translate="no">${ids.join(' → ')}</bdi>`;
}
