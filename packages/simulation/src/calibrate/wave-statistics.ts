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

interface Statistic {
  readonly name: Bilingual;
  readonly of: (firms: WaveFirms) => number;
}

/** What is compared between a survey and the model, over the firms that answered both waves. */
export const statistics: readonly Statistic[] = [
  { name: say.both('statistic.exporters'), of: ({ breadth }) => share(breadth, (b) => b > 0) },
  { name: say.both('statistic.competing'), of: ({ stage }) => share(stage, (s) => s === 2) },
  { name: say.both('statistic.cooperating'), of: ({ stage }) => share(stage, (s) => s === 3) },
  { name: say.both('statistic.markets'), of: ({ breadth }) => meanOf(breadth) },
  { name: say.both('statistic.advantage'), of: ({ advantage }) => meanOf(advantage) },
  { name: say.both('statistic.advantage-spread'), of: ({ advantage }) => spreadOf(advantage) },
  { name: say.both('statistic.capability'), of: ({ capability }) => meanOf(capability) },
  { name: say.both('statistic.capability-spread'), of: ({ capability }) => spreadOf(capability) },
  { name: say.both('statistic.knowledge'), of: ({ knowledge }) => meanOf(knowledge) },
  { name: say.both('statistic.knowledge-spread'), of: ({ knowledge }) => spreadOf(knowledge) },
];

/** Statistics of a later wave less those of the first, in the order of `statistics`; NaN where there are no firms. */
export function changes(first: WaveFirms, later: WaveFirms): Float64Array {
  return Float64Array.from(statistics, ({ of }) => of(later) - of(first));
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
