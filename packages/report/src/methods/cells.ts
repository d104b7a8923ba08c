import { bracketed } from '../format/format-number.ts';
import type { CardCell } from './method-card.ts';

type Format = (value: number) => string;
interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** No figure, and why. */
export function cardNone(reason: string): CardCell {
  return { text: '—', value: null, reason };
}

/** A figure in the format of its statistic, or an em dash with the reason why there is none. */
export function cardFigure(value: number | null, format: Format, reason: string): CardCell {
  return value === null ? cardNone(reason) : { text: format(value), value };
}

/** A figure with its interval under it. Both missing figure and missing interval give their reason. */
export function cardInterval(
  value: number | null,
  interval: Bounds | null,
  format: Format,
  reason: string,
): CardCell {
  if (value === null) return cardNone(reason);
  if (interval === null) return { text: format(value), value, reason };
  return { text: format(value), value, below: bracketed(interval, format), interval };
}

/** An id or a name that is the same in every language. */
export function cardVerbatim(text: string): CardCell {
  return { text, verbatim: true };
}
