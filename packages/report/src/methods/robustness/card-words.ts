import type { Assessments } from '@qunhai/results';
import type { WorkKey } from '../../bibliography/works.ts';
import type { Edition } from '../../edition/edition.ts';
import { decimal } from '../../format/format-number.ts';
import { cardInterval, cardNone, cardVerbatim } from '../cells.ts';
import type { CardCell } from '../method-card.ts';
import { t } from './messages.ts';

type Robustness = NonNullable<Assessments['robustness']>;
type Nonlinearity = NonNullable<Robustness['nonlinearity']>;

interface Estimated {
  readonly estimate: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** Findings of a method: those of its name and of its parts, such as `tetrads.DC`. */
export function findingsOf(
  { findings }: Robustness,
  ...ids: readonly string[]
): Robustness['findings'] {
  return findings.filter(({ id }) => ids.includes(id.split('.')[0]!));
}

type Correction = Nonlinearity['correction'];

/** How tests are corrected, with a place for its source. */
export function correctionWords({ language }: Edition, correction: Correction): string {
  return t(language, `correction.${correction}`);
}

/** The work of the place that {@link correctionWords} leaves. */
export function correctionWorks(
  correction: Correction,
): Readonly<Record<string, readonly WorkKey[]>> {
  return correction === 'holm'
    ? { holm: ['holm-1979'] }
    : { hochberg: ['benjamini-hochberg-1995'] };
}

/** A path by the ids of its ends. */
export function pathCell({ from, to }: { readonly from: string; readonly to: string }): CardCell {
  return cardVerbatim(`${from} → ${to}`);
}

/** A coefficient with its interval under it; a dash with the reason where there is none. */
export function estimateCell(
  { language }: Edition,
  estimated: Estimated | null,
  reason: string = t(language, 'reason.no-interval'),
  digits = 2,
): CardCell {
  if (estimated === null) return cardNone(reason);
  const format = (value: number) => decimal(value, digits);
  return cardInterval(estimated.estimate, estimated.interval, format, reason);
}
