import type { ClusterDiagnosis } from '@qunhai/results';
import type { Resource } from '@qunhai/theory';
import type { Edition } from '../../edition/edition.ts';
import { figure } from '../../edition/figure.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { type DotRow, drawDotPlot } from '../../figures/dot-plot.ts';
import { bounded, count, decimal, percent } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html, phrase } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { figureCell, stackedCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import {
  clusterFigure,
  clusterName,
  clustersInFigures,
  clustersInTables,
  clustersLeftOut,
  dotOf,
  withheld,
} from './cluster-cells.ts';
import { t } from './messages.ts';
import { type LevelScale, levelScale, rankedResources } from './resource-levels.ts';

type ResourceRow = ClusterDiagnosis['resources'][number];

function profile(
  edition: Edition,
  resources: readonly Resource[],
  scale: LevelScale,
): Promise<Html> {
  const { language, results, theory, names } = edition;
  const clusters = clustersInFigures(edition);
  const rows = resources.map(
    (resource): DotRow => ({
      label: t(language, 'resources.label', {
        ...{ name: names.resource(resource.id), construct: resource.construct },
      }),
      dots: clusters.map((cluster) =>
        dotOf(
          cluster.resources.find((row) => row.resource === resource.id),
          (value) => scale.scaled(resource.id, value),
        ),
      ),
    }),
  );
  const absent = theory.resources.filter((resource) => !resources.includes(resource));
  const hidden = rows.some(({ dots }) => dots.includes('withheld'));
  const notes = [
    t(language, 'resources.figure-note', { level: levelText(results.run.analysis.level) }),
    clustersLeftOut(edition),
    hidden && page(language, 'page.withheld-note'),
    absent.length > 0 &&
      t(language, 'resources.unmeasured', {
        resources: absent
          .map(({ id }) => names.resource(id))
          .join(page(language, 'page.list-separator')),
      }),
  ];
  const caption = t(language, 'resources.figure');
  return figure(edition, {
    caption,
    draw: (id) =>
      drawDotPlot({
        id,
        language,
        title: caption,
        description: rows.map(({ label }) => label).join(page(language, 'page.part-separator')),
        rows,
        series: clusters.map(({ cluster }) => names.cluster(cluster)),
        axis: scale.axis,
        axisName: scale.axisName,
        format: decimal,
      }),
    note: sentences(edition, notes),
  });
}

function detailCells(
  edition: Edition,
  row: ResourceRow | undefined,
  footnotes: Footnotes,
): readonly HtmlValue[] {
  const unknown = t(edition.language, 'reason.unknown');
  const level = clusterFigure(edition, row, (value) => decimal(value, 2), footnotes);
  if (row === undefined || row.suppressed) return [level, ...Array(4).fill(withheld())];
  const { difference } = row;
  return [
    level,
    row.n === null ? withheld() : count(row.n),
    figureCell(row.share, (share) => percent(share, 1), footnotes, unknown),
    figureCell(row.agreement, (value) => bounded(value, 2), footnotes, unknown),
    stackedCell(
      difference.estimate,
      difference.interval,
      (value) => decimal(value, 2),
      footnotes,
      difference.note ? edition.text(difference.note) : unknown,
    ),
  ];
}

function detailTable(edition: Edition, resources: readonly Resource[]): Html {
  const { language, names, citations } = edition;
  const footnotes = new Footnotes();
  const listed = clustersInTables(edition);
  const cite = citations.cite('james-1984');
  const notes = [
    phrase(t(language, 'resources.table-note'), { cite }),
    page(language, 'page.withheld-note'),
    listed.note,
  ];
  return table(edition, {
    caption: t(language, 'resources.table'),
    columns: [
      text(t(language, 'head.resource')),
      numeric(t(language, 'head.level')),
      numeric(t(language, 'head.n')),
      numeric(t(language, 'head.share')),
      numeric(t(language, 'head.agreement')),
      numeric(t(language, 'head.difference')),
    ],
    groups: listed.clusters.map((cluster) => ({
      head: clusterName(edition, cluster.cluster),
      rows: resources.map((resource) => [
        names.resource(resource.id),
        ...detailCells(
          edition,
          cluster.resources.find((row) => row.resource === resource.id),
          footnotes,
        ),
      ]),
    })),
    footnotes,
    note: sentences(edition, notes),
    tall: true,
  });
}

/** Level of each resource in each cluster, ranked, with the mix, agreement and comparison in a table. */
export async function resourcesSection(edition: Edition): Promise<Section | null> {
  const { language, theory, results } = edition;
  const { clusters } = results.diagnosis;
  const measured = clusters.some(({ resources }) => resources.length > 0);
  if (!measured) return null;
  const scale = levelScale(edition, theory.resources);
  const resources = rankedResources(edition, scale);
  return {
    id: 'resources',
    title: t(language, 'resources.title'),
    body: [
      paragraph(t(language, 'resources.lead', { total: theory.resources.length })),
      await profile(edition, resources, scale),
      html`<details><summary>${t(language, 'resources.table-open')}</summary>${detailTable(edition, resources)}</details>`,
    ],
  };
}
