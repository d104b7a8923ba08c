import { listNames } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { decimal } from '../../format/format-number.ts';
import { cardNone } from '../cells.ts';
import type { CardCell } from '../method-card.ts';
import { t } from './messages.ts';

type Estimators = NonNullable<NonNullable<Assessments['covariance']>['estimators']>;
type Effect = Estimators['effects'][number];

/** A path or chain with the hypotheses that speak of it. */
export function effectCell(
  language: Edition['language'],
  { effect, hypotheses }: Pick<Effect, 'effect' | 'hypotheses'>,
): CardCell {
  return { text: effect.join(' → '), verbatim: true, below: listNames(language, hypotheses) };
}

/** An estimate with its interval, and the verdict by it. */
export function estimateCells(
  language: Edition['language'],
  one: Effect['pls'],
  none: string,
  untested: string,
): (CardCell | string)[] {
  if (one === null) return [cardNone(none), cardNone(none)];
  const { estimate, interval, verdict } = one;
  const text = decimal(estimate);
  const figure: CardCell =
    interval === null
      ? { text, value: estimate, reason: untested }
      : {
          ...{ text, value: estimate, interval },
          below: `[${decimal(interval.lower)}, ${decimal(interval.upper)}]`,
        };
  return [figure, t(language, `verdict.${verdict}`)];
}
