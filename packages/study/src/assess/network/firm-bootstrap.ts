import { RandomStream } from '@qunhai/kernel';
import { quantile } from '@qunhai/numerics';

/** A figure and its percentile interval; null where it is undefined. */
export interface Figure {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** How firms are drawn again. */
export interface BootstrapSettings {
  readonly draws: number;
  readonly seed: number;
  readonly level: number;
}

/** Share of the draws that must define a figure. */
const enough = 0.9;

/** Fewer firms vary too little among draws to tell how sure a figure is. */
const fewestFirms = 5;

/**
 * Statistics of firms with percentile intervals from firms drawn with replacement. Ties between firms are taken as a property of each
 * of the two, so that the intervals speak of firms like these rather than of other networks among them.
 * @param statistics - of the positions drawn, repeated ones as often as drawn; null = undefined
 */
export function firmBootstrap<Name extends string>(
  firms: number,
  statistics: (rows: readonly number[]) => Readonly<Record<Name, number | null>>,
  { draws, seed, level }: BootstrapSettings,
  purpose: string,
): Record<Name, Figure> {
  const observed = statistics(Array.from({ length: firms }, (_, row) => row));
  const names = Object.keys(observed) as Name[];
  const drawn = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let draw = 0; firms >= fewestFirms && draw < draws; draw++) {
    const stream = new RandomStream(seed, purpose, draw);
    const values = statistics(Array.from({ length: firms }, () => stream.integer(firms)));
    for (const name of names) if (values[name] !== null) drawn[name].push(values[name]);
  }
  const tail = (1 - level) / 2;
  const figureOf = (name: Name): Figure => {
    const isKnown = observed[name] !== null && drawn[name].length >= Math.max(1, enough * draws);
    return {
      value: observed[name],
      lower: isKnown ? quantile(drawn[name], tail) : null,
      upper: isKnown ? quantile(drawn[name], 1 - tail) : null,
    };
  };
  return Object.fromEntries(names.map((name) => [name, figureOf(name)])) as Record<Name, Figure>;
}
