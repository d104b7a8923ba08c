import { listNames } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count, decimal, percent, pValue } from '../../format/format-number.ts';
import { cardInterval, cardVerbatim } from '../cells.ts';
import type { CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';

type Data = NonNullable<Assessments['data']>;
type Missing = NonNullable<Data['missing']>;
type Imputed = NonNullable<Data['imputed']>;

/** How much is missing, whether that looks random, and whether conclusions depend on it. */
export function missingCard(edition: Edition, data: Data): MethodCard {
  const { language } = edition;
  const { missing, imputed, findings, notes } = data;
  const settings = imputed && {
    imputations: count(imputed.imputations - imputed.failed),
    iterations: count(imputed.iterations),
    resamples: count(imputed.resamples),
  };
  const hasGaps = missing !== null && missing.share > 0;
  return {
    id: 'missing',
    title: t(language, 'missing.title'),
    question: t(language, 'missing.question'),
    findings: findings.filter(({ id }) => id.startsWith('missing.')),
    figures: [],
    tables: [
      ...(imputed ? [imputedTable(edition, imputed)] : []),
      ...(hasGaps ? [patternTable(edition, missing), indicatorTable(edition, missing)] : []),
    ],
    method: {
      text: settings ? t(language, 'missing.method', settings) : t(language, 'missing.method-only'),
      works: {
        little: ['little-1988'],
        mice: ['van-buuren-2011'],
        rubin: ['rubin-1987'],
        barnard: ['barnard-rubin-1999'],
      },
    },
    notes: notes.map(edition.text),
  };
}

function imputedTable({ language }: Edition, { paths }: Imputed): CardTable {
  const reason = t(language, 'reason.no-interval');
  return {
    caption: t(language, 'imputed.caption'),
    columns: [
      { head: t(language, 'head.path') },
      { head: t(language, 'head.study'), kind: 'number' },
      { head: t(language, 'head.imputed'), kind: 'number' },
      { head: 'p', kind: 'number' },
      { head: t(language, 'head.information'), kind: 'number' },
    ],
    groups: [
      {
        rows: paths.map(({ from, to, estimate, lower, upper, p, missingInformation, base }) => [
          cardVerbatim(`${from} → ${to}`),
          cardInterval(base.estimate, base.interval, decimal, reason),
          cardInterval(estimate, { lower, upper }, decimal, reason),
          { text: pValue(p), value: p },
          { text: bounded(missingInformation, 2), value: missingInformation },
        ]),
      },
    ],
    note: t(language, 'imputed.note'),
  };
}

function patternTable({ language }: Edition, { patterns, frequent }: Missing): CardTable {
  return {
    caption: t(language, 'patterns.caption'),
    columns: [
      { head: t(language, 'head.missing'), kind: 'prose' },
      { head: t(language, 'head.firms'), kind: 'number' },
      { head: t(language, 'head.share'), kind: 'number' },
    ],
    groups: [
      {
        rows: frequent.map(({ missing, rows, share }) => [
          missing.length === 0
            ? t(language, 'patterns.none')
            : cardVerbatim(listNames(language, missing)),
          { text: count(rows), value: rows },
          { text: percent(share, 1), value: share },
        ]),
      },
    ],
    note: t(language, 'patterns.note', { patterns: count(patterns) }),
  };
}

function indicatorTable({ language, names }: Edition, { byIndicator }: Missing): CardTable {
  const ordered = byIndicator.toSorted((a, b) => b.missing - a.missing);
  return {
    caption: t(language, 'indicators.caption'),
    columns: [
      { head: t(language, 'head.indicator'), kind: 'prose' },
      { head: t(language, 'head.firms'), kind: 'number' },
      { head: t(language, 'head.share'), kind: 'number' },
    ],
    groups: [
      {
        rows: ordered.map(({ indicator, missing, share }) => [
          { text: indicator, verbatim: true, below: names.item(indicator) },
          { text: count(missing), value: missing },
          { text: percent(share, 1), value: share },
        ]),
      },
    ],
    tall: true,
  };
}
