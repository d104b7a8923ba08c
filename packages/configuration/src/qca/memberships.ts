import type { Term } from './sets/configuration-space.ts';
import type { Condition } from './sets/set-data.ts';

/** Memberships of the cases in literals, terms and sums of terms; literals are computed once. */
export class Memberships {
  readonly #conditions: readonly Condition[];
  readonly #literals: (Float64Array | undefined)[][];
  readonly n: number;

  constructor(conditions: readonly Condition[]) {
    this.#conditions = conditions;
    this.#literals = conditions.map(() => []);
    this.n = conditions[0]?.values.length ?? 0;
  }

  /** Memberships in one level of one condition. */
  literal(j: number, level: number): Float64Array {
    const known = this.#literals[j]![level];
    if (known) return known;
    const values = literalMembership(this.#conditions[j]!, level);
    this.#literals[j]![level] = values;
    return values;
  }

  /** Memberships in a term: the smallest of its literals; 1 in the empty term. */
  term(term: Term): Float64Array {
    const out = new Float64Array(this.n).fill(1);
    for (const [j, level] of term.entries()) {
      if (level < 0) continue;
      const literal = this.literal(j, level);
      for (let i = 0; i < out.length; i++) if (literal[i]! < out[i]!) out[i] = literal[i]!;
    }
    return out;
  }
}

/** Level 1 of a crisp or fuzzy condition is its presence, level 0 its absence; a level of a multi-value condition is had or not. */
export function literalMembership({ kind, values }: Condition, level: number): Float64Array {
  if (kind === 'multi-value') return values.map((value) => (value === level ? 1 : 0));
  return level === 0 ? values.map((value) => 1 - value) : values;
}

/** Memberships in a sum of sets: the largest; 0 in an empty sum. */
export function unionOf(sets: readonly Float64Array[], n: number): Float64Array {
  const out = new Float64Array(n);
  for (const set of sets) for (let i = 0; i < n; i++) if (set[i]! > out[i]!) out[i] = set[i]!;
  return out;
}
