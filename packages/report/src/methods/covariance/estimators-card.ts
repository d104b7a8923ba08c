import { listNames } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { niceAxis } from '../../figures/axis.ts';
import { drawDotPlot } from '../../figures/dot-plot.ts';
import { count, decimal } from '../../format/format-number.ts';
import { t as page } from '../../page/messages.ts';
import type { CardFigure, CardTable, MethodCard } from '../method-card.ts';
import { effectCell, estimateCells } from './effect-cells.ts';
import { dotOf } from './estimate-dot.ts';
import { besideText, latentName, type Model } from './estimation/estimation-words.ts';
import { t } from './messages.ts';

type Covariance = NonNullable<Assessments['covariance']>;
type Estimators = NonNullable<Covariance['estimators']>;
type Effect = Estimators['effects'][number];

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
    title: t(language, 'estimators.title', { latent: latentName(language, model, false) }),
    question: t(language, 'estimators.question'),
    findings: findings.filter(({ id }) => id.startsWith('estimators')),
    figures: [pathFigure(edition, effects, model)],
    tables: [
      ...(differing.length > 0 ? [differenceTable(edition, differing)] : []),
      effectTable(edition, estimators, model),
    ],
    method: {
      text: t(language, 'estimators.method', {
        own: t(language, `estimator.${own}`),
        other: t(language, `estimator.${other}`),
        resamples: count(resamples.used),
        robust: besideText(language, model),
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
          estimator: nameOf(language, estimator, model),
          reason: edition.text(reason),
        }),
      ),
      ...(effects.some(({ effect }) => effect.length > 2) ? [t(language, 'estimators.base')] : []),
    ],
  };
}

function nameOf(
  language: Edition['language'],
  estimator: (typeof estimatorNames)[number],
  model: Model | null,
): string {
  return estimator === 'ml' ? latentName(language, model) : t(language, `estimator.${estimator}`);
}

function pathFigure(
  { language }: Edition,
  effects: readonly Effect[],
  model: Model | null,
): CardFigure {
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
        description: shown
          .map(({ effect }) => effect.join(' → '))
          .join(page(language, 'page.part-separator')),
        rows: shown.map((row) => ({
          label: row.effect.join(' → '),
          dots: estimatorNames.map((name) => dotOf(row[name])),
        })),
        series: estimatorNames.map((name) => nameOf(language, name, model)),
        axis: niceAxis(Math.min(0, ...values), Math.max(0, ...values)),
        axisName: t(language, 'estimators.axis'),
        format: decimal,
        zero: true,
      }),
  };
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
          {
            text: listNames(
              language,
              same.map(({ effect }) => effect.join(' → ')),
            ),
            verbatim: true,
          },
          listNames(
            language,
            same[0]!.disagreements.map((kind) => t(language, `differs.${kind}`)),
          ),
          text,
        ]),
      },
    ],
  };
}

function effectTable(
  { language }: Edition,
  { effects }: Estimators,
  model: Model | null,
): CardTable {
  const none = t(language, 'reason.no-estimate');
  const untested = t(language, 'reason.no-interval');
  const isChain = ({ effect }: Effect) => effect.length > 2;
  const rowsOf = (some: readonly Effect[]) =>
    some.map((row) => [
      effectCell(language, row),
      ...estimatorNames.flatMap((name) => estimateCells(language, row[name], none, untested)),
      listNames(
        language,
        row.disagreements.map((kind) => t(language, `differs.${kind}`)),
      ) || t(language, 'differs.not'),
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
          group: nameOf(language, name, model),
          kind: 'number' as const,
        },
        { head: t(language, 'head.verdict'), group: nameOf(language, name, model) },
      ]),
      { head: t(language, 'head.differs') },
    ],
    groups: groups.filter(({ rows }) => rows.length > 0),
    note: t(language, 'estimators.note', { latent: latentName(language, model, false) }),
    landscape: true,
    tall: true,
  };
}
