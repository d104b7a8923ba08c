import type { Edition } from '../../edition/edition.ts';
import {
  type CeilingPanel,
  drawCeilingScatter,
  type ScatterPoint,
} from '../../figures/ceiling-scatter.ts';
import { griddedPoints } from '../../figures/gridded-points.ts';
import type { CardFigure } from '../method-card.ts';
import { nameWithId } from '../name-with-id.ts';
import { t } from './messages.ts';
import { type Analysis, type Condition, mainEffect, type Outcome } from './necessity-parts.ts';

/** Panels of one figure. */
const mostPanels = 6;

/** Scatter plots of the necessary conditions of an outcome; of the largest effect where none is. */
export function ceilingFigure(
  edition: Edition,
  analysis: Analysis,
  outcome: Outcome,
): CardFigure | null {
  const { language, names, firms } = edition;
  const shown = conditionsShown(outcome);
  if (shown.length === 0) return null;
  const scores = scoresOf(edition, analysis, outcome);
  const name = names.construct(outcome.outcome);
  const caption = t(language, 'figure.caption', { outcome: name });
  const conditions = shown.map(({ construct }) => names.construct(construct));
  return {
    caption,
    note: t(language, firms ? 'figure.firms' : 'figure.bins'),
    draw: (id) =>
      drawCeilingScatter({
        ...{ id, language, title: caption },
        description: t(language, 'figure.description', { outcome: name, conditions }),
        outcomeName: t(language, 'figure.outcome', { outcome: name }),
        legend: {
          line: t(language, 'legend.line'),
          steps: t(language, 'legend.steps'),
          points: t(language, 'legend.firms'),
        },
        panels: shown.map((condition) => panelOf(edition, outcome, condition, scores)),
      }),
  };
}

function conditionsShown({ conditions }: Outcome): readonly Condition[] {
  const size = (condition: Condition) => mainEffect(condition).d ?? 0;
  const ordered = conditions.toSorted((a, b) => size(b) - size(a));
  const necessary = ordered.filter((one) => mainEffect(one).verdict === 'necessary');
  const shown = necessary.length > 0 ? necessary : ordered.slice(0, 1);
  return shown.filter((one) => size(one) > 0).slice(0, mostPanels);
}

type Scores = ReadonlyMap<string, readonly number[]>;

/** Scores, by construct, of the firms that the analysis used, by the rule it used. */
function scoresOf(
  { results }: Edition,
  { leastAnswered }: Analysis,
  { outcome, conditions }: Outcome,
): Scores {
  const columns = [outcome, ...conditions.map(({ construct }) => construct)];
  const rows = results.diagnosis.firms.flatMap(({ scores }) => {
    const row = columns.map((id) => {
      const own = scores.find(({ construct }) => construct === id);
      return own && own.answered >= leastAnswered * own.items ? own.score : null;
    });
    return row.every((score) => score !== null) ? [row] : [];
  });
  return new Map(columns.map((id, column) => [id, rows.map((row) => row[column]!)]));
}

function panelOf(
  edition: Edition,
  outcome: Outcome,
  condition: Condition,
  scores: Scores,
): CeilingPanel {
  const [x, y] = [scores.get(condition.construct)!, scores.get(outcome.outcome)!];
  const exact = x.map((value, i): ScatterPoint => ({ x: value, y: y[i]!, cases: 1 }));
  const { slope, intercept } = mainEffect(condition);
  return {
    title: nameWithId(edition, condition.construct),
    ...{ x: condition.scale, y: outcome.scale },
    points: edition.firms ? exact : griddedPoints(exact, condition.scale, outcome.scale),
    line: slope === null || intercept === null ? null : { slope, intercept },
    // Its corners are single firms.
    steps: edition.firms ? ceilingCorners(exact) : [],
  };
}

/** Points where the highest outcome so far is passed, from left to right. */
function ceilingCorners(points: readonly ScatterPoint[]): ScatterPoint[] {
  const corners: ScatterPoint[] = [];
  for (const point of points.toSorted((a, b) => a.x - b.x || b.y - a.y))
    if (point.y > (corners.at(-1)?.y ?? Number.NEGATIVE_INFINITY)) corners.push(point);
  return corners;
}
