import type { SemResults } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { type Axis, niceAxis } from '../../figures/axis.ts';
import { drawIntervalGlyph } from '../../figures/interval-glyph.ts';
import { decimal, pValue } from '../../format/format-number.ts';
import { Html, type HtmlValue, html } from '../../html/html.ts';
import { figureCell, intervalCell } from '../../table/cells.ts';
import type { Footnotes } from '../../table/footnotes.ts';
import { type Column, numeric, text } from '../../table/table.ts';
import { inferenceReason, levelText } from './estimate-words.ts';
import { t } from './messages.ts';

type Tested = Pick<
  SemResults['paths'][number],
  'estimate' | 'standardError' | 't' | 'p' | 'interval'
>;

/** Heads of β, SE, t, p, interval and its drawing. */
export function testedColumns(edition: Edition): readonly Column[] {
  const level = levelText(edition.results.run.analysis.level);
  return [
    numeric(html`<i>β</i>`),
    numeric(html`<i>SE</i>`),
    numeric(html`<i>t</i>`),
    numeric(html`<i>p</i>`),
    numeric(t(edition.language, 'head.interval', { level })),
    text(html`<span class="unseen">${t(edition.language, 'head.plot')}</span>`),
  ];
}

/** One axis for all drawings of a table, so that they can be compared. */
export function glyphAxis(rows: readonly Tested[]): Axis {
  const values = rows.flatMap(({ estimate, interval }) => [
    estimate,
    interval?.lower ?? estimate,
    interval?.upper ?? estimate,
  ]);
  return niceAxis(Math.min(0, ...values), Math.max(0, ...values));
}

/** The cells under `testedColumns`. */
export function testedCells(
  edition: Edition,
  row: Tested,
  axis: Axis,
  footnotes: Footnotes,
): readonly HtmlValue[] {
  const reason = inferenceReason(edition);
  return [
    decimal(row.estimate),
    figureCell(row.standardError, decimal, footnotes, reason),
    figureCell(row.t, (value) => decimal(value, 2), footnotes, reason),
    figureCell(row.p, pValue, footnotes, reason),
    intervalCell(row.interval, decimal, footnotes, reason),
    new Html(drawIntervalGlyph(axis, row.estimate, row.interval)),
  ];
}
