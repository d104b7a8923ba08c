import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { bounded, count, decimal } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html, phrase } from '../../html/html.ts';
import {
  constructCell,
  figureCell,
  intervalCell,
  stackedCell,
  verbatim,
} from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { hasInference, inferenceReason, levelText } from './estimate-words.ts';
import { t } from './messages.ts';
import { glyphAxis, testedCells, testedColumns } from './path-table.ts';

type PathRow = Edition['results']['sem']['paths'][number];

function pathRow(
  edition: Edition,
  row: PathRow,
  axis: ReturnType<typeof glyphAxis>,
  footnotes: Footnotes,
): readonly HtmlValue[] {
  const { language, results } = edition;
  const effect = results.sem.fSquared.find(({ from, to }) => from === row.from && to === row.to);
  return [
    constructCell(edition, row.from),
    ...testedCells(edition, row, axis, footnotes),
    figureCell(
      row.vif,
      (value) => decimal(value, 2),
      footnotes,
      t(language, 'reason.single-predictor'),
    ),
    stackedCell(
      effect?.value ?? row.fSquared,
      effect?.interval ?? null,
      (value) => decimal(value, 2),
      footnotes,
      t(language, 'reason.no-f'),
    ),
    row.hypothesis && verbatim(row.hypothesis),
  ];
}

function pathTable(edition: Edition): Html {
  const { language, results } = edition;
  const { paths } = results.sem;
  const footnotes = new Footnotes();
  const axis = glyphAxis(paths);
  const outcomes = [...new Set(paths.map((path) => path.to))];
  return table(edition, {
    caption: t(language, 'structure.caption'),
    columns: [
      text(t(language, 'head.from')),
      ...testedColumns(edition),
      numeric('VIF'),
      numeric(html`<i>f</i>²`),
      text(t(language, 'head.hypothesis')),
    ],
    groups: outcomes.map((to) => ({
      head: phrase(t(language, 'structure.group'), { construct: constructCell(edition, to) }),
      rows: paths
        .filter((path) => path.to === to)
        .map((path) => pathRow(edition, path, axis, footnotes)),
    })),
    footnotes,
    note: structureNote(edition),
  });
}

/** Where the figures of the path table come from, with the customary marks of f² and their source. */
export function structureNote(edition: Edition): Html {
  const { language, results } = edition;
  const { resamples } = results.sem;
  return phrase(
    hasInference(edition)
      ? t(language, 'structure.note', {
          used: count(resamples.used),
          requested: count(resamples.requested),
          method: t(language, `method.${results.run.analysis.interval}`),
        })
      : t(language, 'structure.note-no-interval'),
    { cohen: edition.citations.cite('cohen-1988') },
  );
}

/** A control as it entered the model. */
export function controlName({
  fact,
  log,
}: {
  readonly fact: string;
  readonly log: boolean;
}): string {
  return log ? `ln(${fact})` : fact;
}

function controlTable(edition: Edition): Html | null {
  const { language, results } = edition;
  const { controls = [] } = results.sem;
  if (controls.length === 0) return null;
  const footnotes = new Footnotes();
  const axis = glyphAxis(controls);
  return table(edition, {
    caption: t(language, 'structure.controls'),
    columns: [text(t(language, 'head.control')), ...testedColumns(edition)],
    groups: [...new Set(controls.map(({ to }) => to))].map((to) => ({
      head: phrase(t(language, 'structure.group'), { construct: constructCell(edition, to) }),
      rows: controls
        .filter((row) => row.to === to)
        .map((row) => [verbatim(controlName(row)), ...testedCells(edition, row, axis, footnotes)]),
    })),
    footnotes,
  });
}

function rSquaredTable(edition: Edition): Html {
  const { language, results } = edition;
  const footnotes = new Footnotes();
  const level = levelText(results.run.analysis.level);
  return table(edition, {
    caption: t(language, 'structure.r-squared'),
    columns: [
      text(t(language, 'head.construct')),
      numeric(html`<i>R</i>²`),
      numeric(t(language, 'head.interval', { level })),
      numeric(t(language, 'head.adjusted')),
    ],
    groups: [
      {
        rows: results.sem.rSquared.map((row) => [
          constructCell(edition, row.construct),
          bounded(row.value),
          intervalCell(row.interval, bounded, footnotes, inferenceReason(edition)),
          bounded(row.adjusted),
        ]),
      },
    ],
    footnotes,
  });
}

/** Approximate fit in a sentence; null where it was not computed. */
export function fitSentence(edition: Edition): Html | null {
  const { srmrSaturated, srmrEstimated } = edition.results.sem.fit;
  if (srmrSaturated === null && srmrEstimated === null) return null;
  const figure = (value: number | null): string => (value === null ? '—' : bounded(value));
  return phrase(
    t(edition.language, 'structure.fit', {
      saturated: figure(srmrSaturated),
      estimated: figure(srmrEstimated),
    }),
    { cite: edition.citations.cite('henseler-2014') },
  );
}

function fit(edition: Edition): Html | null {
  const sentence = fitSentence(edition);
  return sentence && paragraph(sentence);
}

/** Whether the estimation converged, after how many iterations, on how many observations. */
export function statusSentence({ language, results }: Edition): string {
  const { status, iterations, observations } = results.sem;
  if (status === 'not-estimated') return t(language, 'structure.not-estimated');
  return t(language, 'structure.status', {
    status: t(language, `status.${status}`),
    iterations: count(iterations),
    n: count(observations),
  });
}

/** Path coefficients, variance explained and fit, with the state of the estimation and its notes. */
export function structureSection(edition: Edition): Section {
  const { language, results } = edition;
  const { sem } = results;
  const notes = sem.notes.map((note) => html`<li>${edition.text(note)}</li>`);
  return {
    id: 'structure',
    title: t(language, 'structure.title'),
    body: [
      paragraph(statusSentence(edition)),
      notes.length > 0 && html`<ul>${notes}</ul>`,
      sem.paths.length > 0 && [
        pathTable(edition),
        controlTable(edition),
        rSquaredTable(edition),
        fit(edition),
      ],
    ],
  };
}
