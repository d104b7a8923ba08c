import { bounded, decimal, diagnosisWords, digitsApart, type Edition } from '@qunhai/report';
import { type Cell, intervalCell } from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import { diagnoseWords } from '../messages.ts';
import { wayWords as t } from './messages.ts';
import {
  conditionText,
  isUnsure,
  type Standing,
  type Way,
  type WayCondition,
} from './way-sentences.ts';

/** What a way asks for beside the scores of a firm: what it lacks first. */
export function wayTable(edition: Edition, standing: Standing, way: Way): TableContent {
  const { language, names } = edition;
  return {
    caption: t(language, 'caption', {
      label: way.label,
      outcome: names.construct(standing.outcome.construct),
    }),
    columns: [
      { head: t(language, 'head.condition') },
      { head: diagnoseWords(language, 'head.score'), kind: 'number' },
      { head: t(language, 'head.needed'), kind: 'number' },
      { head: t(language, 'head.membership'), kind: 'number' },
      { head: t(language, 'head.reading') },
    ],
    groups: [{ rows: way.conditions.map((one) => conditionRow(edition, one)) }],
  };
}

function conditionRow(edition: Edition, condition: WayCondition): (Cell | string)[] {
  const { language } = edition;
  const { score, interval, core, lacking } = condition;
  const { needed, full } = neededText(edition, condition);
  return [
    { text: conditionText(edition, condition), below: t(language, core ? 'core' : 'peripheral') },
    intervalCell(
      score,
      interval,
      (value) => decimal(value, digitsOf(condition)),
      diagnosisWords(language, score === null ? 'firms.unanswered' : 'reason.no-interval'),
    ),
    { text: needed, below: full, value: condition.anchors.crossover },
    lacking === null
      ? { text: '> .50', value: null, reason: t(language, 'membership.has') }
      : { text: bounded(lacking, 2), value: lacking },
    { text: readingText(edition, condition), strong: lacking !== null },
  ];
}

/** Decimals that show on which side of its line a score is. */
function digitsOf({ score, anchors }: WayCondition): number {
  return score === null ? 1 : digitsApart(score, anchors.crossover);
}

/** The line to be passed, and from where the condition is fully met. */
export function neededText({ language }: Edition, condition: WayCondition) {
  const { level, anchors } = condition;
  const { exclusion, crossover, inclusion } = anchors;
  const line = decimal(crossover, digitsOf(condition));
  if (level === 1)
    return {
      needed: t(language, 'needed.above', { line }),
      full: t(language, 'needed.full-above', { full: decimal(inclusion, 1) }),
    };
  return {
    needed: t(language, 'needed.below', { line }),
    full: t(language, 'needed.full-below', { full: decimal(exclusion, 1) }),
  };
}

/** Whether the firm has it, and whether that is beyond its measurement error. */
export function readingText({ language }: Edition, condition: WayCondition): string {
  const side = condition.lacking === null ? 'has' : 'lacking';
  return t(language, isUnsure(condition) ? `${side}.unsure` : side);
}
