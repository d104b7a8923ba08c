import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { decimal, percent } from '../../format/format-number.ts';
import { type Html, joined, phrase } from '../../html/html.ts';
import { chainCell, constructCell, figureCell, stackedCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, prose, table, text } from '../../table/table.ts';
import { inferenceReason, levelText } from './estimate-words.ts';
import { t } from './messages.ts';
import { glyphAxis, testedCells, testedColumns } from './path-table.ts';

function mediationTable(edition: Edition): Html {
  const { language, results, names } = edition;
  const footnotes = new Footnotes();
  const arrow = ' → ';
  const rows = results.sem.mediation.map((row) => {
    const through = row.through.map(names.construct).join(arrow);
    const assumed = row.type === 'indirect-only' && row.directModelled === false;
    return [
      chainCell([row.from, ...row.through, row.to]),
      t(language, `mediation.${assumed ? 'assumed' : row.type}`),
      figureCell(
        row.varianceAccountedFor,
        (share) => percent(share),
        footnotes,
        t(language, 'reason.no-share'),
      ),
      t(language, `mediation.words-${assumed ? 'assumed' : row.type}`, {
        from: names.construct(row.from),
        to: names.construct(row.to),
        through,
      }),
    ];
  });
  return table(edition, {
    caption: t(language, 'effects.mediation'),
    columns: [
      text(t(language, 'head.path')),
      prose(t(language, 'head.mediation')),
      numeric(t(language, 'head.share')),
      prose(t(language, 'head.meaning')),
    ],
    groups: [{ rows }],
    footnotes,
    note: t(language, 'effects.share-note'),
  });
}

function specificTable(edition: Edition): Html {
  const { language, results } = edition;
  const footnotes = new Footnotes();
  const axis = glyphAxis(results.sem.indirect);
  return table(edition, {
    caption: t(language, 'effects.specific'),
    columns: [text(t(language, 'head.path')), ...testedColumns(edition)],
    groups: [
      {
        rows: results.sem.indirect.map((row) => [
          chainCell(row.path),
          ...testedCells(edition, row, axis, footnotes),
        ]),
      },
    ],
    footnotes,
    note: t(language, 'effects.specific-note'),
  });
}

function decompositionTable(edition: Edition): Html {
  const { language, results } = edition;
  const { sem } = results;
  const footnotes = new Footnotes();
  const key = ({ from, to }: { from: string; to: string }): string => `${from}\n${to}`;
  const direct = new Map(sem.paths.map((row) => [key(row), row]));
  const indirect = new Map(sem.totalIndirect.map((row) => [key(row), row]));
  const cell = (row: (typeof sem.total)[number] | undefined, reason: string) =>
    row === undefined
      ? footnotes.none(reason)
      : stackedCell(row.estimate, row.interval, decimal, footnotes, inferenceReason(edition));
  const rows = sem.total.map((row) => [
    joined([constructCell(edition, row.from), constructCell(edition, row.to)], ' → '),
    cell(direct.get(key(row)), t(language, 'reason.no-direct')),
    cell(indirect.get(key(row)), t(language, 'reason.no-indirect')),
    cell(row, ''),
  ]);
  return table(edition, {
    caption: t(language, 'effects.decomposition'),
    columns: [
      text(t(language, 'head.path')),
      numeric(t(language, 'head.direct')),
      numeric(t(language, 'head.total-indirect')),
      numeric(t(language, 'head.total')),
    ],
    groups: [{ rows }],
    footnotes,
    note: t(language, 'effects.decomposition-note', {
      level: levelText(results.run.analysis.level),
    }),
  });
}

/** Every specific, total indirect and total effect, and what they say about mediation in words. */
export function effectsSection(edition: Edition): Section {
  const { language, results } = edition;
  const { sem } = results;
  const lead = phrase(t(language, 'effects.lead'), { cite: edition.citations.cite('zhao-2010') });
  return {
    id: 'effects',
    title: t(language, 'effects.title'),
    body:
      sem.indirect.length === 0
        ? paragraph(t(language, 'effects.none'))
        : [
            paragraph(lead),
            sem.mediation.length > 0 && mediationTable(edition),
            specificTable(edition),
            decompositionTable(edition),
          ],
  };
}
