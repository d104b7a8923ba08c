import type { Edition } from '../../edition/edition.ts';
import { figure } from '../../edition/figure.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { niceAxis } from '../../figures/axis.ts';
import { drawDotPlot } from '../../figures/dot-plot.ts';
import { bounded, count } from '../../format/format-number.ts';
import { type Html, html, phrase } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { numeric, prose, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import { clustersInFigures, clustersLeftOut, dotOf } from './cluster-cells.ts';
import { clusterTable } from './clusters.ts';
import { t } from './messages.ts';

function membershipFigure(edition: Edition): Promise<Html> {
  const { language, results, theory, names } = edition;
  const clusters = clustersInFigures(edition);
  const caption = t(language, 'stages.figure');
  const rows = theory.diagnosis.stages.map(({ id }) => ({
    label: names.stage(id),
    dots: clusters.map(({ stages }) => dotOf(stages.find(({ stage }) => stage === id))),
  }));
  const hidden = rows.some(({ dots }) => dots.includes('withheld'));
  const notes = [
    t(language, 'resources.figure-note', { level: levelText(results.run.analysis.level) }),
    clustersLeftOut(edition),
    hidden && page(language, 'page.withheld-note'),
  ];
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
        axisName: t(language, 'stages.axis'),
        format: bounded,
      }),
    note: sentences(edition, notes),
  });
}

function definitions(edition: Edition): Html {
  const { language, results, theory } = edition;
  const { firms } = results.diagnosis;
  const undecided = firms.filter(({ stage }) => stage === null).length;
  return table(edition, {
    caption: t(language, 'stages.definitions'),
    columns: [
      text(t(language, 'head.stage')),
      prose(t(language, 'head.definition')),
      prose(t(language, 'head.rules')),
      numeric(t(language, 'head.decided')),
    ],
    groups: [
      {
        rows: theory.diagnosis.stages.map((stage) => [
          edition.text(stage.name),
          edition.text(stage.definition),
          html`<ul>${stage.rules.map((rule) => html`<li>${edition.text(rule.statement)}</li>`)}</ul>`,
          count(firms.filter((firm) => firm.stage === stage.id).length),
        ]),
      },
    ],
    note: undecided > 0 && t(language, 'stages.undecided', { n: count(undecided) }),
  });
}

/** Where clusters stand in the stages, and by which rules. */
export async function stagesSection(edition: Edition): Promise<Section | null> {
  const { language, theory, results, citations, names } = edition;
  const { stages } = theory.diagnosis;
  if (stages.length === 0 || results.diagnosis.firms.length === 0) return null;
  const hasClusters = results.diagnosis.clusters.length > 0;
  const lead = phrase(t(language, 'stages.lead'), { cite: citations.cite('ragin-2008') });
  return {
    id: 'stages',
    title: t(language, 'stages.title'),
    body: [
      paragraph(lead),
      definitions(edition),
      hasClusters && [
        await membershipFigure(edition),
        clusterTable(edition, {
          caption: t(language, 'stages.table'),
          columns: stages.map(({ id }) => ({ id, head: names.stage(id) })),
          cell: (cluster, id) => cluster.stages.find(({ stage }) => stage === id),
          format: (value) => bounded(value, 2),
        }),
      ],
    ],
  };
}
