import type { Words } from '../../../app/use-words.ts';
import type { resultWords } from './messages.ts';

export type ResultWords = Words<Parameters<typeof resultWords>[1]>;

/** How long after the start, in years where they are whole. */
export function whenInWords({ t, number }: ResultWords, quarter: number): string {
  return quarter % 4 === 0
    ? t('after', { count: quarter / 4, years: number(quarter / 4) })
    : t('after.quarters', { count: quarter, quarters: number(quarter) });
}
