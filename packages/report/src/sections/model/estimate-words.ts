import type { Interval } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bracketed, decimal, percent, pValue } from '../../format/format-number.ts';
import { type Html, html } from '../../html/html.ts';
import { t } from './messages.ts';

/** An estimate with what its inference gave. */
export interface Estimated {
  readonly estimate: number;
  readonly interval: Pick<NonNullable<Interval>, 'lower' | 'upper' | 'level'> | null;
  readonly p: number | null;
}

/** `95%`: a confidence level, with as many decimals as it needs. */
export function levelText(level: number): string {
  return percent(level, Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1);
}

/** Whether zero is excluded: by the interval, or by p where there is none; false when neither is known. */
export function excludesZero({ interval, p }: Estimated, level: number): boolean {
  if (interval !== null) return interval.lower > 0 || interval.upper < 0;
  return p !== null && p < 1 - level;
}

/** `β = 0.31, 95% CI [0.20, 0.42], p < .001`; what there is of it. */
export function estimateWords(edition: Edition, row: Estimated): Html {
  const interval =
    row.interval &&
    html`, ${t(edition.language, 'estimate.interval', {
      level: levelText(row.interval.level),
      interval: bracketed(row.interval, (value) => decimal(value, 2)),
    })}`;
  const p = row.p === null ? '' : pValue(row.p);
  const probability =
    p && html`, <i>p</i>\u00a0${(/^[<>]/.test(p) ? p : `= ${p}`).replace(' ', '\u00a0')}`;
  return html`<span class="figures"><i>β</i>\u00a0=\u00a0${decimal(row.estimate, 2)}${interval}${probability}</span>`;
}

/** Whether any path has an interval or a test: none has without resamples, and where inference is withheld. */
export function hasInference({ results }: Edition): boolean {
  return results.sem.paths.some(({ interval, p }) => interval !== null || p !== null);
}

/** Why an estimate has no standard error, test or interval. */
export function inferenceReason(edition: Edition): string {
  const { requested, withheld } = edition.results.sem.resamples;
  if (withheld) return t(edition.language, 'reason.withheld');
  return t(edition.language, requested === 0 ? 'reason.no-resamples' : 'reason.resampling');
}
