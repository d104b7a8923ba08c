import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../../edition/edition.ts';
import { bounded, count } from '../../../format/format-number.ts';
import { cardInterval, cardNone } from '../../cells.ts';
import type { CardCell, CardTable, MethodCard } from '../../method-card.ts';
import { t as shared } from '../messages.ts';
import { scoreText as t } from './messages.ts';

type Covariance = NonNullable<Assessments['covariance']>;
type Scores = NonNullable<Covariance['scores']>;
type Estimated = Scores['constructs'][number]['regression'];

/** How far factor scores can be trusted, and how they go with scores of PLS. */
export function scoresCard(edition: Edition, { findings }: Covariance, scores: Scores): MethodCard {
  const { language } = edition;
  return {
    id: 'factor-scores',
    title: t(language, 'title'),
    question: t(language, 'question'),
    findings: findings.filter(({ id }) => id.startsWith('scores')),
    figures: [],
    tables: scores.constructs.length > 0 ? [scoreTable(edition, scores)] : [],
    method: {
      text: t(language, 'method'),
      works: {
        regression: ['skrondal-rabe-hesketh-2004'],
        bartlett: ['bartlett-1937'],
        determinacy: ['grice-2001'],
      },
    },
    notes: scores.notes.map(edition.text),
  };
}

function scoreTable({ language, names }: Edition, { constructs }: Scores): CardTable {
  const group = t(language, 'head.pls');
  return {
    caption: t(language, 'caption'),
    columns: [
      { head: shared(language, 'head.construct'), kind: 'prose' },
      { head: t(language, 'head.determinacy'), kind: 'number' },
      { head: t(language, 'head.regression'), group, kind: 'number' },
      { head: t(language, 'head.bartlett'), group, kind: 'number' },
      { head: 'n', kind: 'number' },
    ],
    groups: [
      {
        rows: constructs.map(({ construct, determinacy, regression, bartlett, firms }) => [
          { text: construct, verbatim: true, below: names.construct(construct) },
          figure(language, determinacy),
          figure(language, regression),
          figure(language, bartlett),
          { text: count(firms), value: firms },
        ]),
      },
    ],
    note: t(language, 'note'),
  };
}

function figure(language: Edition['language'], one: Estimated): CardCell {
  if (one === null) return cardNone(t(language, 'reason.none'));
  return cardInterval(one.estimate, one.interval, bounded, t(language, 'reason.same'));
}
