import type { Edition } from '../../edition/edition.ts';
import { figure } from '../../edition/figure.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { niceAxis } from '../../figures/axis.ts';
import { drawDotPlot } from '../../figures/dot-plot.ts';
import { bounded, count } from '../../format/format-number.ts';
import { type Html, html, phrase } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { numeric, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import { clustersInFigures, clustersLeftOut, dotOf } from './cluster-cells.ts';
import { clusterTable } from './clusters.ts';
import { t } from './messages.ts';

function couplingFigure(edition: Edition): Promise<Html> {
  const { language, results, names } = edition;
  const clusters = clustersInFigures(edition);
  const caption = t(language, 'coupling.figure');
  const rows = clusters.map(({ cluster, coupling }) => ({
    label: names.cluster(cluster),
    dots: [dotOf(coupling ?? undefined)],
  }));
  const notes = [
    t(language, 'resources.figure-note', { level: levelText(results.run.analysis.level) }),
    clustersLeftOut(edition),
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
        series: [caption],
        axis: niceAxis(0, 1, 10),
        axisName: t(language, 'coupling.axis'),
        format: bounded,
      }),
    note: sentences(edition, notes),
  });
}

/** Firms per grade; a bar beside the number, drawn by CSS, says the same. */
function gradeTable(edition: Edition): Html {
  const { language, results } = edition;
  const { firms, coordinationGrades } = results.diagnosis;
  const counts = Array.from(
    { length: 10 },
    (_, index) => firms.filter(({ coupling }) => coupling?.grade === index + 1).length,
  );
  const most = Math.max(1, ...counts);
  return table(edition, {
    caption: t(language, 'coupling.grades'),
    columns: [
      text(t(language, 'head.grade')),
      text(t(language, 'head.range')),
      numeric(t(language, 'head.firms')),
      text(html`<span class="unseen">${t(language, 'head.bar')}</span>`),
    ],
    groups: [
      {
        rows: counts.map((n, index) => {
          const name = coordinationGrades?.[index];
          return [
            [index + 1, name && ' ', name && edition.text(name)],
            `${bounded(index / 10, 1)}–${bounded((index + 1) / 10, 1)}`,
            count(n),
            html`<span class="bar" style="inline-size:${Math.round((n / most) * 100)}%"></span>`,
          ];
        }),
      },
    ],
  });
}

/** How well the two drivers grow together, by cluster and by grade. */
export async function couplingSection(edition: Edition): Promise<Section | null> {
  const { language, theory, results, citations, names } = edition;
  const { coupling } = theory.diagnosis;
  const { firms, clusters } = results.diagnosis;
  if (coupling === undefined || firms.every((firm) => firm.coupling === null)) return null;
  const lead = phrase(
    t(language, 'coupling.lead', {
      first: names.construct(coupling.first),
      second: names.construct(coupling.second),
    }),
    { cite: citations.cite('wang-2021') },
  );
  return {
    id: 'coupling',
    title: t(language, 'coupling.title'),
    body: [
      paragraph(lead),
      gradeTable(edition),
      clusters.length > 0 && [
        await couplingFigure(edition),
        clusterTable(edition, {
          caption: t(language, 'coupling.table'),
          columns: [{ id: 'coupling', head: t(language, 'head.coupling') }],
          cell: (cluster) => cluster.coupling ?? undefined,
          format: (value) => bounded(value, 2),
        }),
      ],
    ],
  };
}
