import { listNames } from '@qunhai/kernel';
import type { Edition } from '../../edition/edition.ts';
import { figure } from '../../edition/figure.ts';
import { drawSlopePanels, type SlopePanel } from '../../figures/slope-panels.ts';
import { decimal } from '../../format/format-number.ts';
import type { Html } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { chainCell, stackedCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, prose, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import { t } from './messages.ts';
import { type ModerationRow, moderationWords } from './moderation-words.ts';

/** `CA × DC → MK` */
export function effectChain({ moderator, predictor, to }: ModerationRow): readonly string[] {
  return [`${moderator} × ${predictor}`, to];
}

/** Effects at low, average and high moderators, and what they mean. */
export function slopesTable(edition: Edition, rows: readonly ModerationRow[]): Html {
  const { language, results } = edition;
  const footnotes = new Footnotes();
  return table(edition, {
    caption: t(language, 'slopes.caption'),
    columns: [
      text(t(language, 'head.moderation')),
      ...(['low', 'mean', 'high'] as const).map((at) => numeric(t(language, `head.${at}`))),
      prose(t(language, 'head.words')),
    ],
    groups: [
      {
        rows: rows.map((row) => [
          chainCell(effectChain(row)),
          ...row.slopes.map(({ estimate, interval }) =>
            stackedCell(estimate, interval, (value) => decimal(value, 2), footnotes, ''),
          ),
          moderationWords(edition, row),
        ]),
      },
    ],
    footnotes,
    note: t(language, 'slopes.note', { level: levelText(results.run.analysis.level) }),
  });
}

/** Lines of every moderated effect. */
export function slopesFigure(edition: Edition, rows: readonly ModerationRow[]): Promise<Html> {
  const { language } = edition;
  const caption = t(language, 'slopes.figure');
  return figure(edition, {
    caption,
    note: t(language, 'slopes.figure-note'),
    draw: (id) =>
      drawSlopePanels({
        ...{ id, language, title: caption, format: decimal },
        description: rows
          .map((row) => describe(language, row))
          .join(page(language, 'page.part-separator')),
        panels: rows.map((row) => panelOf(edition, row)),
        series: (['low', 'mean', 'high'] as const).map((at) => t(language, `slopes.at-${at}`)),
        levels: [t(language, 'head.low'), t(language, 'head.high')],
      }),
  });
}

function describe(language: Edition['language'], row: ModerationRow): string {
  const slopes = listNames(
    language,
    row.slopes.map(({ estimate }) => decimal(estimate, 2)),
  );
  return `${effectChain(row).join(' → ')}${language === 'zh' ? '：' : ': '}${slopes}`;
}

function panelOf({ language }: Edition, row: ModerationRow): SlopePanel {
  const { moderator, predictor, to } = row;
  return {
    title: t(language, 'slopes.panel', { moderator, predictor }),
    predictor,
    outcome: t(language, 'slopes.outcome', { to }),
    lines: row.slopes.map(({ at, estimate }) => {
      const middle = row.moderatorEffect * at;
      return [middle - estimate, middle + estimate] as const;
    }),
  };
}
