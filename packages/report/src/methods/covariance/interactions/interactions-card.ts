import { listNames } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../../edition/edition.ts';
import { niceAxis } from '../../../figures/axis.ts';
import { drawDotPlot } from '../../../figures/dot-plot.ts';
import { bounded, bracketed, count, decimal } from '../../../format/format-number.ts';
import { t as page } from '../../../page/messages.ts';
import { cardFigure, cardNone } from '../../cells.ts';
import type { CardCell, CardFigure, CardTable, MethodCard } from '../../method-card.ts';
import { estimateCells } from '../effect-cells.ts';
import { dotOf } from '../estimate-dot.ts';
import { t as shared } from '../messages.ts';
import { interactionText as t } from './messages.ts';

type Covariance = NonNullable<Assessments['covariance']>;
type Interactions = NonNullable<Covariance['interactions']>;
type Effect = Interactions['effects'][number];
type Model = Interactions['models'][number];

/** Moderation hypotheses by latent interactions, beside PLS. */
export function interactionsCard(
  edition: Edition,
  { findings }: Covariance,
  { models, effects }: Interactions,
): MethodCard {
  const { language } = edition;
  const differing = effects.filter(({ text }) => text !== undefined);
  const isEstimated = effects.some(({ latent }) => latent !== null);
  return {
    id: 'latent-interactions',
    title: t(language, 'title'),
    question: t(language, 'question'),
    findings: findings.filter(({ id }) => id.startsWith('interactions')),
    figures: isEstimated ? [effectFigure(edition, effects)] : [],
    tables: [
      ...(differing.length > 0 ? [differenceTable(edition, differing)] : []),
      ...(effects.length > 0 ? [effectTable(edition, effects)] : []),
      ...(models.length > 0 ? [modelTable(edition, models)] : []),
    ],
    method:
      models.length === 0
        ? { text: t(language, 'method-none'), works: { pairs: ['marsh-2004'] } }
        : {
            text: t(language, 'method', { limit: decimal(0.1, 2) }),
            works: {
              pairs: ['marsh-2004'],
              centring: ['lin-2010'],
              yuan: ['yuan-bentler-2000'],
              standardized: ['wen-2010'],
            },
          },
    notes: [],
  };
}

function nameOf({ predictor, moderator, to }: Effect): string {
  return `${moderator} × ${predictor} → ${to}`;
}

function plsName({ language, results }: Edition): string {
  return shared(language, `estimator.${results.run.analysis.estimator}`);
}

function effectFigure(edition: Edition, effects: readonly Effect[]): CardFigure {
  const { language } = edition;
  const values = effects.flatMap(({ pls, latent }) =>
    [pls, latent].flatMap((one) =>
      one === null ? [] : [one.estimate, one.interval?.lower ?? 0, one.interval?.upper ?? 0],
    ),
  );
  const caption = t(language, 'figure');
  return {
    caption,
    draw: (id) =>
      drawDotPlot({
        ...{ id, language, title: caption },
        description: effects.map(nameOf).join(page(language, 'page.part-separator')),
        rows: effects.map((effect) => ({
          label: nameOf(effect),
          dots: [dotOf(effect.pls), dotOf(effect.latent)],
        })),
        series: [plsName(edition), t(language, 'series.latent')],
        axis: niceAxis(Math.min(0, ...values), Math.max(0, ...values)),
        axisName: t(language, 'axis'),
        format: decimal,
        zero: true,
      }),
  };
}

function differenceTable(edition: Edition, effects: readonly Effect[]): CardTable {
  const { language } = edition;
  return {
    caption: t(language, 'why.caption'),
    columns: [
      { head: shared(language, 'head.effect'), kind: 'prose' },
      { head: shared(language, 'head.differs') },
      { head: shared(language, 'head.why'), kind: 'prose' },
    ],
    groups: [
      {
        rows: effects.map((effect) => [
          effectCell(effect),
          differs(edition, effect),
          edition.text(effect.text!),
        ]),
      },
    ],
  };
}

function effectCell(effect: Effect): CardCell {
  return { text: nameOf(effect), verbatim: true, below: effect.hypothesis };
}

function differs({ language }: Edition, { disagreements }: Effect): string {
  const kinds = disagreements.map((kind) => shared(language, `differs.${kind}`));
  return listNames(language, kinds) || shared(language, 'differs.not');
}

function effectTable(edition: Edition, effects: readonly Effect[]): CardTable {
  const { language } = edition;
  const untested = shared(language, 'reason.no-interval');
  const [pls, latent] = [plsName(edition), t(language, 'series.latent')];
  const judged = (group: string) => [
    { head: shared(language, 'head.estimate'), group, kind: 'number' as const },
    { head: shared(language, 'head.verdict'), group },
  ];
  return {
    caption: t(language, 'effects.caption'),
    columns: [
      { head: shared(language, 'head.effect') },
      ...judged(pls),
      ...judged(latent),
      { head: 'B', group: latent, kind: 'number', title: shared(language, 'head.raw') },
      { head: 'SE', group: latent, kind: 'number' },
      { head: shared(language, 'head.differs') },
    ],
    groups: [
      {
        rows: effects.map((effect) => [
          effectCell(effect),
          ...estimateCells(language, effect.pls, t(language, 'reason.no-pls'), untested),
          ...estimateCells(language, effect.latent, t(language, 'reason.no-latent'), untested),
          ...rawCells(effect.latent, t(language, 'reason.no-latent')),
          differs(edition, effect),
        ]),
      },
    ],
    note: t(language, 'effects.note'),
    landscape: true,
    tall: true,
  };
}

function rawCells(latent: Effect['latent'], reason: string): CardCell[] {
  if (latent === null) return [cardNone(reason), cardNone(reason)];
  const { estimate, standardError } = latent.raw;
  return [{ text: decimal(estimate), value: estimate }, cardFigure(standardError, decimal, reason)];
}

function modelTable({ language }: Edition, models: readonly Model[]): CardTable {
  const reason = t(language, 'reason.no-latent');
  return {
    caption: t(language, 'models.caption'),
    columns: [
      { head: t(language, 'head.hypothesis') },
      { head: t(language, 'head.status') },
      { head: 'n', kind: 'number' },
      { head: t(language, 'head.products'), kind: 'number' },
      { head: 'CFI', kind: 'number' },
      { head: 'RMSEA', kind: 'number' },
      { head: 'SRMR', kind: 'number' },
      { head: t(language, 'head.unpaired'), kind: 'prose' },
    ],
    groups: [
      {
        rows: models.map(({ hypotheses, status, rows, products, fit, unpaired }) => [
          listNames(language, hypotheses),
          t(language, `status.${status}`),
          { text: count(rows), value: rows },
          listNames(
            language,
            products.map(({ items }) => count(items)),
          ) || '—',
          cardFigure(fit?.cfi ?? null, bounded, reason),
          rmseaCell(fit, reason),
          cardFigure(fit?.srmr ?? null, bounded, reason),
          listNames(language, unpaired) || t(language, 'none'),
        ]),
      },
    ],
    note: t(language, 'models.note'),
  };
}

function rmseaCell(fit: Model['fit'], reason: string): CardCell {
  if (fit === null || fit.rmsea === null) return cardNone(reason);
  const { rmsea, rmseaLower: lower, rmseaUpper: upper } = fit;
  const text = bounded(rmsea);
  if (lower === null || upper === null) return { text, value: rmsea };
  const interval = { lower, upper };
  return { text, value: rmsea, below: bracketed(interval, bounded), interval };
}
