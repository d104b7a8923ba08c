import {
  type ConfigurationSpace,
  configurationOf,
  type Term,
} from '../sets/configuration-space.ts';

/** A prime implicant and the positions of the positive rows that it covers. */
export interface PrimeImplicant {
  readonly term: Term;
  /** Indices into the list of positive rows, ascending. */
  readonly covers: readonly number[];
}

/**
 * All prime implicants that cover a positive row: the most general terms with no blocked row among their configurations.
 * Rows that are neither positive nor blocked may be covered, and need not be.
 *
 * For one positive row p, a set of conditions may be left open exactly when no blocked row differs from p in these conditions
 * only. The sets that may not are closed upwards from the difference sets of the blocked rows, which is computed for all 2^k sets
 * at once; the largest sets that may are the prime implicants through p.
 * @param positives - row numbers, from 1
 * @param blocked - 1 at `row − 1` of every row that no implicant may cover
 * @see Quine (1952), The problem of simplifying truth functions; Duşa & Thiem (2015), Enhancing the minimization of Boolean and
 *   multivalue output functions with eQMC, for "differs from every negative row".
 */
export function primeImplicants(
  space: ConfigurationSpace,
  positives: readonly number[],
  blocked: Uint8Array,
): PrimeImplicant[] {
  const count = space.levels.length;
  const found = new Map<number, { term: Term; covers: number[] }>();
  const differ = differences(space, blocked);
  const barred = new Uint32Array(Math.max(1, 2 ** (count - 5)));
  for (const [index, row] of positives.entries()) {
    const configuration = configurationOf(space, row);
    barred.fill(0);
    differ(configuration, barred);
    closeUpwards(barred, count);
    for (const open of largestAllowed(barred, count)) {
      const key = termKey(space, configuration, open);
      const known = found.get(key);
      if (known) known.covers.push(index);
      else {
        const term = configuration.map((level, j) => ((open >> j) & 1 ? -1 : level));
        found.set(key, { term, covers: [index] });
      }
    }
  }
  return [...found.values()];
}

/** A number of its own for every term: that of the configuration with one level more, for open conditions. */
function termKey(space: ConfigurationSpace, configuration: Term, open: number): number {
  let key = 0;
  for (let j = 0; j < configuration.length; j++)
    key = key * (space.levels[j]! + 1) + ((open >> j) & 1 ? 0 : configuration[j]! + 1);
  return key;
}

type MarkDifferences = (configuration: Term, barred: Uint32Array) => void;

/** Marks, for one row, the set of conditions (bit j: condition j) in which each blocked row differs from it. */
function differences(space: ConfigurationSpace, blocked: Uint8Array): MarkDifferences {
  const rows: number[] = [];
  for (let i = 0; i < blocked.length; i++) if (blocked[i]) rows.push(i);
  const count = space.levels.length;
  const levels = new Uint8Array(rows.length * count);
  for (let at = 0; at < rows.length; at++)
    for (let j = 0; j < count; j++)
      levels[at * count + j] = Math.floor(rows[at]! / space.weights[j]!) % space.levels[j]!;
  if (space.levels.every((level) => level === 2)) {
    const codes = Int32Array.from(rows, (_, at) =>
      bits(levels.subarray(at * count, (at + 1) * count)),
    );
    return (configuration, barred) => {
      const own = bits(configuration);
      for (const code of codes) mark(barred, code ^ own);
    };
  }
  return (configuration, barred) => {
    for (let at = 0; at < rows.length; at++) {
      let set = 0;
      for (let j = 0; j < count; j++)
        if (levels[at * count + j] !== configuration[j]) set |= 1 << j;
      mark(barred, set);
    }
  };
}

function bits(levels: ArrayLike<number>): number {
  let code = 0;
  for (let j = 0; j < levels.length; j++) code |= levels[j]! << j;
  return code;
}

function mark(words: Uint32Array, position: number): void {
  words[position >>> 5]! |= 1 << (position & 31);
}

/** Positions within a word whose bit j is 0, for j = 0 … 4. */
const without = [0x55555555, 0x33333333, 0x0f0f0f0f, 0x00ff00ff, 0x0000ffff] as const;

/** Adds to a family of sets, held as one bit per set, all supersets of its members. */
function closeUpwards(family: Uint32Array, count: number): void {
  for (let j = 0; j < Math.min(count, 5); j++)
    for (let w = 0; w < family.length; w++) family[w]! |= (family[w]! & without[j]!) << (1 << j);
  for (let j = 5; j < count; j++) {
    const step = 2 ** (j - 5);
    for (let w = 0; w < family.length; w++) if (w & step) family[w]! |= family[w - step]!;
  }
}

/** The sets outside an upward-closed family that become members with any further element. */
function largestAllowed(family: Uint32Array, count: number): number[] {
  const largest: number[] = [];
  const inWord = count < 5 ? 2 ** (2 ** count) - 1 : 0xffffffff;
  for (let w = 0; w < family.length; w++) {
    const own = family[w]!;
    let allowed = ~own & inWord;
    for (let j = 0; j < Math.min(count, 5) && allowed !== 0; j++)
      allowed &= ((own >>> (1 << j)) & without[j]!) | ~without[j]!;
    for (let j = 5; j < count && allowed !== 0; j++) {
      const step = 2 ** (j - 5);
      if ((w & step) === 0) allowed &= family[w + step]!;
    }
    for (; allowed !== 0; allowed &= allowed - 1)
      largest.push(w * 32 + 31 - Math.clz32(allowed & -allowed));
  }
  return largest;
}
