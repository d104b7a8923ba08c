import { listNames } from '@qunhai/kernel';
import type { Results } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { count, decimal } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html } from '../../html/html.ts';
import { chainCell, figureCell, stackedCell, verbatim } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, prose, table, text } from '../../table/table.ts';
import { glyphAxis, testedCells, testedColumns } from '../model/path-table.ts';
import { mediatedTable } from './mediated.ts';
import { t } from './messages.ts';
import { moderationMethod } from './moderation-method.ts';
import type { ModerationRow } from './moderation-words.ts';
import { effectChain, slopesFigure, slopesTable } from './slopes.ts';

type Extension = NonNullable<Results['sem']['extensions']>[number];

function sizeCell(edition: Edition, row: ModerationRow, footnotes: Footnotes): HtmlValue {
  const { language } = edition;
  const { fSquared } = row;
  if (fSquared === null) return footnotes.none(t(language, 'reason.no-f'));
  const figure = stackedCell(fSquared.value, fSquared.interval, decimal, footnotes, '');
  return html`${figure}<span class="below">${t(language, `size.${fSquared.size}`)}</span>`;
}

function moderationTable(edition: Edition, rows: readonly ModerationRow[]): Html {
  const { language } = edition;
  const footnotes = new Footnotes();
  const axis = glyphAxis(rows);
  const hypotheses = [...new Set(rows.map(({ hypothesis }) => hypothesis))];
  return table(edition, {
    caption: t(language, 'moderation.caption'),
    columns: [
      text(t(language, 'head.moderation')),
      ...testedColumns(edition),
      numeric(html`<i>f</i>²`),
      numeric('VIF'),
      numeric(t(language, 'head.together')),
    ],
    groups: hypotheses.map((id) => ({
      head: verbatim(id),
      rows: rows
        .filter(({ hypothesis }) => hypothesis === id)
        .map((row) => [
          chainCell(effectChain(row)),
          ...testedCells(edition, row, axis, footnotes),
          sizeCell(edition, row, footnotes),
          figureCell(row.vif, (value) => decimal(value, 2), footnotes, t(language, 'reason.no-f')),
          stackedCell(
            row.together?.estimate ?? null,
            row.together?.interval ?? null,
            decimal,
            footnotes,
            t(language, 'reason.no-joint'),
          ),
        ]),
    })),
    footnotes,
    landscape: true,
    note: t(language, 'moderation.note'),
  });
}

/** Paths that hypotheses of the full model state themselves. */
function causesTable(edition: Edition, extensions: readonly Extension[]): Html | null {
  const { language } = edition;
  const own = extensions.filter(({ joint }) => !joint);
  const rows = own.flatMap(({ hypotheses, paths }) =>
    paths.filter(({ hypothesis }) => hypothesis !== null && hypotheses.includes(hypothesis)),
  );
  if (rows.length === 0) return null;
  const footnotes = new Footnotes();
  const axis = glyphAxis(rows);
  const none = t(language, 'reason.no-f');
  return table(edition, {
    caption: t(language, 'causes.caption'),
    columns: [
      text(t(language, 'head.path')),
      ...testedColumns(edition),
      numeric(html`<i>f</i>²`),
      numeric('VIF'),
    ],
    groups: [
      {
        rows: rows.map((row) => [
          html`${chainCell([row.from, row.to])} ${verbatim(row.hypothesis!)}`,
          ...testedCells(edition, row, axis, footnotes),
          figureCell(row.fSquared, decimal, footnotes, none),
          figureCell(row.vif, (value) => decimal(value, 2), footnotes, none),
        ]),
      },
    ],
    footnotes,
  });
}

function addedWords({ language }: Edition, { added }: Extension): Html {
  const paths = added.paths.map(({ from, to }) => `${from} → ${to}`);
  return verbatim(listNames(language, [...paths, ...added.interactions.map(({ id }) => id)]));
}

function modelNotes(edition: Edition, { status, notes, resamples }: Extension): Html {
  const { language } = edition;
  const told = [
    ...(status === 'not-estimated' ? [t(language, 'models.not-estimated')] : []),
    ...(resamples.withheld ? [t(language, 'models.withheld')] : []),
    ...notes.map(edition.text),
  ];
  return html`<ul>${told.map((note) => html`<li>${note}</li>`)}</ul>`;
}

function modelTable(edition: Edition, extensions: readonly Extension[]): Html {
  const { language } = edition;
  return table(edition, {
    caption: t(language, 'models.caption'),
    columns: [
      text(t(language, 'head.model')),
      prose(t(language, 'models.added')),
      numeric(html`<i>n</i>`),
      numeric(t(language, 'models.resamples')),
      prose(t(language, 'models.notes')),
    ],
    groups: [
      {
        rows: extensions.map((extension) => [
          extension.joint ? t(language, 'models.joint') : verbatim(extension.id),
          addedWords(edition, extension),
          count(extension.observations),
          `${count(extension.resamples.used)} / ${count(extension.resamples.requested)}`,
          modelNotes(edition, extension),
        ]),
      },
    ],
  });
}

/** Moderation and further causes; null where the theory claims none or they were not asked for. */
export async function moderationSection(edition: Edition): Promise<Section | null> {
  const { language, results } = edition;
  const { extensions, moderation = [] } = results.sem;
  if (extensions === undefined) return null;
  const sloped = moderation.filter(({ slopes }) => slopes.length > 0);
  return {
    id: 'moderation',
    title: t(language, 'moderation.title'),
    body: [
      paragraph(t(language, 'moderation.plain')),
      paragraph(sentences(edition, moderationMethod(edition))),
      moderation.length > 0 && [
        moderationTable(edition, moderation),
        sloped.length > 0 && [slopesTable(edition, sloped), await slopesFigure(edition, sloped)],
      ],
      mediatedTable(edition),
      causesTable(edition, extensions),
      modelTable(edition, extensions),
    ],
  };
}
