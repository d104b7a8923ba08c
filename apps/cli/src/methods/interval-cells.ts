import type { Language } from '@qunhai/kernel';
import { figure, interval } from './figure.ts';
import { methodText } from './messages.ts';
import { right, type TextCell } from './text-table.ts';

/** Lower and upper limit, or none. */
type Limits = { readonly lower: number; readonly upper: number } | null;

/** A figure and its interval, as two cells. */
export function withLimits(value: number | null, limits: Limits): TextCell[] {
  return [right(figure(value)), right(interval(limits?.lower, limits?.upper))];
}

/** Heading of intervals of a level. */
export function intervalHeading(level: number, language: Language): TextCell {
  return right(
    methodText(language, 'pls.interval', { level: Number((100 * level).toPrecision(6)) }),
  );
}
