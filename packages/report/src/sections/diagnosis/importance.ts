import type { DiagnosisResults } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { figure } from '../../edition/figure.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import {
  drawImportancePerformanceMap,
  type MapPoint,
} from '../../figures/importance-performance-map.ts';
import { decimal } from '../../format/format-number.ts';
import { type Html, html, phrase } from '../../html/html.ts';
import { oneParenthesis } from '../../html/one-parenthesis.ts';
import { t as page } from '../../page/messages.ts';
import { constructCell, stackedCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import { effectDigits } from './effect-digits.ts';
import { itemTable } from './importance-items.ts';
import { t } from './messages.ts';

type TargetMap = DiagnosisResults['importancePerformance'][number];
type Uncertain = TargetMap['points'][number]['importance'];

function estimated(value: Uncertain): {
  value: number;
  lower: number | null;
  upper: number | null;
} {
  return {
    value: value.estimate!,
    lower: value.interval?.lower ?? null,
    upper: value.interval?.upper ?? null,
  };
}

function pointsOf({ points }: TargetMap): MapPoint[] {
  return points
    .filter(
      ({ importance, performance }) =>
        importance.estimate !== null && performance.estimate !== null,
    )
    .map(({ construct, importance, performance }) => ({
      label: construct,
      importance: estimated(importance),
      performance: estimated(performance),
    }));
}

function mapFigure(edition: Edition, map: TargetMap): Promise<Html> | null {
  const { language, results, names } = edition;
  const points = pointsOf(map);
  if (points.length === 0) return null;
  const caption = t(language, 'importance.figure', { target: names.construct(map.target) });
  return figure(edition, {
    caption,
    draw: (id) =>
      drawImportancePerformanceMap({
        id,
        language,
        title: caption,
        description: points
          .map(({ label }) => `${label} ${names.construct(label)}`)
          .join(page(language, 'page.part-separator')),
        points,
        importanceName: t(language, 'importance.axis'),
        performanceName: t(language, 'importance.performance'),
        formatImportance: decimal,
      }),
    note: t(language, 'importance.note', { level: levelText(results.run.analysis.level) }),
  });
}

function mapTable(edition: Edition): Html {
  const { language, results, names } = edition;
  const footnotes = new Footnotes();
  const maps = results.diagnosis.importancePerformance;
  const digits = effectDigits(
    maps.flatMap(({ points }) => points.map(({ importance }) => importance.estimate)),
  );
  const cell = (value: Uncertain, digits: number) =>
    stackedCell(
      value.estimate,
      value.interval,
      (number) => decimal(number, digits),
      footnotes,
      value.note ? edition.text(value.note) : t(language, 'reason.unknown'),
    );
  return table(edition, {
    caption: t(language, 'importance.table'),
    columns: [
      text(t(language, 'head.construct')),
      numeric(t(language, 'head.importance')),
      numeric(t(language, 'head.performance')),
    ],
    groups: maps.map((map) => ({
      head: t(language, 'importance.group', { target: names.construct(map.target) }),
      rows: map.points.map(({ construct, importance, performance }) => [
        constructCell(edition, construct),
        cell(importance, digits),
        cell(performance, 1),
      ]),
    })),
    footnotes,
  });
}

/** What matters for each outcome and how well it stands: one map per target and all figures in a table. */
export async function importanceSection(edition: Edition): Promise<Section | null> {
  const { language, results, citations } = edition;
  const maps = results.diagnosis.importancePerformance;
  if (maps.length === 0) return null;
  const drawings: Html[] = [];
  for (const map of maps) {
    const drawing = await mapFigure(edition, map);
    if (drawing !== null) drawings.push(drawing);
  }
  const cite = citations.cite('ringle-sarstedt-2016');
  const lead = oneParenthesis(phrase(t(language, 'importance.lead'), { cite }));
  return {
    id: 'importance',
    title: t(language, 'importance.title'),
    body: [
      paragraph(lead),
      drawings.length > 0
        ? html`<div class="panels">${drawings}</div>`
        : paragraph(t(language, 'importance.none')),
      mapTable(edition),
      itemTable(edition) ?? '',
    ],
  };
}
