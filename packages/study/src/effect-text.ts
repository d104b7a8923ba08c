import type { Bilingual, Language } from '@qunhai/kernel';
import type { Interval } from '@qunhai/results';
import { message } from './messages.ts';

/** The figures of an effect that a sentence tells. */
export interface ToldEffect {
  readonly effect: readonly string[];
  readonly estimate: number;
  readonly interval: Interval;
  readonly p: number | null;
}

/** An effect in words, e.g. `DL → CA: .32, 95% CI [.20, .44], p < .001`; Chinese keeps the leading zero. */
export function effectText(told: ToldEffect): Bilingual {
  return { zh: sentence('zh', told), en: sentence('en', told) };
}

/** The figures alone, e.g. `.32, 95% CI [.20, .44], p < .001`. */
export function figuresText(told: Omit<ToldEffect, 'effect'>, digits = 2): Bilingual {
  return { zh: figures('zh', told, digits), en: figures('en', told, digits) };
}

function sentence(language: Language, { effect, ...told }: ToldEffect): string {
  return message(language, 'evidence.effect', {
    effect: effect.join(' → '),
    figures: figures(language, told, 2),
  });
}

function figures(
  language: Language,
  { estimate, interval, p }: Omit<ToldEffect, 'effect'>,
  digits: number,
): string {
  const parts = [decimal(language, estimate, digits)];
  if (interval !== null)
    parts.push(
      message(language, 'evidence.interval', {
        level: Number((100 * interval.level).toFixed(1)),
        lower: decimal(language, interval.lower, digits),
        upper: decimal(language, interval.upper, digits),
      }),
    );
  if (p !== null) parts.push(probability(language, p));
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** `p = .032` or `p < .001`. */
export function probability(language: Language, p: number): string {
  if (p < 0.001) return `p < ${language === 'zh' ? '0.001' : '.001'}`;
  return `p = ${language === 'zh' ? p.toFixed(3) : p.toFixed(3).replace(/^0/, '')}`;
}

/** `.32`; Chinese keeps the leading zero. */
export function decimal(language: Language, value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  const shown = language === 'en' && Math.abs(value) < 1 ? text.replace(/^0/, '') : text;
  return value < 0 && Number(text) !== 0 ? `−${shown}` : shown;
}
