import type { Bilingual } from '@qunhai/kernel';
import type { ClusterDiagnosis } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { sentences } from '../../edition/section.ts';
import type { Dot } from '../../figures/dot-plot.ts';
import { seriesLooks } from '../../figures/palette.ts';
import { count } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html } from '../../html/html.ts';
import { stackedCell, verbatim } from '../../table/cells.ts';
import type { Footnotes } from '../../table/footnotes.ts';
import { t } from './messages.ts';

/** A cell of a cluster table, as the results publish it. */
export interface ClusterCell {
  readonly value: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly suppressed: 'primary' | 'secondary' | null;
  /** Why a published value has no interval. */
  readonly note?: Bilingual | undefined;
}

/**
 * Figures hold as many clusters as can be told apart: of those that are not withheld whole, the ones with the most firms, in the
 * order of the data.
 */
export function clustersInFigures({ results }: Edition): readonly ClusterDiagnosis[] {
  const open = results.diagnosis.clusters.filter(({ suppressed }) => suppressed === null);
  const largest = [...open]
    .sort((a, b) => (b.firms ?? 0) - (a.firms ?? 0))
    .slice(0, seriesLooks.length);
  return open.filter((cluster) => largest.includes(cluster));
}

/** Up to this many clusters are all listed in the order of the data; of more, the largest first. */
const listedAll = 20;
const listedLargest = 50;

/** The clusters a table lists, none of those withheld whole, and what it says about those it does not list. */
export function clustersInTables(edition: Edition): {
  readonly clusters: readonly ClusterDiagnosis[];
  readonly note: Html;
  /** Whether the rows are too many for one screen. */
  readonly tall: boolean;
} {
  const { language, results } = edition;
  const { clusters } = results.diagnosis;
  const open = clusters.filter(({ suppressed }) => suppressed === null);
  const many = open.length > listedAll;
  const listed = many
    ? [...open].sort((a, b) => (b.firms ?? 0) - (a.firms ?? 0)).slice(0, listedLargest)
    : open;
  const hidden = clusters.length - open.length;
  const values = { shown: count(listed.length), total: count(open.length) };
  const note = sentences(edition, [
    listed.length < open.length && t(language, 'clusters.largest', values),
    hidden > 0 && t(language, 'clusters.unlisted', { n: count(hidden) }),
  ]);
  return { clusters: listed, note, tall: many };
}

/** Says when a figure leaves clusters out. */
export function clustersLeftOut(edition: Edition): string | null {
  const { clusters } = edition.results.diagnosis;
  const hidden = clusters.filter(({ suppressed }) => suppressed !== null).length;
  const shown = clustersInFigures(edition).length;
  const sentences = [
    hidden > 0 && t(edition.language, 'clusters.hidden', { n: count(hidden) }),
    shown < clusters.length - hidden &&
      t(edition.language, 'clusters.more', {
        shown,
        total: count(clusters.length - hidden),
      }),
  ].filter(Boolean);
  return sentences.length === 0 ? null : sentences.join(edition.language === 'en' ? ' ' : '');
}

export function dotOf(cell: ClusterCell | undefined, scaled = (value: number) => value): Dot {
  if (cell === undefined) return null;
  if (cell.suppressed !== null) return 'withheld';
  if (cell.value === null) return null;
  return {
    value: scaled(cell.value),
    lower: cell.interval && scaled(cell.interval.lower),
    upper: cell.interval && scaled(cell.interval.upper),
  };
}

/** `:c` for what is withheld. */
export function withheld(): Html {
  return html`<span class="withheld">:c</span>`;
}

/** A published figure with its interval, `:c`, or an em dash with the reason. */
export function clusterFigure(
  edition: Edition,
  cell: ClusterCell | undefined,
  format: (value: number) => string,
  footnotes: Footnotes,
): HtmlValue {
  if (cell?.suppressed) return withheld();
  const figure = stackedCell(
    cell?.value ?? null,
    cell?.interval ?? null,
    format,
    footnotes,
    t(edition.language, 'reason.absent'),
  );
  const unsure = cell?.note !== undefined && cell.value !== null && cell.interval === null;
  return unsure ? html`${figure}${footnotes.mark(edition.text(cell.note))}` : figure;
}

/** A cluster's name, with its id where that differs. */
export function clusterName(edition: Edition, id: string): HtmlValue {
  const name = edition.names.cluster(id);
  return name === id ? verbatim(id) : name;
}

/** Number of firms that answered, or `:c`. */
export function firmsCell({ firms }: ClusterDiagnosis): HtmlValue {
  return firms === null ? withheld() : count(firms);
}
