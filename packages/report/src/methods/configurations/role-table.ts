import type { Edition } from '../../edition/edition.ts';
import { constructCell } from '../construct-cell.ts';
import type { CardCell, CardTable } from '../method-card.ts';
import { nameWithId } from '../name-with-id.ts';
import {
  type Direction,
  firmsCell,
  intervalLevel,
  type Main,
  type Outcome,
  plainRatio,
  ratioCell,
} from './configuration-parts.ts';
import { t } from './messages.ts';

type Column = Main['columns'][number];
type Role = Column['roles'][number];

/** The signs of Ragin & Fiss. */
const signs: Readonly<Record<Role, string>> = {
  'core-present': '●',
  'core-absent': '⊗',
  'peripheral-present': '•',
  'peripheral-absent': '⊙',
  irrelevant: '',
};

/** Conditions down, ways to the outcome and to its absence across; null where there is no way at all. */
export function roleTable(edition: Edition, outcome: Outcome): CardTable | null {
  const { language, names } = edition;
  const columns = outcome.directions.flatMap(({ direction, main }) =>
    (main?.columns ?? []).map((column) => ({ direction, column })),
  );
  if (columns.length === 0) return null;
  const { leftOut } = outcome;
  const omitted =
    leftOut.length === 0
      ? ''
      : t(language, 'table.left-out', {
          list: leftOut.map(names.construct),
        });
  const figures = (row: (column: Column) => CardCell) => columns.map(({ column }) => row(column));
  return {
    caption: t(language, 'table.caption', { outcome: nameWithId(edition, outcome.outcome) }),
    columns: [
      { head: t(language, 'head.condition') },
      ...columns.map(({ direction, column }) => ({
        ...{ head: column.label, kind: 'number' as const },
        group: groupHead(edition, direction),
      })),
    ],
    groups: [
      {
        rows: outcome.conditions.map((condition, j) => [
          constructCell(edition, condition),
          ...figures(({ roles }) => roleCell(edition, roles[j]!)),
        ]),
      },
      {
        rows: [
          [
            t(language, 'row.consistency'),
            ...figures((one) => ratioCell(edition, one.consistency)),
          ],
          [t(language, 'row.pri'), ...figures((one) => ratioCell(edition, one.pri))],
          [t(language, 'row.coverage'), ...figures((one) => ratioCell(edition, one.coverage))],
          [t(language, 'row.unique'), ...figures((one) => uniqueCell(edition, one))],
          [t(language, 'row.firms'), ...figures((one) => firmsCell(edition, one.firms))],
          [t(language, 'row.deviant'), ...figures((one) => firmsCell(edition, one.deviant))],
        ],
      },
    ],
    note: t(language, 'table.note', { level: intervalLevel(edition), omitted }).trimEnd(),
    landscape: columns.length > 6,
  };
}

export function groupHead({ language }: Edition, direction: Direction['direction']): string {
  return t(language, `group.${direction}`);
}

function roleCell({ language }: Edition, role: Role): CardCell {
  if (role === 'irrelevant') return { text: '', value: null };
  return { text: signs[role], value: t(language, `role.${role}`), verbatim: true };
}

function uniqueCell(edition: Edition, { uniqueCoverage }: Column): CardCell {
  if (uniqueCoverage !== null) return plainRatio(edition, uniqueCoverage);
  return { text: '—', value: null, reason: t(edition.language, 'reason.single') };
}
