import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { type CaseProfile, caseProfiles } from './cases/case-profiles.ts';
import { type MainModel, mainModel, type SolutionKind } from './main-model.ts';
import { remaindersOf } from './minimize/assumptions.ts';
import { type Solutions, type SolveOptions, solve } from './minimize/solve.ts';
import {
  type NecessaryExpressions,
  type NecessaryOptions,
  necessaryExpressions,
} from './necessary/necessary-expressions.ts';
import { type SingleCondition, singleConditions } from './necessary/single-conditions.ts';
import type { QcaNote } from './notes.ts';
import { compareOutcomes, type OutcomeComparison } from './report/compare-outcomes.ts';
import { type ConfigurationTable, configurationTable } from './report/configuration-table.ts';
import { prepareSets } from './sets/prepare-sets.ts';
import type { ExcludedCase, PreparedSets, SetData } from './sets/set-data.ts';
import { type Cutoffs, type TruthTable, truthTable } from './truth-table/truth-table.ts';

export interface ConfigurationInput extends SetData {
  readonly cutoffs?: Cutoffs | undefined;
  readonly solve?: SolveOptions | undefined;
  /** Expressions that no remainder may be assumed for, beside the rows in `solve.exclude`. */
  readonly excludeExpressions?: readonly string[] | undefined;
  readonly necessary?: NecessaryOptions | undefined;
  /** Which solution is the result; `'intermediate'` with expectations and `'complex'` without when absent. */
  readonly result?: SolutionKind | undefined;
  /** Analyse the absence of the outcome too; cut-offs and options as for the outcome where absent. */
  readonly absence?:
    | { readonly cutoffs?: Cutoffs | undefined; readonly solve?: SolveOptions | undefined }
    | undefined;
}

/** One direction of the outcome, analysed. */
export interface OutcomeAnalysis {
  readonly outcome: string;
  readonly table: TruthTable;
  readonly solutions: Solutions;
  readonly main: MainModel | null;
  /** The ●⊗ table of the main model. */
  readonly configurations: ConfigurationTable | null;
  /** Where each case stands to the main model. */
  readonly cases: readonly CaseProfile[];
}

export interface ConfigurationAnalysis extends OutcomeAnalysis {
  readonly excludedCases: readonly ExcludedCase[];
  readonly single: readonly SingleCondition[];
  readonly necessary: NecessaryExpressions;
  readonly absence: OutcomeAnalysis | null;
  readonly comparison: OutcomeComparison | null;
  readonly notes: readonly QcaNote[];
}

/**
 * A whole fsQCA: necessity, truth table, the three solutions, configurations with core conditions, the cases, and on request the absence
 * of the outcome beside it.
 * @throws {QunhaiError} qca.*: bad sets, cut-offs, names or expressions; kernel.cancelled
 */
export function analyzeConfigurations(
  input: ConfigurationInput,
  control: JobControl = {},
): ConfigurationAnalysis {
  throwIfCancelled(control, 'qca');
  const sets = prepareSets(input);
  const own = analyzeOutcome(sets, input, input, control);
  const necessary = necessaryExpressions(sets, input.necessary, control);
  let absence: OutcomeAnalysis | null = null;
  if (input.absence) {
    const options = {
      cutoffs: input.absence.cutoffs ?? input.cutoffs,
      solve: input.absence.solve ?? reversed(input.solve),
    };
    absence = analyzeOutcome(negated(sets), options, input, control);
  }
  const comparison =
    absence === null
      ? null
      : compareOutcomes(
          sets,
          own.table.space,
          { solutions: own.solutions, model: own.main?.model ?? null },
          { solutions: absence.solutions, model: absence.main?.model ?? null },
        );
  return {
    ...own,
    excludedCases: sets.excluded,
    single: singleConditions(sets),
    necessary,
    absence,
    comparison,
    notes: [
      ...own.table.notes,
      ...own.solutions.notes,
      ...necessary.notes,
      ...(comparison?.notes ?? []),
    ],
  };
}

/** Truth table, solutions and what follows from them for one direction of the outcome. */
export function analyzeOutcome(
  sets: PreparedSets,
  options: Pick<ConfigurationInput, 'cutoffs' | 'solve'>,
  { excludeExpressions = [], result }: Pick<ConfigurationInput, 'excludeExpressions' | 'result'>,
  control: JobControl,
): OutcomeAnalysis {
  const table = truthTable(sets, options.cutoffs);
  const exclude = [
    ...(options.solve?.exclude ?? []),
    ...excludeExpressions.flatMap((expression) => remaindersOf(table, expression)),
  ];
  const solutions = solve(sets, table, { ...options.solve, exclude }, control);
  const wanted = result ?? (options.solve?.expectations ? 'intermediate' : 'complex');
  const main = mainModel(solutions, wanted);
  return {
    outcome: table.outcome,
    table,
    solutions,
    main,
    configurations: main && configurationTable(table.space, main.model, main.parsimonious),
    cases: caseProfiles(sets, table, main?.model ?? { terms: [] }),
  };
}

function negated(sets: PreparedSets): PreparedSets {
  const { outcome } = sets;
  const expression = outcome.negated ? outcome.expression.slice(1) : `~${outcome.expression}`;
  return {
    ...sets,
    outcome: {
      ...outcome,
      expression,
      negated: !outcome.negated,
      values: outcome.values.map((value) => 1 - value),
    },
  };
}

/** Expectations turned round: what helps the outcome is expected to be missing where it is absent. Excluded rows are not carried over. */
function reversed(options: SolveOptions | undefined): SolveOptions | undefined {
  if (!options) return undefined;
  const expectations =
    options.expectations &&
    Object.fromEntries(
      Object.entries(options.expectations).flatMap(([name, expected]) => {
        if (typeof expected !== 'string') return [];
        return [[name, expected === 'present' ? ('absent' as const) : ('present' as const)]];
      }),
    );
  return { ...options, exclude: [], expectations };
}
