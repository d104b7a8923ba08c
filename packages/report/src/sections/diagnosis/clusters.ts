import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { decimal } from '../../format/format-number.ts';
import type { HtmlValue } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { verbatim } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import {
  type ClusterCell,
  clusterFigure,
  clusterName,
  clustersInTables,
  firmsCell,
} from './cluster-cells.ts';
import { constructLegend } from './construct-legend.ts';
import { t } from './messages.ts';

export interface ClusterTable {
  readonly caption: string;
  readonly columns: readonly { readonly id: string; readonly head: HtmlValue }[];
  readonly cell: (
    cluster: Edition['results']['diagnosis']['clusters'][number],
    column: string,
  ) => ClusterCell | undefined;
  readonly format: (value: number) => string;
  readonly note?: HtmlValue;
}

/** One row per cluster with its number of firms; withheld cells as `:c` with the explanation below. */
export function clusterTable(edition: Edition, content: ClusterTable): HtmlValue {
  const { language, results } = edition;
  const footnotes = new Footnotes();
  const listed = clustersInTables(edition);
  const rows = listed.clusters.map((cluster) => [
    clusterName(edition, cluster.cluster),
    firmsCell(cluster),
    ...content.columns.map(({ id }) =>
      clusterFigure(edition, content.cell(cluster, id), content.format, footnotes),
    ),
  ]);
  const hidden = listed.clusters.some(
    (cluster) =>
      cluster.firms === null ||
      content.columns.some(({ id }) => content.cell(cluster, id)?.suppressed),
  );
  const notes = [
    content.note,
    t(language, 'note.mean-interval', { level: levelText(results.run.analysis.level) }),
    hidden && page(language, 'page.withheld-note'),
    listed.note,
  ];
  return table(edition, {
    caption: content.caption,
    columns: [
      text(t(language, 'head.cluster')),
      numeric(t(language, 'head.firms')),
      ...content.columns.map(({ head }) => numeric(head)),
    ],
    groups: [{ rows }],
    footnotes,
    note: sentences(edition, notes),
    landscape: content.columns.length > 9,
    tall: listed.tall,
  });
}

/** Who is compared: clusters, their firms, and where they stand on every construct. */
export function clustersSection(edition: Edition): Section {
  const { language, results } = edition;
  const title = t(language, 'clusters.title');
  const { clusters } = results.diagnosis;
  if (clusters.length === 0)
    return { id: 'clusters', title, body: paragraph(t(language, 'clusters.none')) };
  const constructs = clusters[0]!.constructs.map(({ construct }) => construct);
  return {
    id: 'clusters',
    title,
    body: clusterTable(edition, {
      caption: t(language, 'clusters.caption'),
      columns: constructs.map((id) => ({ id, head: verbatim(id) })),
      cell: (cluster, id) => cluster.constructs.find(({ construct }) => construct === id),
      format: (value) => decimal(value, 2),
      note: sentences(edition, [
        t(language, 'clusters.note'),
        constructLegend(edition, constructs),
      ]),
    }),
  };
}
