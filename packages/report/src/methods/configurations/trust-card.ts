import type { Edition } from '../../edition/edition.ts';
import { bounded, count, decimal } from '../../format/format-number.ts';
import { cardNone, cardVerbatim } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import type { CardCell, CardTable, MethodCard } from '../method-card.ts';
import { nameWithId } from '../name-with-id.ts';
import {
  type Analysis,
  type Configurations,
  combination,
  type Direction,
  type Outcome,
  plainRatio,
  ratioCell,
} from './configuration-parts.ts';
import { t } from './messages.ts';
import { groupHead } from './role-table.ts';

type Robustness = NonNullable<Outcome['robustness']>;
type Clusters = NonNullable<Outcome['clusters']>;

const told = /\.(robust|clusters|ties)$/;

/** Whether ways stay the same under other choices and in every cluster, and which models are as good. */
export function trustCard(
  edition: Edition,
  { findings }: Configurations,
  { outcomes }: Analysis,
): MethodCard {
  const { language } = edition;
  const clustered = outcomes.filter(({ clusters }) => clusters !== null);
  return {
    id: 'configurations-robustness',
    title: t(language, 'trust.title'),
    question: t(language, 'trust.question'),
    findings: findings.filter(({ id }) => told.test(id)),
    figures: [],
    tables: [
      robustnessTable(edition, outcomes),
      ...(clustered.length > 0 ? [clusterTable(edition, clustered)] : []),
      modelTable(edition, outcomes),
    ],
    method: {
      text: t(language, 'trust.method'),
      works: { oana: ['oana-schneider-2024'], garcia: ['garcia-castro-arino-2016'] },
    },
    notes: [],
  };
}

function robustnessTable(edition: Edition, outcomes: readonly Outcome[]): CardTable {
  const { language } = edition;
  const number = (head: string, group?: string) => ({
    ...{ head, kind: 'number' as const },
    ...(group !== undefined && { group }),
  });
  const alternatives = t(language, 'head.alternatives');
  return {
    caption: t(language, 'robust.caption'),
    columns: [
      { head: t(language, 'head.outcome') },
      number('n', alternatives),
      number(t(language, 'head.unchanged'), alternatives),
      number(t(language, 'head.empty'), alternatives),
      number(t(language, 'head.rf-cov')),
      number(t(language, 'head.rf-cons')),
      number('RF_SC'),
      number(t(language, 'head.typical')),
      number(t(language, 'head.range-consistency')),
      number(t(language, 'head.range-pri')),
      number(t(language, 'head.range-frequency')),
    ],
    groups: [
      {
        rows: outcomes.map(({ outcome, robustness }) => [
          constructCell(edition, outcome),
          ...robustnessRow(edition, robustness),
        ]),
      },
    ],
    note: t(language, 'robust.note'),
    landscape: true,
  };
}

function robustnessRow(edition: Edition, robustness: Robustness | null): (CardCell | string)[] {
  const { language } = edition;
  if (robustness === null)
    return Array.from({ length: 10 }, () => cardNone(t(language, 'reason.no-way')));
  const { alternatives, unchanged, empty, coverage, consistency, overlap, typical } = robustness;
  const { least, most } = overlap;
  return [
    ...[alternatives, unchanged, empty].map((value) => ({ text: count(value), value })),
    ...[coverage, consistency].map((value) => plainRatio(edition, value)),
    least === null || most === null
      ? cardNone(t(language, 'reason.undefined'))
      : { text: `${bounded(least, 2)}, ${bounded(most, 2)}` },
    plainRatio(edition, typical),
    ...(['consistency', 'pri', 'frequency'] as const).map((choice) =>
      rangeText(robustness, choice),
    ),
  ];
}

function rangeText({ ranges }: Robustness, choice: 'consistency' | 'pri' | 'frequency'): string {
  const range = ranges.find((one) => one.choice === choice);
  if (range === undefined) return '—';
  const written = (value: number) => (choice === 'frequency' ? count(value) : bounded(value, 2));
  const low = `${range.openLow ? '≤ ' : ''}${written(range.low)}`;
  return `${low} – ${range.openHigh ? '≥ ' : ''}${written(range.high)}`;
}

function clusterTable(edition: Edition, outcomes: readonly Outcome[]): CardTable {
  const { language, names } = edition;
  const name = (cluster: string | null) =>
    cluster === null ? t(language, 'clusters.outside') : names.cluster(cluster);
  return {
    caption: t(language, 'clusters.caption'),
    columns: [
      { head: t(language, 'head.cluster') },
      { head: t(language, 'row.firms'), kind: 'number' },
      { head: t(language, 'row.consistency'), kind: 'number' },
      { head: t(language, 'head.coverage'), kind: 'number' },
    ],
    groups: outcomes.map((outcome) => {
      const { groups, distance, pooled } = outcome.clusters as Clusters;
      return {
        head: t(language, 'clusters.group', {
          outcome: nameWithId(edition, outcome.outcome),
          distance: distance === null ? t(language, 'clusters.none') : decimal(distance),
        }),
        rows: [
          ...groups.map(({ cluster, firms, consistency, coverage }) => [
            name(cluster),
            { text: count(firms), value: firms },
            ratioCell(edition, consistency),
            ratioCell(edition, coverage),
          ]),
          [
            { text: t(language, 'clusters.all'), strong: true },
            { text: count(outcome.firms), value: outcome.firms },
            ratioCell(edition, pooled),
            ratioCell(edition, mainCoverage(outcome)),
          ],
        ],
      };
    }),
    tall: true,
  };
}

function mainCoverage({ directions }: Outcome) {
  return directions.find(({ direction }) => direction === 'high')?.main?.coverage ?? null;
}

function modelTable(edition: Edition, outcomes: readonly Outcome[]): CardTable {
  const { language } = edition;
  return {
    caption: t(language, 'models.caption'),
    columns: [
      { head: t(language, 'head.kind') },
      { head: t(language, 'head.model'), kind: 'prose' },
      { head: t(language, 'row.consistency'), kind: 'number' },
      { head: t(language, 'row.pri'), kind: 'number' },
      { head: t(language, 'head.coverage'), kind: 'number' },
    ],
    groups: outcomes.flatMap((outcome) =>
      outcome.directions.map((direction) => ({
        head: `${nameWithId(edition, outcome.outcome)}: ${groupHead(edition, direction.direction)}`,
        rows: direction.solutions.flatMap((solution) => modelRows(edition, solution)),
      })),
    ),
    note: t(language, 'models.note'),
    tall: true,
  };
}

function modelRows(
  edition: Edition,
  { kind, models, modelCount }: Direction['solutions'][number],
): (CardCell | string)[][] {
  const { language } = edition;
  const name = t(language, `kind.${kind}`);
  if (models.length === 0) {
    const none = cardNone(t(language, 'reason.everything'));
    return [[name, none, none, none, none]];
  }
  return models.map(({ terms, consistency, pri, coverage }, k) => [
    models.length < modelCount && k === models.length - 1
      ? { text: name, reason: t(language, 'models.more', { count: count(modelCount) }) }
      : name,
    cardVerbatim(terms.map(combination).join(' + ')),
    plainRatio(edition, consistency),
    plainRatio(edition, pri),
    plainRatio(edition, coverage),
  ]);
}
