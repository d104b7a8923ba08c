import { fail } from '../errors.ts';
import { sufficiencyFit } from '../fit.ts';
import { listed, note, percent, type QcaNote } from '../notes.ts';

export interface RobustnessInput {
  readonly cases: readonly string[];
  readonly outcome: ArrayLike<number>;
  /** Memberships in the solution that is reported. */
  readonly initial: ArrayLike<number>;
  /** Memberships in each alternative solution; zeros where a changed choice leaves no solution. */
  readonly tests: readonly ArrayLike<number>[];
}

/** How far a solution is the same under other choices. Null where a quotient is 0/0. */
export interface Robustness {
  /** Coverage of the robust core (what all solutions share) relative to that of the initial solution; 1 at best. */
  readonly coverage: number | null;
  /** Consistency of the initial solution relative to that of the robust core; 1 at best. */
  readonly consistency: number | null;
  /** Overlap of the initial solution with what all alternatives share (`least`), and with what any of them holds (`most`). */
  readonly overlap: { readonly least: number | null; readonly most: number | null };
  /** Share of typical cases that are robust, and of cases in the set without the outcome. */
  readonly caseRatio: { readonly typical: number | null; readonly deviant: number | null };
  /** 1: no case changes; 2: cases may enter; 3: cases may leave; 4: both. */
  readonly rank: 1 | 2 | 3 | 4;
  readonly cases: {
    readonly robustTypical: readonly string[];
    readonly robustDeviant: readonly string[];
    readonly shakyTypical: readonly string[];
    readonly shakyDeviant: readonly string[];
    readonly possibleTypical: readonly string[];
    readonly possibleDeviant: readonly string[];
  };
  readonly notes: readonly QcaNote[];
}

/**
 * Robustness of a solution against alternatives from other anchors, cut-offs or frequencies: RF_cov, RF_cons and RF_SC, oriented to fit,
 * and the robustness case ratios and rank, oriented to cases.
 * @throws {QunhaiError} qca.tests-missing, wrong-length
 * @see Oana & Schneider (2024), A robustness test protocol for applied QCA, Sociological Methods & Research 53(1); Oana, Schneider &
 *   Thomann (2021), QCA using R, §5.2.
 */
export function compareSolutions(input: RobustnessInput): Robustness {
  const { cases, outcome, initial, tests } = input;
  if (tests.length === 0) throw fail('tests-missing', {});
  for (const [i, set] of [outcome, initial, ...tests].entries())
    if (set.length !== cases.length)
      throw fail('wrong-length', {
        set: ['outcome', 'initial'][i] ?? `tests[${i - 2}]`,
        expected: cases.length,
        actual: set.length,
      });
  const at = (pick: (...values: number[]) => number) =>
    Float64Array.from(cases, (_, i) => pick(...tests.map((test) => test[i]!)));
  const least = at(Math.min);
  const most = at(Math.max);
  const core = least.map((value, i) => Math.min(value, initial[i]!));
  const coreFit = sufficiencyFit(core, outcome);
  const ownFit = sufficiencyFit(initial, outcome);
  const groups = caseGroups(input, least, most);
  const shaky = cases.filter((_, i) => initial[i]! > 0.5 && least[i]! < 0.5);
  const possible = cases.filter((_, i) => initial[i]! < 0.5 && most[i]! > 0.5);
  const rank = (1 + (possible.length > 0 ? 1 : 0) + (shaky.length > 0 ? 2 : 0)) as 1 | 2 | 3 | 4;
  const coverage = ratio(coreFit.coverage, ownFit.coverage);
  return {
    coverage,
    consistency: ratio(ownFit.consistency, coreFit.consistency),
    overlap: { least: overlap(initial, least), most: overlap(initial, most) },
    caseRatio: {
      typical: share(groups.robustTypical, groups.shakyTypical, groups.possibleTypical),
      deviant: share(groups.robustDeviant, groups.shakyDeviant, groups.possibleDeviant),
    },
    rank,
    cases: groups,
    notes: robustnessNotes(coverage, shaky, possible),
  };
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/** Σ min / Σ max of two sets. */
function overlap(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  let shared = 0;
  let all = 0;
  for (let i = 0; i < a.length; i++) {
    shared += Math.min(a[i]!, b[i]!);
    all += Math.max(a[i]!, b[i]!);
  }
  return all === 0 ? null : shared / all;
}

function share(
  robust: readonly string[],
  ...others: readonly (readonly string[])[]
): number | null {
  const all = others.reduce((sum, list) => sum + list.length, robust.length);
  return all === 0 ? null : robust.length / all;
}

function caseGroups(
  { cases, outcome, initial }: RobustnessInput,
  least: Float64Array,
  most: Float64Array,
): Robustness['cases'] {
  const where = (holds: (i: number) => boolean) => cases.filter((_, i) => holds(i));
  const robust = (i: number) => Math.min(initial[i]!, least[i]!) > 0.5;
  const shaky = (i: number) => initial[i]! > 0.5 && least[i]! < 0.5;
  const possible = (i: number) => initial[i]! < 0.5 && most[i]! > 0.5;
  const typical = (i: number) => outcome[i]! > 0.5;
  const deviant = (i: number) => outcome[i]! < 0.5;
  return {
    robustTypical: where((i) => robust(i) && typical(i)),
    robustDeviant: where((i) => robust(i) && deviant(i)),
    shakyTypical: where((i) => shaky(i) && typical(i)),
    shakyDeviant: where((i) => shaky(i) && deviant(i)),
    possibleTypical: where((i) => possible(i) && typical(i)),
    possibleDeviant: where((i) => possible(i) && deviant(i)),
  };
}

function robustnessNotes(
  coverage: number | null,
  shaky: readonly string[],
  possible: readonly string[],
): QcaNote[] {
  const notes: QcaNote[] = [];
  if (coverage !== null && coverage < 0.8)
    notes.push(note('robustness.fragile', { share: percent(coverage) }));
  if (shaky.length > 0)
    notes.push(note('robustness.shaky', { count: shaky.length, cases: listed(shaky) }));
  if (possible.length > 0)
    notes.push(note('robustness.possible', { count: possible.length, cases: listed(possible) }));
  return notes;
}
