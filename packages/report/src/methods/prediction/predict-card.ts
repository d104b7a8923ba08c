import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count, decimal } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardFigure, cardInterval, cardNone, cardVerbatim } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import { dotsFigure } from '../dots-figure.ts';
import type { CardCell, CardFigure, CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';

type Assessment = NonNullable<Assessments['prediction']>;
type Prediction = NonNullable<Assessment['prediction']>;
type Approach = Prediction['approaches'][number];
type Construct = Approach['constructs'][number];
type Indicator = Approach['indicators'][number];

/** How firms held out are predicted. It also tells why nothing of the family could be computed. */
export function predictCard(
  edition: Edition,
  { findings, notes, prediction = null }: Assessment,
): MethodCard {
  const { language, results } = edition;
  const level = levelText(results.run.analysis.level);
  const works = {
    predict: ['shmueli-2016'],
    guidelines: ['shmueli-2019'],
    mediators: ['danks-2021'],
  } as const;
  return {
    id: 'prediction',
    title: t(language, 'predict.title'),
    question: t(language, 'predict.question'),
    findings: findings.filter(({ id }) => id.startsWith('predict.')),
    figures: prediction ? [q2Figure(edition, prediction)] : [],
    tables: prediction
      ? [constructTable(edition, prediction), indicatorTable(edition, prediction)]
      : [],
    method: {
      text: prediction
        ? t(language, 'predict.method', { ...settingsOf(prediction), level })
        : t(language, 'predict.method-none'),
      works,
    },
    notes: [...notes, ...(prediction?.notes ?? [])].map(edition.text),
  };
}

function settingsOf({ folds, repeats, seed, rows }: Prediction) {
  return { folds, repeats, seed, rows: count(rows) };
}

function q2Figure(edition: Edition, { approaches }: Prediction): CardFigure {
  const { language, names, results } = edition;
  const [first] = approaches;
  return dotsFigure(edition, {
    caption: t(language, 'q2.figure'),
    note: t(language, 'q2.figure-note', { level: levelText(results.run.analysis.level) }),
    series: approaches.map(({ approach }) => t(language, `approach.${approach}`)),
    axisName: 'Q²predict',
    rows: first!.constructs.map(({ construct }) => ({
      label: names.construct(construct),
      estimates: approaches.map(
        ({ constructs }) => constructs.find((one) => one.construct === construct)?.q2 ?? null,
      ),
    })),
  });
}

function constructTable(edition: Edition, { approaches }: Prediction): CardTable {
  const { language, results } = edition;
  return {
    caption: t(language, 'constructs.caption'),
    columns: [
      { head: t(language, 'head.construct') },
      { head: 'Q²', kind: 'number' },
      { head: t(language, 'head.spread'), kind: 'number' },
      { head: t(language, 'head.power') },
      { head: t(language, 'head.compared') },
    ],
    groups: approaches.map(({ approach, constructs }) => ({
      head: t(language, `approach.${approach}`),
      rows: constructs.map((row) => [
        constructCell(edition, row.construct),
        q2Cell(edition, row),
        cardFigure(row.q2Spread, bounded, t(language, 'reason.one-repeat')),
        ...powerCells(edition, row),
      ]),
    })),
    note: t(language, 'constructs.note', { level: levelText(results.run.analysis.level) }),
  };
}

function q2Cell({ language }: Edition, { q2 }: Pick<Construct, 'q2'>): CardCell {
  const reason = t(language, q2 === null ? 'reason.no-q2' : 'reason.no-interval');
  return cardInterval(q2?.estimate ?? null, q2?.interval ?? null, bounded, reason);
}

function powerCells({ language }: Edition, { power }: Construct): CardCell[] {
  const { verdict, better, compared, statistic } = power;
  if (verdict === null) {
    const none = cardNone(t(language, 'reason.no-linear'));
    return [none, none];
  }
  const figures = { better, compared, statistic: statistic.toUpperCase() };
  return [
    { text: t(language, `power.${verdict}`) },
    { text: t(language, 'power.of', figures), value: `${better}/${compared}` },
  ];
}

function indicatorTable(edition: Edition, { approaches }: Prediction): CardTable {
  const { language, names, results } = edition;
  const { indicators, constructs } = approaches[0]!;
  const methods = ['model', 'linear', 'average'] as const;
  const heads = methods.map((method) => t(language, `head.${method}`));
  return {
    caption: t(language, 'indicators.caption'),
    columns: [
      { head: t(language, 'head.indicator') },
      { head: 'Q²', kind: 'number' },
      ...['RMSE', 'MAE'].flatMap((group) =>
        heads.map((head) => ({ head, group, kind: 'number' as const })),
      ),
      { head: t(language, 'head.rmse-difference'), kind: 'number' },
      { head: t(language, 'head.skewness'), kind: 'number' },
    ],
    groups: constructs.map(({ construct }) => ({
      head: `${construct} ${names.construct(construct)}`,
      rows: indicators
        .filter((indicator) => indicator.construct === construct)
        .map((indicator) => indicatorCells(edition, indicator)),
    })),
    note: t(language, 'indicators.note', { level: levelText(results.run.analysis.level) }),
    landscape: true,
    tall: true,
  };
}

function indicatorCells(edition: Edition, row: Indicator): CardCell[] {
  const { language } = edition;
  const { indicator, model, linear, average, rmseDifference, skewness } = row;
  const none = t(language, 'reason.no-linear');
  const figure = (value: number | null) => cardFigure(value, decimal, none);
  const errors = [model, linear, average];
  return [
    cardVerbatim(indicator),
    q2Cell(edition, row),
    ...errors.map((one) => figure(one?.rmse ?? null)),
    ...errors.map((one) => figure(one?.mae ?? null)),
    cardInterval(
      rmseDifference?.estimate ?? null,
      rmseDifference?.interval ?? null,
      decimal,
      rmseDifference === null ? none : t(language, 'reason.no-interval'),
    ),
    cardFigure(skewness, (value) => decimal(value, 2), none),
  ];
}
