import type { Bilingual } from '@qunhai/kernel';
import { say } from './messages.ts';

/** Firms of a wave as they are compared; arrays by firm. */
export interface WaveFirms {
  /** 0 domestic … 3 cooperating. */
  readonly stage: ArrayLike<number>;
  readonly advantage: ArrayLike<number>;
  readonly capability: ArrayLike<number>;
  /** Of the markets the firm is in; in all where it is in none. */
  readonly knowledge: ArrayLike<number>;
  /** Markets the firm is in. */
  readonly breadth: ArrayLike<number>;
}

/** Variance of what a survey adds to the firms' true scores by measuring with error; 0: none. */
export interface ErrorVariance {
  readonly advantage: number;
  readonly capability: number;
  readonly knowledge: number;
}

export const noError: ErrorVariance = { advantage: 0, capability: 0, knowledge: 0 };

type Scored = keyof ErrorVariance;

/** A number of a wave; those of `spread` are standard deviations of a score. */
type Statistic = { readonly name: Bilingual } & (
  | { readonly of: (firms: WaveFirms) => number }
  | { readonly spread: Scored }
);

/** What is compared between a survey and the model, over the firms that answered both waves. */
export const statistics: readonly Statistic[] = [
  { name: say.both('statistic.exporters'), of: ({ breadth }) => share(breadth, (b) => b > 0) },
  { name: say.both('statistic.competing'), of: ({ stage }) => share(stage, (s) => s === 2) },
  { name: say.both('statistic.cooperating'), of: ({ stage }) => share(stage, (s) => s === 3) },
  { name: say.both('statistic.markets'), of: ({ breadth }) => meanOf(breadth) },
  { name: say.both('statistic.advantage'), of: ({ advantage }) => meanOf(advantage) },
  { name: say.both('statistic.advantage-spread'), spread: 'advantage' },
  { name: say.both('statistic.capability'), of: ({ capability }) => meanOf(capability) },
  { name: say.both('statistic.capability-spread'), spread: 'capability' },
  { name: say.both('statistic.knowledge'), of: ({ knowledge }) => meanOf(knowledge) },
  { name: say.both('statistic.knowledge-spread'), spread: 'knowledge' },
];

/**
 * Statistics of a later wave of a survey less those of the first, in the order of `statistics`; NaN where there are no firms. Spreads are
 * of true scores: the variance of the error is taken off.
 */
export function observedChanges(
  first: WaveFirms,
  later: WaveFirms,
  error: ErrorVariance,
): Float64Array {
  return Float64Array.from(statistics, (statistic) =>
    'of' in statistic
      ? statistic.of(later) - statistic.of(first)
      : trueSpread(later, statistic.spread, error) - trueSpread(first, statistic.spread, error),
  );
}

/**
 * The same of a model that started as the first wave found the firms: errors of that wave stand in the states it started from, and widen
 * its later spreads in the same proportion as the first.
 */
export function simulatedChanges(
  first: WaveFirms,
  later: WaveFirms,
  error: ErrorVariance,
): Float64Array {
  return Float64Array.from(statistics, (statistic) => {
    if ('of' in statistic) return statistic.of(later) - statistic.of(first);
    const measured = spreadOf(first[statistic.spread]);
    const before = trueSpread(first, statistic.spread, error);
    const share = measured > 0 ? before / measured : 1;
    return share * spreadOf(later[statistic.spread]) - before;
  });
}

function trueSpread(firms: WaveFirms, scored: Scored, error: ErrorVariance): number {
  return Math.sqrt(Math.max(0, spreadOf(firms[scored]) ** 2 - error[scored]));
}

/** Firms at some positions. */
export function firmsAt(firms: WaveFirms, positions: readonly number[]): WaveFirms {
  const pick = (values: ArrayLike<number>) => positions.map((at) => values[at]!);
  return {
    stage: pick(firms.stage),
    advantage: pick(firms.advantage),
    capability: pick(firms.capability),
    knowledge: pick(firms.knowledge),
    breadth: pick(firms.breadth),
  };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function spreadOf(values: ArrayLike<number>): number {
  const middle = meanOf(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - middle) ** 2;
  return Math.sqrt(sum / values.length);
}

function share(values: ArrayLike<number>, counts: (value: number) => boolean): number {
  let found = 0;
  for (let i = 0; i < values.length; i++) if (counts(values[i]!)) found++;
  return found / values.length;
}
