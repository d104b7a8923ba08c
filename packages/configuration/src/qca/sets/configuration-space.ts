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

/** Row number of a configuration, from 1. */
export function rowOf(space: ConfigurationSpace, configuration: Term): number {
  return configuration.reduce((row, level, j) => row + level * space.weights[j]!, 1);
}

/** Whether every configuration of `inner` is one of `outer`. */
export function termContains(outer: Term, inner: Term): boolean {
  return outer.every((level, j) => level < 0 || level === inner[j]);
}

/** Rows of all configurations of a term, ascending. */
export function rowsOf(space: ConfigurationSpace, term: Term): number[] {
  let rows = [1];
  for (const [j, level] of term.entries()) {
    const chosen = level >= 0 ? [level] : Array.from({ length: space.levels[j]! }, (_, l) => l);
    rows = rows.flatMap((row) => chosen.map((each) => row + each * space.weights[j]!));
  }
  return rows;
}

/** Rows of several terms, ascending, each once. */
export function rowsOfTerms(space: ConfigurationSpace, terms: readonly Term[]): number[] {
  const seen = new Uint8Array(space.size + 1);
  for (const term of terms) for (const row of rowsOf(space, term)) seen[row] = 1;
  const rows: number[] = [];
  for (let row = 1; row <= space.size; row++) if (seen[row]) rows.push(row);
  return rows;
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
