import type { Edition } from '../../edition/edition.ts';
import { griddedPoints } from '../../figures/gridded-points.ts';
import { drawXyPlots, type XyPanel } from '../../figures/xy-plots.ts';
import { bounded } from '../../format/format-number.ts';
import { t as page } from '../../page/messages.ts';
import type { CardFigure } from '../method-card.ts';
import { nameWithId } from '../name-with-id.ts';
import { highOf, type Outcome } from './configuration-parts.ts';
import { t } from './messages.ts';

const memberships = { min: 0, max: 1 };

/** Firms in the solution for a high outcome and in the outcome, one panel for each outcome; null where none has a solution. */
export function xyFigure(edition: Edition, outcomes: readonly Outcome[]): CardFigure | null {
  const { language, firms } = edition;
  const panels = outcomes.flatMap((outcome) => panelOf(edition, outcome) ?? []);
  if (panels.length === 0) return null;
  const caption = t(language, 'xy.caption');
  return {
    caption,
    note: t(language, firms ? 'xy.firms' : 'xy.bins'),
    draw: (id) =>
      drawXyPlots({
        ...{ id, language, title: caption, panels },
        description: panels
          .map(({ title, figures }) => `${title}: ${figures}`)
          .join(page(language, 'page.part-separator')),
        axes: t(language, 'xy.axes'),
        legend: {
          consistent: t(language, 'xy.consistent'),
          deviant: t(language, 'xy.deviant'),
        },
      }),
  };
}

function panelOf(edition: Edition, outcome: Outcome): XyPanel | null {
  const { main } = highOf(outcome);
  if (main === null) return null;
  const points = outcome.cases.map((one) => ({ x: one.solution, y: one.outcome }));
  const figure = (value: Exclude<typeof main.coverage, undefined>) =>
    value === null ? '—' : bounded(value.estimate, 2);
  return {
    title: nameWithId(edition, outcome.outcome),
    figures: t(edition.language, 'xy.figures', {
      consistency: figure(main.consistency),
      coverage: figure(main.coverage),
    }),
    points: edition.firms
      ? points.map((point) => ({ ...point, cases: 1 }))
      : griddedPoints(points, memberships, memberships),
  };
}
