/** FNV-1a hash of 'sem.bootstrap', as RandomStream hashes its purpose. */
const purposeHash = 0x864d5338;
const parity = 0x1bd11bda;

/**
 * How often each of n rows is drawn in resample r: n draws with replacement that depend on (seed, r) only.
 *
 *     const stream = new RandomStream(seed, 'sem.bootstrap', r);
 *     for (let i = 0; i < n; i++) counts[stream.integer(n)]++;
 *
 * Below, Threefry's 20 rounds stand in line, which makes it six times as fast; a test holds the two equal.
 * @param n - rows, less than 2²¹ so that a 32-bit word times n is exact
 * @param counts - [n] overwritten
 */
export function drawCountsInto(seed: number, r: number, n: number, counts: Int32Array): void {
  counts.fill(0);
  deriveKey(seed, r);
  const k0 = block[0]!;
  const k1 = block[1]!;
  const threshold = 2 ** 32 % n;
  const scale = n / 2 ** 32;
  let left = n;
  for (let counter = 0; left > 0; counter++) {
    threefry(k0, k1, counter, 0);
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

/** The key of RandomStream(seed, 'sem.bootstrap', r), left in `block`. */
function deriveKey(seed: number, r: number): void {
  threefry(seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, purposeHash, 1);
  threefry(block[0]!, block[1]!, r >>> 0, 1);
}

/** Two 32-bit words of the last {@link threefry}. */
const block = new Uint32Array(2);

/** Threefry-2x32-20 of the counter (c0, c1) with the key (k0, k1), as threefryInto of the kernel, unrolled. */
function threefry(k0: number, k1: number, c0: number, c1: number): void {
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
  block[0] = x0;
  block[1] = x1;
}
