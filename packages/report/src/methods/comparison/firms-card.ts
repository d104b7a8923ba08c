import type { Edition } from '../../edition/edition.ts';
import { count, decimal, digitsApart } from '../../format/format-number.ts';
import { cardNone, cardVerbatim } from '../cells.ts';
import { firmsCell } from '../configurations/configuration-parts.ts';
import { constructCell } from '../construct-cell.ts';
import type { CardCell, CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';
import type { Comparison } from './views-card.ts';

type Distance = NonNullable<Comparison['distances']>[number];
type Firm = NonNullable<Comparison['firms']>[number];
type Standing = Firm['outcomes'][number];
type Lack = Standing['lacks'][number];

/** How far firms are from ways to a high level: counts, and single firms where they may be shown; null where there are no ways. */
export function firmsCard(
  edition: Edition,
  { distances = [], firms = [] }: Comparison,
): MethodCard | null {
  const { language } = edition;
  if (distances.length === 0) return null;
  return {
    id: 'comparison-firms',
    title: t(language, 'firms.title'),
    question: t(language, 'firms.question'),
    findings: [],
    figures: [],
    tables: [
      distanceTable(edition, distances),
      lackedTable(edition, distances),
      ...(edition.firms && firms.length > 0 ? [firmTable(edition, firms)] : []),
    ],
    method: { text: t(language, 'firms.method'), works: { ragin: ['ragin-2008'] } },
    notes: [],
  };
}

function distanceTable(edition: Edition, distances: readonly Distance[]): CardTable {
  const { language } = edition;
  const columns = [
    ['group.high', 'head.inside'],
    ['group.high', 'head.outside'],
    ['group.other', 'head.inside'],
    ['group.other', 'head.one'],
    ['group.other', 'head.two'],
    ['group.other', 'head.more'],
  ] as const;
  return {
    caption: t(language, 'firms.caption'),
    columns: [
      { head: t(language, 'head.outcome') },
      { head: t(language, 'head.firms'), kind: 'number' },
      ...columns.map(([group, head]) => ({
        ...{ head: t(language, head), group: t(language, group), kind: 'number' as const },
      })),
    ],
    groups: [
      {
        rows: distances.map(({ outcome, firms, highInside, highOutside, otherInside, lacking }) => [
          constructCell(edition, outcome),
          ...[
            firms,
            highInside,
            highOutside,
            otherInside,
            lacking.one,
            lacking.two,
            lacking.more,
          ].map((number) => firmsCell(edition, number)),
        ]),
      },
    ],
    note: t(language, 'firms.note'),
  };
}

/** Conditions down, outcomes across: how many firms lack what in the way nearest to them. */
function lackedTable(edition: Edition, distances: readonly Distance[]): CardTable {
  const { language, names } = edition;
  const all = distances.flatMap(({ lacked }) => lacked);
  const total = (rows: typeof all) => rows.reduce((sum, { firms }) => sum + firms, 0);
  const conditions = [
    ...Map.groupBy(all, ({ construct, level }) => `${construct} ${level}`).values(),
  ].sort((a, b) => total(b) - total(a));
  return {
    caption: t(language, 'lacked.caption'),
    columns: [
      { head: t(language, 'head.condition') },
      ...distances.map(({ outcome }) => ({
        ...{ head: names.construct(outcome), kind: 'number' as const },
      })),
    ],
    groups: [
      {
        rows: conditions.map(([first]) => {
          const { construct, level } = first!;
          const isMeant = (row: typeof first) =>
            row!.construct === construct && row!.level === level;
          return [
            t(language, level === 1 ? 'lacked.present' : 'lacked.absent', {
              name: names.construct(construct),
            }),
            ...distances.map(({ lacked }) => firmsCell(edition, lacked.find(isMeant)?.firms ?? 0)),
          ];
        }),
      },
    ],
    note: t(language, 'lacked.note'),
  };
}

/** In the order in which they are read. */
const firmGroups = ['rows.short', 'rows.there', 'rows.unscored'] as const;

function groupOf({ outcomes }: Firm): (typeof firmGroups)[number] {
  if (outcomes.length === 0) return 'rows.unscored';
  return outcomes.every(({ high }) => high) ? 'rows.there' : 'rows.short';
}

/**
 * One column for each outcome: the way a firm is in, or the nearest one with what it lacks there. First the firms the card asks about,
 * below them those that have nothing left to reach.
 */
function firmTable(edition: Edition, firms: readonly Firm[]): CardTable {
  const { language, names } = edition;
  const ids = [...new Set(firms.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome)))];
  const groups = Map.groupBy(firms, groupOf);
  return {
    caption: t(language, 'rows.caption'),
    columns: [
      { head: t(language, 'head.firm') },
      ...ids.map((id) => ({ head: names.construct(id), kind: 'prose' as const })),
    ],
    groups: firmGroups.flatMap((group) => {
      const members = groups.get(group) ?? [];
      if (members.length === 0) return [];
      return {
        head: t(language, group, { count: count(members.length) }),
        rows: members.map(({ firm, outcomes }) => [
          cardVerbatim(firm),
          ...ids.map((id) =>
            standingCell(
              edition,
              outcomes.find(({ outcome }) => outcome === id),
            ),
          ),
        ]),
      };
    }),
    note: t(language, 'rows.note'),
    landscape: true,
    tall: true,
    folded: true,
  };
}

function standingCell(edition: Edition, standing: Standing | undefined): CardCell | string {
  const { language } = edition;
  if (standing === undefined) return cardNone(t(language, 'reason.no-score'));
  const { high, inside, way, lacks } = standing;
  const state = t(language, high ? 'state.high' : 'state.other');
  if (inside) return t(language, 'way.in', { state, way });
  if (high) return t(language, 'way.other', { way });
  return t(language, 'way.near', {
    ...{ state, way },
    lacks: lacks.map((one) => lackText(edition, one)),
  });
}

/** `CA 3.2 (> 4.6)`; ids, for names would not fit. More decimals where score and line would read alike. */
function lackText({ language }: Edition, { construct, level, score, crossover }: Lack): string {
  const digits = digitsApart(score, crossover);
  return t(language, level === 1 ? 'lack.present' : 'lack.absent', {
    ...{ id: construct, score: decimal(score, digits), line: decimal(crossover, digits) },
  });
}
