import { fail } from '../errors.ts';

/** Most logically possible configurations that are handled: 22 conditions with two levels each. */
const mostConfigurations = 2 ** 22;

/** All logically possible configurations: every combination of one level of each condition. */
export interface ConfigurationSpace {
  readonly names: readonly string[];
  readonly levels: readonly number[];
  /** What one step of a condition adds to the row number; the first condition is the most significant. */
  readonly weights: readonly number[];
  readonly size: number;
  /** Whether some condition has more than two levels, so that literals are written `A[2]`. */
  readonly multiValue: boolean;
}

/**
 * One product of literals: the level of each condition, or −1 where the condition may take any level.
 * A configuration is a term without −1.
 */
export type Term = readonly number[];

/** @throws {QunhaiError} qca.too-many-configurations */
export function configurationSpace(
  conditions: readonly { readonly name: string; readonly levels: number }[],
): ConfigurationSpace {
  const levels = conditions.map((condition) => condition.levels);
  const weights = levels.map(() => 1);
  let size = 1;
  for (let j = levels.length - 1; j >= 0; j--) {
    weights[j] = size;
    size *= levels[j]!;
  }
  if (size > mostConfigurations)
    throw fail('too-many-configurations', {
      conditions: levels.length,
      most: mostConfigurations,
    });
  return {
    names: conditions.map((condition) => condition.name),
    levels,
    weights,
    size,
    multiValue: levels.some((count) => count > 2),
  };
}

/** Levels of the configuration in a row; rows are numbered from 1. */
export function configurationOf(space: ConfigurationSpace, row: number): number[] {
  return space.levels.map((count, j) => Math.floor((row - 1) / space.weights[j]!) % count);
}

/** Whether every configuration of `inner` is one of `outer`. */
export function termContains(outer: Term, inner: Term): boolean {
  return outer.every((level, j) => level < 0 || level === inner[j]);
}

/** Rows of the configurations of several terms but for those left out, ascending, each once. */
export function rowsOfTerms(
  space: ConfigurationSpace,
  terms: readonly Term[],
  leftOut: ReadonlySet<number> = new Set(),
): number[] {
  const inside = new Uint8Array(space.size);
  const distinct = new Map(terms.map((term) => [term.join(), term]));
  for (const term of distinct.values()) {
    const last = term.findLastIndex((level) => level >= 0);
    markRows(space, term, inside, last, 0, 0);
  }
  for (const row of leftOut) inside[row - 1] = 0;
  const rows: number[] = [];
  for (let i = 0; i < inside.length; i++) if (inside[i]) rows.push(i + 1);
  return rows;
}

/**
 * Marks the rows of a term.
 * @param last - position of the last condition that the term fixes
 * @param base - what its conditions before the j-th add to the row number
 */
function markRows(
  space: ConfigurationSpace,
  term: Term,
  inside: Uint8Array,
  last: number,
  j: number,
  base: number,
): void {
  if (j > last) {
    inside.fill(1, base, base + (j === 0 ? space.size : space.weights[j - 1]!));
    return;
  }
  const weight = space.weights[j]!;
  const level = term[j]!;
  if (level >= 0) markRows(space, term, inside, last, j + 1, base + level * weight);
  else
    for (let each = 0; each < space.levels[j]!; each++)
      markRows(space, term, inside, last, j + 1, base + each * weight);
}

/** One literal as it is written: `A`, `~A`, or `A[2]` where conditions have more than two levels. */
export function literalText(name: string, level: number, multiValue: boolean): string {
  if (multiValue) return `${name}[${level}]`;
  return level === 0 ? `~${name}` : name;
}

/** A term as it is written, `A*~B`; `1` when it leaves every condition open. */
export function termText(space: ConfigurationSpace, term: Term): string {
  const literals = term.flatMap((level, j) =>
    level < 0 ? [] : [literalText(space.names[j]!, level, space.multiValue)],
  );
  return literals.length === 0 ? '1' : literals.join('*');
}
