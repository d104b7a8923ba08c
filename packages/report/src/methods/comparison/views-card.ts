import { listNames } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, bracketed, decimal, pValue } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardVerbatim } from '../cells.ts';
import type { CardCell, CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';

export type Comparison = NonNullable<Assessments['comparison']>;
type Row = NonNullable<Comparison['hypotheses']>[number];
type Pair = Row['pairs'][number];

/** Net effect, necessity and sufficiency of every hypothesis. It also tells why nothing could be compared. */
export function viewsCard(
  edition: Edition,
  { findings, notes, hypotheses = [] }: Comparison,
): MethodCard {
  const { language } = edition;
  return {
    id: 'comparison',
    title: t(language, 'views.title'),
    question: t(language, 'views.question'),
    findings,
    figures: [],
    tables: hypotheses.length > 0 ? [viewsTable(edition, hypotheses)] : [],
    method: {
      text: t(language, 'views.method'),
      works: {
        ...{ dul: ['dul-2016'], fiss: ['fiss-2011'] },
        ...{ vis: ['vis-dul-2018'], richter: ['richter-2020'] },
      },
    },
    notes: notes.map(edition.text),
  };
}

function viewsTable(edition: Edition, rows: readonly Row[]): CardTable {
  const { language, results } = edition;
  return {
    caption: t(language, 'views.caption'),
    columns: [
      { head: t(language, 'head.hypothesis') },
      { head: t(language, 'head.effect') },
      { head: t(language, 'head.net') },
      { head: t(language, 'head.necessity') },
      { head: t(language, 'head.sufficiency') },
      { head: t(language, 'head.reading'), kind: 'prose' },
    ],
    groups: [
      {
        rows: rows.map((row) => {
          const [only, ...others] = row.pairs;
          return others.length === 0 ? pairRow(edition, row, only!) : countedRow(edition, row);
        }),
      },
    ],
    note: t(language, 'views.note', { level: levelText(results.run.analysis.level) }),
    landscape: true,
    tall: true,
  };
}

function pairRow(edition: Edition, { hypothesis, verdict }: Row, pair: Pair) {
  const { language } = edition;
  return [
    cardVerbatim(hypothesis),
    cardVerbatim(relation(pair)),
    netCell(edition, verdict, pair),
    necessityCell(edition, pair),
    sufficiencyCell(edition, pair),
    { text: t(language, `reading.${pair.reading}`), strong: pair.contradictory },
  ];
}

/** `AQ × DL → CA`; ids are the same in every language. */
function relation({ conditions, outcome }: Pair): string {
  return `${conditions.join(' × ')} → ${outcome}`;
}

/** Each of a few, or all origins and all outcomes of many. */
function relations(language: Edition['language'], pairs: readonly Pair[]): string {
  if (pairs.length < 4) return listNames(language, pairs.map(relation));
  const ends = (ids: readonly string[]) => listNames(language, [...new Set(ids)]);
  const from = ends(pairs.map(({ conditions }) => conditions.join(' × ')));
  return `${from} → ${ends(pairs.map(({ outcome }) => outcome))}`;
}

/** A hypothesis of several effects: how many of its pairs are what. */
function countedRow(edition: Edition, { hypothesis, verdict, pairs }: Row): (CardCell | string)[] {
  const { language } = edition;
  const necessity = pairs.filter((pair) => pair.necessity !== null);
  const sufficiency = pairs.filter((pair) => pair.sufficiency !== null);
  const readings = Map.groupBy(pairs, ({ reading }) => reading);
  return [
    cardVerbatim(hypothesis),
    cardVerbatim(relations(language, pairs)),
    verdictText(edition, verdict),
    necessity.length === 0
      ? t(language, 'none.examined')
      : t(language, 'necessity.count', {
          pairs: necessity.length,
          count: necessity.filter((pair) => pair.necessity!.verdict === 'necessary').length,
        }),
    sufficiency.length === 0
      ? t(language, 'none.examined')
      : t(language, 'sufficiency.count', {
          pairs: sufficiency.length,
          count: sufficiency.filter((pair) => pair.sufficiency!.with.length > 0).length,
        }),
    {
      text: [...readings]
        .map(([reading, own]) =>
          t(language, 'reading.count', {
            ...{ reading: t(language, `reading.${reading}`), count: own.length },
          }),
        )
        .join(language === 'zh' ? '；' : '; '),
      strong: pairs.some((pair) => pair.contradictory),
    },
  ];
}

const verdicts = [
  'supported',
  'partly-supported',
  'not-supported',
  'contradicted',
  'not-tested',
] as const;

function verdictText({ language }: Edition, verdict: string): string {
  const known = verdicts.find((one) => one === verdict);
  return known === undefined ? verdict : t(language, `net.${known}`);
}

function netCell(edition: Edition, verdict: string, { net }: Pair): CardCell | string {
  const words = verdictText(edition, verdict);
  const { estimate, interval } = net;
  if (estimate === null) return words;
  return {
    text: t(edition.language, 'net.figure', {
      ...{ verdict: words, beta: decimal(estimate, 2) },
    }),
    ...(interval !== null && {
      below: bracketed(interval, (value) => decimal(value, 2)),
      interval,
    }),
  };
}

function necessityCell({ language }: Edition, { necessity }: Pair): CardCell | string {
  if (necessity === null || necessity.d === null) return t(language, 'none.examined');
  const { verdict, d, adjustedP, required } = necessity;
  const p = adjustedP === null ? '—' : pValue(adjustedP);
  const text = t(language, `necessity.${verdict}`, {
    d: bounded(d, 2),
    p: t(language, /^[<>]/.test(p) ? 'p.other' : 'p.equal', { p }),
  });
  if (required === null) return text;
  const { condition, outcome } = required;
  const below = t(language, 'necessity.required', {
    ...{ condition: decimal(condition, 1), outcome: decimal(outcome, 1) },
  });
  return { text, below };
}

function sufficiencyCell({ language }: Edition, { sufficiency }: Pair): CardCell | string {
  if (sufficiency === null) return t(language, 'none.examined');
  const { ways, core, against, alone, consistency } = sufficiency;
  const count = sufficiency.with.length;
  const parts = [
    partText(language, { ways, count, core: core.length }),
    ...(alone ? [t(language, 'sufficiency.alone')] : []),
    ...(against.length > 0 ? [t(language, 'sufficiency.against', { count: against.length })] : []),
  ];
  const text = parts.join(language === 'zh' ? '，' : ', ');
  if (consistency === null) return text;
  const below = t(language, 'sufficiency.consistency', {
    value: bounded(consistency.estimate, 2),
  });
  return { text, below };
}

function partText(
  language: Edition['language'],
  { ways, count, core }: { readonly ways: number; readonly count: number; readonly core: number },
): string {
  if (ways > 1)
    return count > 0
      ? t(language, 'sufficiency.part', { ways, count, core })
      : t(language, 'sufficiency.none', { ways });
  if (count === 0) return t(language, 'sufficiency.not-only');
  return t(language, core > 0 ? 'sufficiency.only-core' : 'sufficiency.only');
}
