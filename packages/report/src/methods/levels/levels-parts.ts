import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, bracketed, decimal, pValue } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardInterval, cardNone } from '../cells.ts';
import type { CardCell } from '../method-card.ts';
import { t } from './messages.ts';

export type Levels = NonNullable<Assessments['levels']>;
export type LevelsAnalysis = NonNullable<Levels['analysis']>;

interface Figure {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export const two = (value: number): string => decimal(value, 2);
/** A share, a correlation. */
export const share = (value: number): string => bounded(value, 2);

/** Both ends of an interval, or null where one is not known. */
export function boundsOf({ lower, upper }: Omit<Figure, 'value'>) {
  return lower === null || upper === null ? null : { lower, upper };
}

/** A figure with its interval under it. */
export function figureCell(
  { language }: Edition,
  figure: Figure,
  format: (value: number) => string,
  reason = t(language, 'reason.undefined'),
): CardCell {
  const { value } = figure;
  if (value === null) return cardNone(reason);
  return cardInterval(value, boundsOf(figure), format, t(language, 'reason.interval'));
}

/** A p with the interval of its effect under it; ends that nothing excludes are infinite. */
export function testCell(
  effect: Omit<Figure, 'value'> & { readonly p: number | null },
  reason: string,
): CardCell {
  const { p, lower, upper } = effect;
  if (p === null) return cardNone(reason);
  const bounds = boundsOf(effect);
  const below = bounds
    ? bracketed(bounds, two)
    : `[${lower === null ? '−∞' : two(lower)}, ${upper === null ? '∞' : two(upper)}]`;
  return { text: pValue(p), value: p, below, ...(bounds && { interval: bounds }) };
}

/** Values that captions of the family share. */
export function captionValues(edition: Edition, { name, groups }: LevelsAnalysis) {
  return { name: edition.text(name), groups: groups.count, firms: groups.firms };
}

/** `95%`. */
export function intervalLevel({ level }: LevelsAnalysis): string {
  return levelText(level);
}
