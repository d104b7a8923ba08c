import type { Edition } from '../../edition/edition.ts';
import { bracketed, count, pValue } from '../../format/format-number.ts';
import { cardFigure, cardNone } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import type { CardCell, CardTable } from '../method-card.ts';
import {
  captionValues,
  figureCell,
  intervalLevel,
  type LevelsAnalysis,
  share,
  testCell,
  two,
} from './levels-parts.ts';
import { t } from './messages.ts';

type Model = LevelsAnalysis['models'][number];
type Effect = Model['effects'][number];

/** Tests of all relations, indirect effects by level and resamples of whole groups, as far as there are such. */
export function conclusionTables(edition: Edition, analysis: LevelsAnalysis): CardTable[] {
  return [
    ...(analysis.models.length > 0 ? [effectTable(edition, analysis)] : []),
    ...(analysis.mediation.length > 0 ? [mediationTable(edition, analysis)] : []),
    ...bootstrapTable(edition, analysis),
  ];
}

function effectTable(edition: Edition, analysis: LevelsAnalysis): CardTable {
  const { language } = edition;
  const number = 'number' as const;
  const column = (head: Parameters<typeof t>[1], group: Parameters<typeof t>[1]) => ({
    ...{ head: t(language, head), kind: number, group: t(language, group) },
  });
  return {
    caption: t(language, 'conclusions.caption', captionValues(edition, analysis)),
    columns: [
      { head: t(language, 'head.cause') },
      { head: t(language, 'head.path'), kind: number },
      column('head.estimate', 'head.independent'),
      column('head.p', 'head.independent'),
      column('head.cr2', 'head.allowed'),
      column('head.wild', 'head.allowed'),
      column('head.estimate', 'head.within'),
      column('head.p', 'head.within'),
      ...(hasBetween(analysis)
        ? [column('head.estimate', 'head.between'), column('head.difference', 'head.between')]
        : []),
      { head: t(language, 'head.verdict') },
    ],
    groups: analysis.models.map((model) => ({
      head: groupHead(edition, model),
      rows: model.effects.map((effect) => effectRow(edition, analysis, effect)),
    })),
    note: t(language, 'conclusions.note', { level: intervalLevel(analysis) }),
    ...{ landscape: true, tall: true },
  };
}

/** Columns that would be empty are left out; a note says why. */
function hasBetween({ models }: LevelsAnalysis): boolean {
  return models.some(({ effects }) => effects.some(({ between }) => between !== null));
}

function groupHead({ language, names }: Edition, model: Model): string {
  const { value, lower, upper } = model.intraclass;
  const bounds = lower === null || upper === null ? '' : ` ${bracketed({ lower, upper }, share)}`;
  return t(language, 'conclusions.group', {
    ...{ outcome: names.construct(model.outcome), firms: count(model.firms) },
    icc: value === null ? '—' : `${share(value)}${bounds}`,
    ...{ marginal: share(model.marginal), conditional: share(model.conditional) },
  });
}

function effectRow(edition: Edition, analysis: LevelsAnalysis, effect: Effect): CardCell[] {
  const { language } = edition;
  const { predictor, path, ordinary, robust, wild, within, between, contextual } = effect;
  const constant = t(language, 'reason.constant');
  const few = t(language, 'reason.between', { required: analysis.fewest.between });
  const undefinedReason = t(language, 'reason.undefined');
  return [
    constructCell(edition, predictor),
    cardFigure(path, two, t(language, 'reason.estimate')),
    figureCell(edition, ordinary, two),
    cardFigure(ordinary.p, pValue, undefinedReason),
    testCell(robust, t(language, 'reason.cr2')),
    testCell(wild, undefinedReason),
    figureCell(edition, within, two, constant),
    cardFigure(within.p, pValue, constant),
    ...(hasBetween(analysis)
      ? [
          between ? figureCell(edition, between, two) : cardNone(few),
          cardFigure(contextual?.p ?? null, pValue, few),
        ]
      : []),
    {
      text: t(language, `verdict.${effect.verdict}`),
      strong: effect.verdict === 'lost' || effect.verdict === 'open',
    },
  ];
}

function mediationTable(edition: Edition, analysis: LevelsAnalysis): CardTable {
  const { language } = edition;
  const constant = t(language, 'reason.constant');
  return {
    caption: t(language, 'mediation.caption'),
    columns: [
      { head: t(language, 'head.indirect') },
      { head: t(language, 'head.within'), kind: 'number' },
      { head: t(language, 'head.between'), kind: 'number' },
    ],
    groups: [
      {
        rows: analysis.mediation.map(({ cause, mediator, outcome, within, between }) => [
          { text: `${cause} → ${mediator} → ${outcome}`, verbatim: true },
          within ? figureCell(edition, within, two) : cardNone(constant),
          figureCell(edition, between, two),
        ]),
      },
    ],
    note: t(language, 'mediation.note', { level: intervalLevel(analysis) }),
    tall: true,
  };
}

function bootstrapTable(edition: Edition, analysis: LevelsAnalysis): CardTable[] {
  const { language } = edition;
  const { bootstrap } = analysis;
  if (bootstrap === null) return [];
  const reason = t(language, 'reason.interval');
  const cell = (bounds: { readonly lower: number; readonly upper: number } | null): CardCell =>
    bounds === null
      ? cardNone(reason)
      : { text: bracketed(bounds, two), value: null, interval: bounds };
  return [
    {
      caption: t(language, 'bootstrap.caption', {
        groups: count(bootstrap.groups),
        ...{ used: count(bootstrap.used), requested: count(bootstrap.requested) },
      }),
      columns: [
        { head: t(language, 'head.relation') },
        { head: t(language, 'head.estimate'), kind: 'number' },
        { head: t(language, 'head.firms'), kind: 'number' },
        { head: t(language, 'head.groups'), kind: 'number' },
      ],
      groups: [
        {
          rows: bootstrap.paths.map(({ from, to, estimate, ordinary, grouped }) => [
            { text: `${from} → ${to}`, verbatim: true },
            { text: two(estimate), value: estimate },
            cell(ordinary),
            cell(grouped),
          ]),
        },
      ],
      note: t(language, 'bootstrap.note', { level: intervalLevel(analysis) }),
      tall: true,
    },
  ];
}
