import type { Language } from '@qunhai/kernel';

/**
 * Numbers as APA 7 prints them (American Psychological Association, 2020, 6.36 and 6.44–6.46).
 *
 * A leading zero stands before the decimal point of statistics that can exceed 1 in absolute value and is left out where
 * they cannot. What can is a property of the statistic, not of the value at hand: correlations, loadings, α, ρ, AVE, R², p, shares
 * and memberships cannot (`bounded`); standardized path coefficients, weights, HTMT, f², SE, t and VIF can (`decimal`).
 */

/** U+2212, which lines up with digits and is not taken for a hyphen by line breaking. */
const minus = '\u2212';

/** `0.42`, `−1.30`: a statistic that can exceed 1. Values that round to zero carry no sign. */
export function decimal(value: number, digits = 3): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? minus + text : text;
}

/** `.42`, `−.30`, `1.00`: a statistic that cannot exceed 1. */
export function bounded(value: number, digits = 3): string {
  return decimal(value, digits).replace(/^(\u2212?)0\./, '$1.');
}

/** `.012`, `< .001`, `> .999`: a probability with three decimals. */
export function pValue(p: number): string {
  if (p < 0.001) return '< .001';
  if (p > 0.9995) return '> .999';
  return bounded(p);
}

/** `p = .012`, `p < .001` within a sentence; Chinese prose keeps the leading zero. */
export function pTold(language: Language, p: number): string {
  const value = language === 'zh' ? pValue(p).replace(/(?<!\d)\./, '0.') : pValue(p);
  return /^[<>]/.test(value) ? `p ${value}` : `p = ${value}`;
}

/** `[0.12, 0.34]` with the number format of its statistic. */
export function bracketed(
  interval: { readonly lower: number; readonly upper: number },
  format: (value: number) => string,
): string {
  return `[${format(interval.lower)}, ${format(interval.upper)}]`;
}

/** `42%`, `3.1%`: a share of 0…1. */
export function percent(share: number, digits = 0): string {
  return `${decimal(share * 100, digits)}%`;
}

/** `2,610`: a count. */
export function count(value: number): string {
  return String(Math.trunc(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `*` p < .05, `**` p < .01, `***` p < .001, nothing otherwise. */
export function stars(p: number | null): string {
  if (p === null || p >= 0.05) return '';
  if (p < 0.001) return '***';
  return p < 0.01 ? '**' : '*';
}

/** Decimals, from one to three, that tell two figures apart which a reader compares: `4.6` is not above `4.6`. */
export function digitsApart(one: number, other: number): number {
  return [1, 2].find((few) => decimal(one, few) !== decimal(other, few)) ?? 3;
}
