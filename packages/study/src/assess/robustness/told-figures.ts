import { type Bilingual, type Language, listNames } from '@qunhai/kernel';
import type { Interval } from '@qunhai/results';
import { decimal, probability } from '../../effect-text.ts';
import { message } from '../../messages.ts';
import { robustnessWords } from './messages.ts';

/** An estimate as a sentence tells it. */
export interface ToldEstimate {
  readonly estimate: number;
  readonly interval: Interval;
  /** Corrected for the number of tests; null is not told. */
  readonly adjustedP: number | null;
}

/** A text written once for each language. */
export function inBoth(write: (language: Language) => string): Bilingual {
  return { zh: write('zh'), en: write('en') };
}

/** `0.08`, always with the leading zero: what is told so can exceed 1. */
export function plainDecimal(value: number, digits = 2): string {
  return decimal('zh', value, digits);
}

/** `.97`, in Chinese `0.97`: a share, an entropy. */
export function bounded(language: Language, value: number): string {
  return decimal(language, value, 2);
}

/** Parts of a list as the language sets them. */
export function listed(language: Language, parts: readonly string[]): string {
  return parts.join(language === 'zh' ? '；' : '; ');
}

/** Names one after another. */
export function named(language: Language, names: readonly string[]): string {
  return listNames(language, names);
}

/** `−0.08, 95% CI [−0.16, −0.01], corrected p = .041` */
export function toldFigures(
  language: Language,
  { estimate, interval, adjustedP }: ToldEstimate,
  digits = 2,
): string {
  const parts = [plainDecimal(estimate, digits)];
  if (interval !== null)
    parts.push(
      message(language, 'evidence.interval', {
        level: Number((100 * interval.level).toFixed(1)),
        lower: plainDecimal(interval.lower, digits),
        upper: plainDecimal(interval.upper, digits),
      }),
    );
  if (adjustedP !== null)
    parts.push(
      robustnessWords(language, 'figures.corrected', { p: probability(language, adjustedP) }),
    );
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** `GE → MK: −0.08, 95% CI …` */
export function toldEffect(
  language: Language,
  { from, to }: { readonly from: string; readonly to: string },
  estimate: ToldEstimate,
): string {
  return robustnessWords(language, 'figures.effect', {
    effect: `${from} → ${to}`,
    figures: toldFigures(language, estimate),
  });
}
