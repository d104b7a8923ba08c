import { listNames } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { count, decimal, percent, pTold, pValue } from '../../format/format-number.ts';
import { cardFigure, cardVerbatim } from '../cells.ts';
import type { CardCell, CardTable, MethodCard } from '../method-card.ts';
import { findingsOf } from './card-words.ts';
import { t } from './messages.ts';

type Robustness = NonNullable<Assessments['robustness']>;
type Tetrads = NonNullable<Robustness['tetrads']>;
type Block = Tetrads['blocks'][number];

/** Whether one common factor explains reflective blocks: CTA-PLS. */
export function tetradsCard(edition: Edition, robustness: Robustness): MethodCard {
  const { language } = edition;
  const found = robustness.tetrads;
  return {
    id: 'tetrads',
    title: t(language, 'tetrads.title'),
    question: t(language, 'tetrads.question'),
    findings: findingsOf(robustness, 'tetrads'),
    figures: [],
    tables: found === null ? [] : [tetradTable(edition, found)],
    method: {
      text: t(language, 'tetrads.method', {
        ...{ resamples: count(found?.resamples ?? 5000), alpha: percent(found?.alpha ?? 0.1) },
      }),
      works: { cta: ['gudergan-2008', 'bollen-ting-2000'], holm: ['holm-1979'] },
    },
    notes:
      found === null || found.untested.length === 0
        ? []
        : [t(language, 'tetrads.untested', { list: found.untested })],
  };
}

function tetradTable(edition: Edition, { blocks, alpha }: Tetrads): CardTable {
  const { language } = edition;
  return {
    caption: t(language, 'tetrads.caption'),
    columns: [
      { head: t(language, 'tetrads.head-items') },
      { head: 'τ', kind: 'number' },
      { head: 'SE', kind: 'number' },
      { head: t(language, 'head.p'), kind: 'number' },
      { head: t(language, 'tetrads.head-interval'), kind: 'number' },
    ],
    groups: blocks.map((block) => ({
      head: blockHead(edition, block),
      rows: block.tetrads.map((tetrad) => tetradCells(edition, tetrad)),
    })),
    note: t(language, 'tetrads.note', { alpha: decimal(alpha, 2) }),
    tall: true,
  };
}

function blockHead(
  { language, names }: Edition,
  { construct, commonFactor, adjustedP }: Block,
): string {
  const name = names.construct(construct);
  return t(language, 'tetrads.block', {
    ...{ construct, name: name === construct ? '' : ` ${name}` },
    verdict: t(language, `tetrads.${commonFactor ?? 'unknown'}`),
    p: adjustedP === null ? 'p —' : pTold(language, adjustedP),
  });
}

function tetradCells(
  { language }: Edition,
  { items, estimate, standardError, p, interval }: Block['tetrads'][number],
): (CardCell | string)[] {
  const none = t(language, 'reason.no-interval');
  const three = (value: number) => decimal(value, 3);
  return [
    cardVerbatim(listNames(language, items)),
    { text: three(estimate), value: estimate },
    cardFigure(standardError, three, none),
    cardFigure(p, pValue, none),
    interval === null
      ? { text: '—', value: null, reason: none }
      : { text: `[${three(interval.lower)}, ${three(interval.upper)}]`, interval },
  ];
}
