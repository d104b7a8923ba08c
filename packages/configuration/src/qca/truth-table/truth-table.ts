import { fail } from '../errors.ts';
import { reaches, sufficiencyFit } from '../fit.ts';
import { Memberships } from '../memberships.ts';
import type { QcaNote } from '../notes.ts';
import {
  type ConfigurationSpace,
  configurationOf,
  configurationSpace,
} from '../sets/configuration-space.ts';
import type { PreparedSets } from '../sets/set-data.ts';
import { rowsOfCases } from './rows-of-cases.ts';
import { tableNotes } from './table-notes.ts';

/** Positive, negative, contradictory (between the two consistency cut-offs), or too few cases to say. */
export type RowOutput = '1' | '0' | 'C' | '?';

export interface Cutoffs {
  /** Fewest cases of a row; rows with fewer count as remainders. 1 when absent. */
  readonly frequency?: number | undefined;
  /** Least raw consistency of a positive row; 0.8 when absent. */
  readonly consistency?: number | undefined;
  /** Rows whose consistency is below `consistency` but not below this are contradictory; none when absent. */
  readonly contradiction?: number | undefined;
  /** Least PRI of a positive row; 0 when absent. */
  readonly pri?: number | undefined;
}

export interface TruthTableRow {
  /** 1 + the configuration as a number in mixed radix, first condition most significant. */
  readonly row: number;
  /** Level of each condition. */
  readonly configuration: readonly number[];
  readonly output: RowOutput;
  /** Cases with membership above 0.5. */
  readonly n: number;
  readonly consistency: number | null;
  readonly pri: number | null;
  /** Consistency with the absence of the outcome. */
  readonly absenceConsistency: number | null;
  readonly cases: readonly string[];
  /** Cases of the row whose outcome is below 0.5. */
  readonly deviantCases: readonly string[];
}

export interface TruthTable {
  readonly outcome: string;
  readonly space: ConfigurationSpace;
  readonly cutoffs: Required<{ [Key in keyof Cutoffs]: number | null }>;
  /** Rows that hold a case, ascending; the others are remainders. */
  readonly rows: readonly TruthTableRow[];
  /** Cases that are exactly at 0.5 in some condition, and so in no row. */
  readonly ambiguousCases: readonly string[];
  readonly notes: readonly QcaNote[];
}

/**
 * The truth table of the configurations that hold a case.
 * @throws {QunhaiError} qca.cutoff-range, too-many-configurations
 * @see Ragin (2008), Redesigning social inquiry, ch. 7; Duşa (2019), QCA with R, ch. 7.
 */
export function truthTable(sets: PreparedSets, cutoffs: Cutoffs = {}): TruthTable {
  const space = configurationSpace(sets.conditions);
  const checked = checkCutoffs(cutoffs);
  const rowOfCase = rowsOfCases(sets, space);
  const memberships = new Memberships(sets.conditions);
  const absence = sets.outcome.values.map((value) => 1 - value);
  const membersOf = Map.groupBy(rowOfCase.keys(), (i) => rowOfCase[i] ?? null);
  const ambiguous = membersOf.get(null) ?? [];
  const rows = [...membersOf]
    .flatMap(([row, inside]) => (row === null ? [] : [[row, inside] as const]))
    .sort(([a], [b]) => a - b)
    .map(([row, inside]): TruthTableRow => {
      const configuration = configurationOf(space, row);
      const membership = memberships.term(configuration);
      const { consistency, pri } = sufficiencyFit(membership, sets.outcome.values);
      return {
        row,
        configuration,
        output: output(inside.length, consistency, pri, checked),
        n: inside.length,
        consistency,
        pri,
        absenceConsistency: sufficiencyFit(membership, absence).consistency,
        cases: inside.map((i) => sets.cases[i]!),
        deviantCases: inside
          .filter((i) => sets.outcome.values[i]! < 0.5)
          .map((i) => sets.cases[i]!),
      };
    });
  const ambiguousCases = ambiguous.map((i) => sets.cases[i]!);
  const table = { outcome: sets.outcome.expression, space, cutoffs: checked, rows, ambiguousCases };
  return { ...table, notes: tableNotes(sets, table) };
}

function checkCutoffs(cutoffs: Cutoffs): TruthTable['cutoffs'] {
  const { frequency = 1, consistency = 0.8, contradiction, pri = 0 } = cutoffs;
  const check = (cutoff: string, value: number, low: number, high: number) => {
    if (!(value >= low && value <= high)) throw fail('cutoff-range', { cutoff, value, low, high });
  };
  check('frequency', frequency, 1, Number.MAX_SAFE_INTEGER);
  check('consistency', consistency, 0, 1);
  check('pri', pri, 0, 1);
  if (contradiction !== undefined) check('contradiction', contradiction, 0, consistency);
  return { frequency, consistency, contradiction: contradiction ?? null, pri };
}

function output(
  n: number,
  consistency: number | null,
  pri: number | null,
  cutoffs: TruthTable['cutoffs'],
): RowOutput {
  if (n < cutoffs.frequency!) return '?';
  if (reaches(consistency, cutoffs.consistency!)) return reaches(pri, cutoffs.pri!) ? '1' : '0';
  const { contradiction } = cutoffs;
  return contradiction !== null && reaches(consistency, contradiction) ? 'C' : '0';
}
