import type { SemResults } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, decimal } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html, phrase } from '../../html/html.ts';
import { constructCell, figureCell, indicatorCell, intervalCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, prose, type RowGroup, table } from '../../table/table.ts';
import { inferenceReason, levelText } from '../model/estimate-words.ts';
import { t } from './messages.ts';

type ConstructRow = SemResults['constructs'][number];

function groupHead(edition: Edition, construct: ConstructRow): Html {
  return phrase(t(edition.language, 'measurement.group'), {
    construct: constructCell(edition, construct.id),
    mode: t(edition.language, `measurement.mode-${construct.mode}`),
  });
}

function intervalHead(edition: Edition): string {
  return `${levelText(edition.results.run.analysis.level)} CI`;
}

/** Loadings of reflective constructs with their uncertainty. */
export function loadingTable(edition: Edition): Html | null {
  const { language, results } = edition;
  const { sem } = results;
  const reflective = sem.constructs.filter(({ kind }) => kind === 'reflective');
  if (reflective.length === 0) return null;
  const footnotes = new Footnotes();
  const reason = inferenceReason(edition);
  const groups = reflective.map(
    (construct): RowGroup => ({
      head: groupHead(edition, construct),
      rows: sem.loadings
        .filter((row) => row.construct === construct.id)
        .map((row) => [
          indicatorCell(edition, row.indicator),
          bounded(row.estimate),
          figureCell(row.standardError, decimal, footnotes, reason),
          intervalCell(row.interval, bounded, footnotes, reason),
        ]),
    }),
  );
  return table(edition, {
    caption: t(language, 'measurement.reflective'),
    columns: [
      prose(t(language, 'measurement.item')),
      numeric(t(language, 'measurement.loading')),
      numeric(html`<i>SE</i>`),
      numeric(intervalHead(edition)),
    ],
    groups,
    footnotes,
    note: t(language, 'measurement.loadings-note'),
  });
}

function weightRow(
  edition: Edition,
  row: SemResults['weights'][number],
  footnotes: Footnotes,
): readonly HtmlValue[] {
  const { language, results } = edition;
  const reason = inferenceReason(edition);
  const loading = results.sem.loadings.find(
    ({ construct, indicator }) => construct === row.construct && indicator === row.indicator,
  );
  return [
    indicatorCell(edition, row.indicator),
    decimal(row.estimate),
    figureCell(row.standardError, decimal, footnotes, reason),
    intervalCell(row.interval, decimal, footnotes, reason),
    figureCell(row.vif, (value) => decimal(value, 2), footnotes, t(language, 'reason.no-vif')),
    figureCell(loading?.estimate ?? null, bounded, footnotes, t(language, 'reason.no-loading')),
  ];
}

/** Weights of composites and second-order constructs with collinearity and loading beside them. */
export function weightTable(edition: Edition): Html | null {
  const { language, results } = edition;
  const { sem } = results;
  const formed = sem.constructs.filter(({ kind }) => kind !== 'reflective');
  if (formed.length === 0) return null;
  const footnotes = new Footnotes();
  return table(edition, {
    caption: t(language, 'measurement.formed'),
    columns: [
      prose(t(language, 'measurement.item')),
      numeric(t(language, 'measurement.weight')),
      numeric(html`<i>SE</i>`),
      numeric(intervalHead(edition)),
      numeric('VIF'),
      numeric(t(language, 'measurement.loading')),
    ],
    groups: formed.map((construct) => ({
      head: groupHead(edition, construct),
      rows: sem.weights
        .filter((row) => row.construct === construct.id)
        .map((row) => weightRow(edition, row, footnotes)),
    })),
    footnotes,
    note: t(language, 'measurement.weights-note'),
  });
}
