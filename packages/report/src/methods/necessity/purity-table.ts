import type { Edition } from '../../edition/edition.ts';
import { bounded, count, percent } from '../../format/format-number.ts';
import { cardFigure } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import type { CardCell, CardTable } from '../method-card.ts';
import { t } from './messages.ts';
import { type Analysis, type Condition, type Effect, mainEffect } from './necessity-parts.ts';

type Purity = NonNullable<Effect['purity']>;

const shares = ['noise', 'exceptions', 'support'] as const;
const ratios = ['spread', 'sharpness'] as const;

/** How cleanly firms lie about the straight ceilings of the outcomes aimed at; null in results that do not have it. */
export function purityTable(edition: Edition, { outcomes }: Analysis): CardTable | null {
  const { language, names } = edition;
  const groups = outcomes.flatMap(({ outcome, target, firms, conditions }) => {
    const rows = conditions.flatMap((condition) => purityRow(edition, condition));
    const head = t(language, 'effects.group', {
      ...{ outcome: names.construct(outcome), firms: count(firms) },
    });
    return target && rows.length > 0 ? [{ head, rows }] : [];
  });
  if (groups.length === 0) return null;
  return {
    caption: t(language, 'purity.caption'),
    columns: [
      { head: t(language, 'head.condition') },
      ...[...shares, ...ratios].map((figure) => ({
        head: t(language, `head.${figure}`),
        kind: 'number' as const,
      })),
    ],
    groups,
    note: t(language, 'purity.note'),
    tall: true,
  };
}

/** No row for a condition whose effect has no such figures. */
function purityRow(edition: Edition, condition: Condition): CardCell[][] {
  const { purity, verdict } = mainEffect(condition);
  if (purity === undefined) return [];
  const cell = (figure: keyof Purity['absent'], format: (value: number) => string) => {
    const reason = purity.absent[figure];
    return cardFigure(
      purity[figure],
      format,
      reason ? t(edition.language, `purity.${reason}`) : '',
    );
  };
  return [
    [
      { ...constructCell(edition, condition.construct), strong: verdict === 'necessary' },
      ...shares.map((figure) => cell(figure, (share) => percent(share, 1))),
      ...ratios.map((figure) => cell(figure, (ratio) => bounded(ratio, 2))),
    ],
  ];
}
