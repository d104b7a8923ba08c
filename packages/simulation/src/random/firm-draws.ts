import { threefryInto } from '@qunhai/kernel';
import { log } from '../arithmetic/portable-functions.ts';

/** What a draw is for: every purpose has its own counter, so that draws of different purposes never meet. */
export const purposes = {
  luck: 0,
  move: 1,
  birth: 2,
  inherit: 3,
  inheritMore: 8,
  population: 4,
  cycle: 5,
  rupture: 6,
  rewire: 7,
} as const;

/**
 * Random numbers keyed by (seed, replication, step, firm, purpose): a pure function of the five. Order of computing, number
 * of workers and what a scenario changes elsewhere have no influence, so scenarios share luck firm by firm.
 * Threefry-2x32-20 of the kernel.
 */
export class FirmDraws {
  readonly #key = new Uint32Array(2);
  /** Key of the step as signed integers, which cross calls without a box. */
  #step0 = 0;
  #step1 = 0;
  /** The two words of the newest block. */
  readonly words: Uint32Array = new Uint32Array(2);

  /**
   * @param seed - integer 0 … 2⁵³ − 1
   * @param replication - integer 0 … 2³² − 1
   */
  constructor(seed: number, replication: number) {
    threefryInto(seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, 0x51a, replication, this.#key);
  }

  /** Move to a time step; needed before `draw`. */
  at(step: number): void {
    threefryInto(this.#key[0]!, this.#key[1]!, step | 0, 0x57e9, this.words);
    this.#step0 = this.words[0]! | 0;
    this.#step1 = this.words[1]! | 0;
  }

  /** Two words of 32 random bits for a firm (or market, or cluster) and a purpose, left in `words`. */
  draw(subject: number, purpose: number): void {
    threefryInto(this.#step0, this.#step1, subject, purpose, this.words);
  }
}

/** Uniform on the open interval (0, 1) from 32 random bits. */
export function uniformOf(word: number): number {
  return (word + 0.5) * 2.3283064365386963e-10;
}

/**
 * Standard normal from 32 random bits by inversion; relative error below 1.2e-9, so that each normal costs one word and stays
 * aligned between scenarios. Largest |z| is 6.3.
 * @see Acklam (2003), An algorithm for computing the inverse normal cumulative distribution function
 */
export function normalOf(word: number): number {
  const p = (word + 0.5) * 2.3283064365386963e-10;
  const q = p - 0.5;
  if (q > -0.47575 && q < 0.47575) {
    const r = q * q;
    return (
      ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r +
        138.357751867269) *
        r -
        30.66479806614716) *
        r +
        2.506628277459239) *
        q) /
      (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r +
        66.80131188771972) *
        r -
        13.28068155288572) *
        r +
        1)
    );
  }
  const tail = Math.sqrt(-2 * log(q < 0 ? p : 1 - p));
  const z =
    (((((-0.007784894002430293 * tail - 0.3223964580411365) * tail - 2.400758277161838) * tail -
      2.549732539343734) *
      tail +
      4.374664141464968) *
      tail +
      2.938163982698783) /
    ((((0.007784695709041462 * tail + 0.3224671290700398) * tail + 2.445134137142996) * tail +
      3.754408661907416) *
      tail +
      1);
  return q < 0 ? z : -z;
}
