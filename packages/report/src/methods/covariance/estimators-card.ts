import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { niceAxis } from '../../figures/axis.ts';
import { type Dot, drawDotPlot } from '../../figures/dot-plot.ts';
import { count, decimal } from '../../format/format-number.ts';
import { cardNone } from '../cells.ts';
import type { CardCell, CardFigure, CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';

type Covariance = NonNullable<Assessments['covariance']>;
type Estimators = NonNullable<Covariance['estimators']>;
type Effect = Estimators['effects'][number];
type Estimated = Effect['pls'];

const estimatorNames = ['pls', 'plsc', 'ml'] as const;

/** Every hypothesized effect by three estimators: what a reviewer looks at first. */
export function estimatorsCard(
  edition: Edition,
  { findings, model }: Covariance,
  estimators: Estimators,
): MethodCard {
  const { language } = edition;
  const { effects, obstacles, own, resamples, largeDifference } = estimators;
  const other = own === 'pls' ? 'plsc' : 'pls';
  const differing = effects.filter(({ text }) => text !== undefined);
  return {
    id: 'estimators',
    title: t(language, 'estimators.title'),
    question: t(language, 'estimators.question'),
    findings: findings.filter(({ id }) => id.startsWith('estimators')),
    figures: [pathFigure(edition, effects)],
    tables: [
      ...(differing.length > 0 ? [differenceTable(edition, differing)] : []),
      effectTable(edition, estimators),
    ],
    method: {
      text: t(language, 'estimators.method', {
        own: t(language, `estimator.${own}`),
        other: t(language, `estimator.${other}`),
        resamples: count(resamples.used),
        robust: t(language, model?.estimator === 'ML' ? 'ml.plain' : 'ml.robust'),
        limit: decimal(largeDifference, 2),
      }),
      works: {
        plsc: ['dijkstra-henseler-2015'],
        ml: ['bollen-1989'],
        bias: ['sarstedt-2016'],
      },
    },
    notes: [
      ...obstacles.map(({ estimator, reason }) =>
        t(language, 'estimators.obstacle', {
          estimator: t(language, `estimator.${estimator}`),
          reason: edition.text(reason),
        }),
      ),
      ...(effects.some(({ effect }) => effect.length > 2) ? [t(language, 'estimators.base')] : []),
    ],
  };
}

function pathFigure({ language }: Edition, effects: readonly Effect[]): CardFigure {
  const direct = effects.filter(({ effect }) => effect.length === 2);
  const shown = direct.length > 0 ? direct : effects;
  const values = shown.flatMap(({ pls, plsc, ml }) =>
    [pls, plsc, ml].flatMap((one) =>
      one === null ? [] : [one.estimate, one.interval?.lower ?? 0, one.interval?.upper ?? 0],
    ),
  );
  const caption = t(language, 'estimators.figure');
  return {
    caption,
    note: t(language, 'estimators.figure-note'),
    draw: (id) =>
      drawDotPlot({
        ...{ id, language, title: caption },
        description: shown.map(({ effect }) => effect.join(' → ')).join('; '),
        rows: shown.map((row) => ({
          label: row.effect.join(' → '),
          dots: estimatorNames.map((name) => dotOf(row[name])),
        })),
        series: estimatorNames.map((name) => t(language, `estimator.${name}`)),
        axis: niceAxis(Math.min(0, ...values), Math.max(0, ...values)),
        axisName: t(language, 'estimators.axis'),
        format: decimal,
        zero: true,
      }),
  };
}

function dotOf(one: Estimated): Dot {
  if (one === null) return null;
  const { estimate: value, interval } = one;
  return { value, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}

function differenceTable(edition: Edition, effects: readonly Effect[]): CardTable {
  const { language } = edition;
  return {
    caption: t(language, 'differences.caption'),
    columns: [
      { head: t(language, 'head.effect'), kind: 'prose' },
      { head: t(language, 'head.differs') },
      { head: t(language, 'head.why'), kind: 'prose' },
    ],
    groups: [
      {
        rows: [...Map.groupBy(effects, ({ text }) => edition.text(text!))].map(([text, same]) => [
          { text: same.map(({ effect }) => effect.join(' → ')).join('; '), verbatim: true },
          same[0]!.disagreements
            .map((kind) => t(language, `differs.${kind}`))
            .join(language === 'zh' ? '、' : ', '),
          text,
        ]),
      },
    ],
  };
}

function effectTable({ language }: Edition, { effects }: Estimators): CardTable {
  const none = t(language, 'reason.no-estimate');
  const untested = t(language, 'reason.no-interval');
  const isChain = ({ effect }: Effect) => effect.length > 2;
  const rowsOf = (some: readonly Effect[]) =>
    some.map((row) => [
      effectCell(row),
      ...estimatorNames.flatMap((name) => estimateCells(language, row[name], none, untested)),
      row.disagreements.map((kind) => t(language, `differs.${kind}`)).join(', ') ||
        t(language, 'differs.not'),
    ]);
  const groups = [
    {
      head: t(language, 'effects.direct'),
      rows: rowsOf(effects.filter((row) => !isChain(row))),
    },
    { head: t(language, 'effects.indirect'), rows: rowsOf(effects.filter(isChain)) },
  ];
  return {
    caption: t(language, 'estimators.caption'),
    columns: [
      { head: t(language, 'head.effect') },
      ...estimatorNames.flatMap((name) => [
        {
          head: t(language, 'head.estimate'),
          group: t(language, `estimator.${name}`),
          kind: 'number' as const,
        },
        { head: t(language, 'head.verdict'), group: t(language, `estimator.${name}`) },
      ]),
      { head: t(language, 'head.differs') },
    ],
    groups: groups.filter(({ rows }) => rows.length > 0),
    note: t(language, 'estimators.note'),
    landscape: true,
    tall: true,
  };
}

function effectCell({ effect, hypotheses }: Effect): CardCell {
  return { text: effect.join(' → '), verbatim: true, below: hypotheses.join(', ') };
}

function estimateCells(
  language: Edition['language'],
  one: Estimated,
  none: string,
  untested: string,
): (CardCell | string)[] {
  if (one === null) return [cardNone(none), cardNone(none)];
  const { estimate, interval, verdict } = one;
  const text = decimal(estimate);
  const figure: CardCell =
    interval === null
      ? { text, value: estimate, reason: untested }
      : {
          ...{ text, value: estimate, interval },
          below: `[${decimal(interval.lower)}, ${decimal(interval.upper)}]`,
        };
  return [figure, t(language, `verdict.${verdict}`)];
}
