import { threefryInto } from '@qunhai/kernel';

/** FNV-1a hashes of 'sem.bootstrap' and 'sem.covariance', as RandomStream hashes its purpose. */
const bootstrapHash = 0x864d5338;
const covarianceHash = 0x73577aef;

/**
 * How often each of n rows is drawn in resample r: n draws with replacement that depend on (seed, r) only.
 *
 *     const stream = new RandomStream(seed, 'sem.bootstrap', r);
 *     for (let i = 0; i < n; i++) counts[stream.integer(n)]++;
 *
 * Below, words are taken from their block without the stream's bookkeeping; a test holds the two equal.
 * @param n - rows, less than 2²¹ so that a 32-bit word times n is exact
 * @param counts - [n] overwritten
 */
export function drawCountsInto(seed: number, r: number, n: number, counts: Int32Array): void {
  deriveKey(seed, bootstrapHash, 1);
  addCounter(r);
  drawInto(n, counts);
}

/** The same for group g of several: draws are those of RandomStream(seed, 'sem.covariance', r, g). */
export function drawGroupCountsInto(
  seed: number,
  r: number,
  g: number,
  n: number,
  counts: Int32Array,
): void {
  deriveKey(seed, covarianceHash, 2);
  addCounter(r);
  addCounter(g);
  drawInto(n, counts);
}

/** Draw with the key in `block`. */
function drawInto(n: number, counts: Int32Array): void {
  counts.fill(0);
  // As signed integers, which cross calls without a box.
  const k0 = block[0]! | 0;
  const k1 = block[1]! | 0;
  const threshold = 2 ** 32 % n;
  const scale = n / 2 ** 32;
  let left = n;
  for (let counter = 0; left > 0; counter++) {
    threefryInto(k0, k1, counter, 0, block);
    // Lemire (2019): the high word of word × n is the draw, unless the low word is one of the few that bias it.
    let word = block[0]!;
    if (Math.imul(word, n) >>> 0 >= threshold) {
      counts[(word * scale) | 0]!++;
      left--;
    }
    word = block[1]!;
    if (left > 0 && Math.imul(word, n) >>> 0 >= threshold) {
      counts[(word * scale) | 0]!++;
      left--;
    }
  }
}

/** The key of RandomStream(seed, purpose, …) before its counters, left in `block`. */
function deriveKey(seed: number, purposeHash: number, counters: number): void {
  threefryInto(seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, purposeHash, counters, block);
}

function addCounter(counter: number): void {
  threefryInto(block[0]!, block[1]!, counter >>> 0, 1, block);
}

/** Two 32-bit words of the last block. */
const block = new Uint32Array(2);
