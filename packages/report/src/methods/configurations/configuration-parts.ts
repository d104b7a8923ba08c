import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardFigure, cardInterval, cardNone } from '../cells.ts';
import type { CardCell } from '../method-card.ts';
import { t } from './messages.ts';

export type Configurations = NonNullable<Assessments['configurations']>;
export type Analysis = NonNullable<Configurations['analysis']>;
export type Outcome = Analysis['outcomes'][number];
export type Direction = Outcome['directions'][number];
export type Main = NonNullable<Direction['main']>;
type Estimated = Main['consistency'];

/** Fewer firms are not told exactly where single firms may not be shown. */
const fewestTold = 5;

/** A membership ratio with its interval under it. */
export function ratioCell({ language }: Edition, figure: Estimated): CardCell {
  if (figure === null) return cardNone(t(language, 'reason.undefined'));
  const { estimate, interval } = figure;
  return cardInterval(
    estimate,
    interval,
    (value) => bounded(value, 2),
    t(language, 'reason.no-interval'),
  );
}

/** A ratio that has no interval of its own. */
export function plainRatio({ language }: Edition, value: number | null): CardCell {
  return cardFigure(value, (one) => bounded(one, 2), t(language, 'reason.undefined'));
}

/** A number of firms; not exactly where it is small and firms must not be told apart. */
export function firmsCell({ language, firms }: Edition, number: number): CardCell {
  if (!firms && number > 0 && number < fewestTold)
    return { text: `< ${fewestTold}`, value: null, reason: t(language, 'reason.few') };
  return { text: count(number), value: number };
}

export function highOf({ directions }: Outcome): Direction {
  return directions.find(({ direction }) => direction === 'high')!;
}

export function intervalLevel({ results }: Edition): string {
  return levelText(results.run.analysis.level);
}

/** A combination as it is written: `DL*~IE`. */
export function combination(
  literals: readonly { readonly construct: string; readonly level: number }[],
): string {
  return literals.map(({ construct, level }) => `${level === 0 ? '~' : ''}${construct}`).join('*');
}
