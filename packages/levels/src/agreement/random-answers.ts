import type { RandomStream } from '@qunhai/kernel';
import { normalQuantile } from '@qunhai/numerics';

/** Answers of people who answer at random: each item from the null distribution, items of a person tied by one common factor. */
export interface RandomAnswers {
  readonly shares: readonly number[];
  readonly step: number;
  readonly items: number;
  /** Correlation among items before answers are cut into options, 0 … 1. */
  readonly correlation: number;
}

/**
 * Mean variance of items in a group of `size` people who answer at random.
 * @see Cohen, Doveh & Nahum-Shani (2009), Organizational Research Methods 12(1): correlated items must stay so under the null
 */
export function randomVariance(
  { shares, step, items, correlation }: RandomAnswers,
  size: number,
  stream: RandomStream,
): number {
  const thresholds = cumulative(shares);
  const [common, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];
  const sums = new Float64Array(items);
  const squares = new Float64Array(items);
  for (let person = 0; person < size; person++) {
    const factor = items > 1 ? stream.normal() : 0;
    for (let item = 0; item < items; item++) {
      const z = items > 1 ? common * factor + own * stream.normal() : stream.normal();
      let option = 0;
      while (option < thresholds.length && z > thresholds[option]!) option++;
      sums[item]! += option;
      squares[item]! += option * option;
    }
  }
  let total = 0;
  for (let item = 0; item < items; item++)
    total += (squares[item]! - sums[item]! ** 2 / size) / (size - 1);
  return (total / items) * step * step;
}

function cumulative(shares: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(shares.slice(0, -1), (share) => {
    sum += share;
    return normalQuantile(Math.min(1, sum));
  });
}
