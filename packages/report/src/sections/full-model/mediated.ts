import { type MediatedTally, mediatedTally, type Results } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { count, decimal, pValue } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html } from '../../html/html.ts';
import { chainCell, figureCell, stackedCell, verbatim } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import { t } from './messages.ts';

export type MediatedRow = NonNullable<Results['sem']['moderatedMediation']>[number];

/** What an index means, in few words. */
export function mediatedFinding(
  { language, results }: Edition,
  { verdict, index, moderator }: MediatedRow,
): string {
  if (index === null) return t(language, 'mediated.several');
  const finding = t(language, `mediated.${verdict}`, { moderator });
  if (verdict === 'open' || verdict === 'not-found') return finding;
  const isChance = tallyOf(results).outcome === 'within-chance';
  return isChance ? t(language, 'mediated.within-chance', { finding }) : finding;
}

function tallyOf({ sem, run }: Results): MediatedTally {
  return mediatedTally(sem.moderatedMediation ?? [], run.analysis.level);
}

/** How to read the table of indices, that they are exploratory, and whether chance alone would bring as many. */
export function mediatedNote({ language, results }: Edition): string {
  const { level } = results.run.analysis;
  const { judged, found, expected, probability, outcome } = tallyOf(results);
  return t(language, 'mediated.note', {
    level: levelText(level),
    exploratory: t(language, `mediated.exploratory.${judged === 0 ? 'open' : outcome}`, {
      ...{ count: count(judged), found: count(found), expected: decimal(expected, 1) },
      probability: pValue(probability),
    }),
  });
}

/** Indices of moderated mediation with the indirect effects at levels of the moderator; null where there are none. */
export function mediatedTable(edition: Edition): Html | null {
  const { language, results } = edition;
  const { moderatedMediation = [] } = results.sem;
  if (moderatedMediation.length === 0) return null;
  const footnotes = new Footnotes();
  const hypotheses = Map.groupBy(moderatedMediation, ({ hypothesis }) => hypothesis);
  return table(edition, {
    caption: t(language, 'mediated.caption'),
    columns: [
      text(t(language, 'head.mediated')),
      text(t(language, 'head.moderator')),
      numeric(t(language, 'head.index')),
      numeric(html`<i>p</i>`),
      ...(['low', 'mean', 'high'] as const).map((at) => numeric(t(language, `head.${at}`))),
      text(t(language, 'head.words')),
    ],
    groups: [...hypotheses].map(([id, rows]) => ({
      head: verbatim(id),
      rows: rows.map((row) => cellsOf(edition, row, footnotes)),
    })),
    footnotes,
    landscape: true,
    note: mediatedNote(edition),
  });
}

function cellsOf(edition: Edition, row: MediatedRow, footnotes: Footnotes): HtmlValue[] {
  const several = t(edition.language, 'reason.several-paths');
  return [
    chainCell(row.chain),
    verbatim(row.moderator),
    stackedCell(
      row.index?.estimate ?? null,
      row.index?.interval ?? null,
      decimal,
      footnotes,
      several,
    ),
    figureCell(row.index?.p ?? null, pValue, footnotes, several),
    ...row.conditional.map(({ estimate, interval }) =>
      stackedCell(estimate, interval, decimal, footnotes, several),
    ),
    mediatedFinding(edition, row),
  ];
}
