import { normalQuantile } from '@qunhai/numerics';

/** An ordinal variable of a group: its rows' categories, counted from 0, and the thresholds between them. */
export interface OrdinalVariable {
  readonly codes: Int32Array;
  readonly categories: number;
  /** −∞, τ_1, …, τ_{categories − 1}, ∞: normal quantiles of the cumulative shares. */
  readonly cuts: Float64Array;
}

/**
 * Thresholds of a variable.
 * @param values - of the rows
 * @param levels - the values that occur in any group, ascending
 * @returns null when one of them does not occur here, so that thresholds coincide
 * @see Olsson (1979), Psychometrika 44(4): the two-step estimate
 */
export function ordinalVariable(
  values: Float64Array,
  levels: readonly number[],
): OrdinalVariable | null {
  const codes = Int32Array.from(values, (x) => levels.indexOf(x));
  const counts = new Float64Array(levels.length);
  for (const code of codes) counts[code]!++;
  if (counts.includes(0)) return null;
  const cuts = new Float64Array(levels.length + 1);
  let below = 0;
  cuts[0] = -Infinity;
  counts.forEach((count, c) => {
    below += count;
    cuts[c + 1] = c === levels.length - 1 ? Infinity : normalQuantile(below / codes.length);
  });
  return { codes, categories: levels.length, cuts };
}

/**
 * How often the categories of two variables come together, [categories of a × categories of b]. In a table of two by two with an empty
 * cell, half a row is moved into it with the margins kept, as the correlation would be ±1 otherwise (Brown & Benedetti 1977).
 */
export function contingency(a: OrdinalVariable, b: OrdinalVariable): Float64Array {
  const table = new Float64Array(a.categories * b.categories);
  for (let i = 0; i < a.codes.length; i++) table[a.codes[i]! * b.categories + b.codes[i]!]!++;
  if (table.length !== 4) return table;
  const empty = table.indexOf(0);
  if (empty < 0) return table;
  const diagonal = empty === 0 || empty === 3;
  return table.map((count, at) => count + ((at === 0 || at === 3) === diagonal ? 0.5 : -0.5));
}
