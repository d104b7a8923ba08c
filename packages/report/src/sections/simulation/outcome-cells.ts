import type { OutcomePath } from '@qunhai/results';
import { bracketed } from '../../format/format-number.ts';
import { type HtmlValue, html } from '../../html/html.ts';
import type { Footnotes } from '../../table/footnotes.ts';
import type { Measure } from './measure.ts';

/** The median of a quarter with the band of 90 % of the futures under it. */
export function quarterCell(
  path: OutcomePath | undefined,
  quarter: number,
  measure: Measure,
  footnotes: Footnotes,
  reason: string,
): HtmlValue {
  const [median, lower, upper] = [path?.median[quarter], path?.low[quarter], path?.high[quarter]];
  if (median == null || lower == null || upper == null) return footnotes.none(reason);
  const band = bracketed({ lower, upper }, (value) => measure.level(value));
  return html`${measure.level(median)}<span class="below">${band}</span>`;
}
