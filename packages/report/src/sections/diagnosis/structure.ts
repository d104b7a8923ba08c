import type { ClusterDiagnosis } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { figure } from '../../edition/figure.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { niceAxis } from '../../figures/axis.ts';
import { drawDotPlot } from '../../figures/dot-plot.ts';
import { bounded, decimal, percent } from '../../format/format-number.ts';
import { type Html, type HtmlValue, phrase } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { stackedCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import {
  clusterName,
  clustersInFigures,
  clustersInTables,
  clustersLeftOut,
  dotOf,
  withheld,
} from './cluster-cells.ts';
import { t } from './messages.ts';

type Uncertain = ClusterDiagnosis['nature'][number]['share'];

/** A derived figure of a cluster: `:c` where the whole cluster is withheld, a reasoned dash where it cannot be had. */
function derivedCell(
  edition: Edition,
  cluster: ClusterDiagnosis,
  figures: Uncertain | undefined,
  format: (value: number) => string,
  footnotes: Footnotes,
): HtmlValue {
  if (cluster.suppressed) return withheld();
  const reason = figures?.note ? edition.text(figures.note) : t(edition.language, 'reason.unknown');
  return stackedCell(
    figures?.estimate ?? null,
    figures?.interval ?? null,
    format,
    footnotes,
    reason,
  );
}

interface DerivedColumn {
  readonly head: string;
  readonly read: (cluster: ClusterDiagnosis) => Uncertain | undefined;
  readonly format: (value: number) => string;
}

function derivedTable(
  edition: Edition,
  caption: string,
  columns: readonly DerivedColumn[],
  note: string,
): Html {
  const { language, results } = edition;
  const footnotes = new Footnotes();
  const listed = clustersInTables(edition);
  const rows = listed.clusters.map((cluster) => [
    clusterName(edition, cluster.cluster),
    ...columns.map(({ read, format }) =>
      derivedCell(edition, cluster, read(cluster), format, footnotes),
    ),
  ]);
  const hidden = listed.clusters.some(({ suppressed }) => suppressed);
  const level = levelText(results.run.analysis.level);
  const notes = [
    note,
    t(language, 'note.mean-interval', { level }),
    hidden && page(language, 'page.withheld-note'),
    listed.note,
  ];
  return table(edition, {
    caption,
    columns: [text(t(language, 'head.cluster')), ...columns.map(({ head }) => numeric(head))],
    groups: [{ rows }],
    footnotes,
    note: sentences(edition, notes),
    tall: listed.tall,
  });
}

function structureTable(edition: Edition): Html {
  const { language, results } = edition;
  const described = results.diagnosis.clusters.find(({ structure }) => structure !== null);
  const groups = described?.structure?.groups ?? [];
  const columns: DerivedColumn[] = [
    {
      head: t(language, 'head.evenness'),
      read: ({ structure }) => structure?.evenness,
      format: bounded,
    },
    {
      head: t(language, 'head.balance'),
      read: ({ structure }) => structure?.balance,
      format: bounded,
    },
    ...groups.map((group) => ({
      head: edition.text(group.name),
      read: ({ structure }: ClusterDiagnosis) =>
        structure?.groups.find(({ id }) => id === group.id)?.level,
      format: (level: number) => decimal(level, 2),
    })),
  ];
  return derivedTable(
    edition,
    t(language, 'structure.caption'),
    columns,
    t(language, 'structure.note'),
  );
}

function natureFigure(edition: Edition): Promise<Html> {
  const { language, results, names } = edition;
  const clusters = clustersInFigures(edition);
  const traits = results.diagnosis.clusters
    .find(({ nature }) => nature.length > 0)!
    .nature.map(({ trait }) => trait);
  const caption = t(language, 'nature.caption');
  const rows = traits.map((trait) => ({
    label: t(language, `trait.${trait}`),
    dots: clusters.map((cluster) => {
      const share = cluster.nature.find((row) => row.trait === trait)?.share;
      return dotOf({
        value: share?.estimate ?? null,
        interval: share?.interval ?? null,
        suppressed: cluster.suppressed,
      });
    }),
  }));
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
        axis: niceAxis(0, 1),
        axisName: t(language, 'nature.axis'),
        format: (value) => percent(value),
      }),
    note: sentences(edition, [t(language, 'nature.note'), clustersLeftOut(edition)]),
  });
}

function natureTable(edition: Edition): Html {
  const { language, results } = edition;
  const described = results.diagnosis.clusters.find(({ nature }) => nature.length > 0)!;
  return derivedTable(
    edition,
    t(language, 'nature.caption'),
    described.nature.map(({ trait }) => ({
      head: t(language, `trait.${trait}`),
      read: ({ nature }) => nature.find((row) => row.trait === trait)?.share,
      format: (share) => percent(share),
    })),
    t(language, 'nature.note'),
  );
}

/** How even and balanced the endowment is, and what kind of resources the advantage rests on. */
export async function resourceStructureSection(edition: Edition): Promise<Section | null> {
  const { language, results, citations } = edition;
  const { clusters } = results.diagnosis;
  const hasStructure = clusters.some(({ structure }) => structure !== null);
  const hasNature = clusters.some(({ nature }) => nature.length > 0);
  if (!hasStructure && !hasNature) return null;
  const lead = phrase(t(language, 'structure.lead'), { cite: citations.cite('shannon-1948') });
  return {
    id: 'resource-structure',
    title: t(language, 'structure.title'),
    body: [
      hasStructure && [paragraph(lead), structureTable(edition)],
      hasNature && [await natureFigure(edition), natureTable(edition)],
    ],
  };
}
