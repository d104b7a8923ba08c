/**
 * Counter-based random numbers: the k-th draw of a stream is a pure function of (seed, purpose, counters, k),
 * so results do not depend on the order or the number of workers.
 * Threefry-2x32 with 20 rounds.
 * @see Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3. SC'11, §4.2.
 */

const parity = 0x1bd11bda;

/**
 * One Threefry-2x32-20 block: encrypts the counter (c0, c1) with the key. Twenty rounds, written out, as simulation
 * and resampling draw a block for every firm: x0 += x1; x1 = rotate(x1, R) ^ x0; after every fourth round the key is added.
 * @param out - receives two uint32 values at `offset` and `offset + 1`
 */
export function threefryInto(
  key0: number,
  key1: number,
  c0: number,
  c1: number,
  out: Uint32Array,
  offset = 0,
): void {
  const k0 = key0 | 0;
  const k1 = key1 | 0;
  const k2 = parity ^ k0 ^ k1;
  let x0 = (c0 + k0) | 0;
  let x1 = (c1 + k1) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + k1) | 0;
  x1 = (x1 + k2 + 1) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x0 = (x0 + k2) | 0;
  x1 = (x1 + k0 + 2) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + k0) | 0;
  x1 = (x1 + k1 + 3) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x0 = (x0 + k1) | 0;
  x1 = (x1 + k2 + 4) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + k2) | 0;
  x1 = (x1 + k0 + 5) | 0;
  out[offset] = x0 >>> 0;
  out[offset + 1] = x1 >>> 0;
}

/** FNV-1a hash of a purpose name, so that streams of different purposes never meet. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A stream of random numbers that starts at a key derived from seed, purpose and counters. */
export class RandomStream {
  readonly #key0: number;
  readonly #key1: number;
  readonly #block = new Uint32Array(2);
  #counter = 0;
  #spareWord = false;
  #spareNormal = Number.NaN;

  /**
   * @param seed - integer 0 … 2⁵³ − 1
   * @param purpose - what the draws are for, e.g. `'sem.bootstrap'`
   * @param counters - which one of many, e.g. the resample number; each an integer 0 … 2³² − 1
   */
  constructor(seed: number, purpose: string, ...counters: readonly number[]) {
    const word = this.#block;
    threefryInto(
      seed >>> 0,
      Math.floor(seed / 2 ** 32) >>> 0,
      hashName(purpose),
      counters.length,
      word,
    );
    for (const counter of counters) threefryInto(word[0]!, word[1]!, counter >>> 0, 1, word);
    // As signed integers, which cross calls without a box; the bits are the same.
    this.#key0 = word[0]! | 0;
    this.#key1 = word[1]! | 0;
  }

  /** The next 32 random bits, 0 … 2³² − 1. */
  uint32(): number {
    if (this.#spareWord) {
      this.#spareWord = false;
      return this.#block[1]!;
    }
    const counter = this.#counter++;
    threefryInto(this.#key0, this.#key1, counter >>> 0, Math.floor(counter / 2 ** 32), this.#block);
    this.#spareWord = true;
    return this.#block[0]!;
  }

  /** Uniform on the open interval (0, 1), 32-bit resolution. */
  uniform(): number {
    return (this.uint32() + 0.5) / 2 ** 32;
  }

  /**
   * A uniform integer 0 … n − 1 (n ≤ 2³²), unbiased: multiply, and reject the few words that would favour small values.
   * @see Lemire (2019), Fast random integer generation in an interval, ACM TOMACS 29(1).
   */
  integer(n: number): number {
    const threshold = 2 ** 32 % n;
    for (;;) {
      const product = this.uint32() * n;
      if (product % 2 ** 32 >= threshold) return Math.floor(product / 2 ** 32);
    }
  }

  /** Standard normal by the polar method (Marsaglia & Bray 1964). */
  normal(): number {
    if (!Number.isNaN(this.#spareNormal)) {
      const spare = this.#spareNormal;
      this.#spareNormal = Number.NaN;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const scale = Math.sqrt((-2 * Math.log(s)) / s);
        this.#spareNormal = v * scale;
        return u * scale;
      }
    }
  }

  /** Shuffle in place (Fisher & Yates; Durstenfeld 1964). */
  shuffle<T>(values: T[]): T[] {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      const held = values[i]!;
      values[i] = values[j]!;
      values[j] = held;
    }
    return values;
  }
}
