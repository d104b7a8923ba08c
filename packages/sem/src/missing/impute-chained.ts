import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { mean, standardDeviation } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import type { SemData } from '../specify/model.ts';
import {
  type ImputationChain,
  type ImputationMethod,
  type ImputationTask,
  type IncompleteVariable,
  imputeVariable,
  startChain,
} from './imputation-chain.ts';
import { type ImputationTrace, potentialScaleReduction } from './imputation-trace.ts';
import { selectVariables } from './select-variables.ts';

/** How missing values are imputed. */
export interface ImputeOptions {
  /** Integer 0 … 2⁵³ − 1; imputation i depends on (seed, i) only. */
  readonly seed: number;
  /** Completed data sets, 20 unless told. */
  readonly imputations?: number;
  /** Rounds through all incomplete variables before a data set is kept, 10 unless told. */
  readonly iterations?: number;
  /**
   * `predictive-mean-matching` (unless told) gives values that occur in the data, right for scale items; `normal` draws from a
   * regression, right for continuous measures, and may leave the scale.
   */
  readonly method?: ImputationMethod;
  /** Methods of single variables, where they differ. */
  readonly methods?: Readonly<Record<string, ImputationMethod>>;
  /** Candidates of predictive mean matching, 5 unless told. */
  readonly donors?: number;
  readonly control?: JobControl;
}

/** Data completed several times. */
export interface ImputedData {
  readonly seed: number;
  readonly iterations: number;
  /** Complete data sets of the variables asked for, rows as in the data given. */
  readonly imputations: readonly SemData[];
  /** 0-based rows without any value: they stay missing in every imputation. */
  readonly emptyRows: readonly number[];
  /** One for each variable with missing values. */
  readonly traces: readonly ImputationTrace[];
}

/**
 * Multiple imputation by chained equations: each incomplete variable is regressed on all others in turn, its missing values are drawn
 * from what the regression and its uncertainty leave possible, and the round is repeated. Variables beyond the model's own help when
 * they tell why values are missing. Missing at random is assumed.
 *
 * Imputation i draws from RandomStream(seed, 'sem.impute', i). A ridge of 1e-5 of the diagonal steadies regressions (as in mice).
 * @param variables - what is imputed and imputed from: the model's indicators and any auxiliary variables
 * @throws {QunhaiError} sem.data-shape, sem.missing-variable, sem.infinite-value, sem.empty-indicator, sem.constant-indicator,
 *   sem.too-few-rows, sem.setting-out-of-range; kernel.cancelled
 * @see van Buuren & Groothuis-Oudshoorn (2011), mice: multivariate imputation by chained equations in R, JSS 45(3)
 */
export async function imputeChained(
  data: SemData,
  variables: readonly string[],
  options: ImputeOptions,
): Promise<ImputedData> {
  const { seed, imputations = 20, iterations = 10, control = {} } = options;
  checkWhole('imputations', imputations, 1, 10_000);
  checkWhole('iterations', iterations, 1, 10_000);
  checkWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  const plan = planImputation(data, variables, options);
  const step = 'sem.impute';
  const chains: { readonly chain: ImputationChain; readonly moves: Moves }[] = [];
  let resumed = performance.now();
  for (let i = 0; i < imputations; i++) {
    throwIfCancelled(control, step);
    const chain = startChain(plan.task, i);
    const moves: Moves = plan.task.incomplete.map(() => ({ mean: [], deviation: [] }));
    for (let round = 0; round < iterations; round++) {
      plan.task.incomplete.forEach((variable, at) => {
        imputeVariable(chain, variable);
        record(plan, chain, variable, moves[at]!);
      });
      if (performance.now() - resumed > patience) {
        await new Promise((resume) => setTimeout(resume));
        throwIfCancelled(control, step);
        resumed = performance.now();
      }
    }
    chains.push({ chain, moves });
    control.onProgress?.({ step, done: i + 1, total: imputations });
  }
  return {
    seed,
    iterations,
    imputations: chains.map(({ chain }) => completed(plan, chain)),
    emptyRows: plan.emptyRows,
    traces: plan.task.incomplete.map((variable, at) =>
      trace(
        plan,
        variable,
        chains.map(({ moves }) => moves[at]!),
      ),
    ),
  };
}

/** Milliseconds of work before events, such as a cancellation, are let through. */
const patience = 50;

/** Mean and standard deviation of the imputed values, by iteration. */
interface Move {
  readonly mean: number[];
  readonly deviation: number[];
}
type Moves = Move[];

interface ImputationPlan {
  readonly task: ImputationTask;
  readonly variables: readonly string[];
  /** [n × p] as given. */
  readonly given: Float64Array;
  /** Rows of the data that the task's rows are. */
  readonly rows: readonly number[];
  readonly emptyRows: readonly number[];
  readonly center: Float64Array;
  readonly spread: Float64Array;
}

function planImputation(
  data: SemData,
  variables: readonly string[],
  { seed, method = 'predictive-mean-matching', methods = {}, donors = 5 }: ImputeOptions,
): ImputationPlan {
  checkWhole('donors', donors, 1, 1000);
  const p = variables.length;
  const given = selectVariables(data, variables);
  const isEmpty = (i: number) => given.subarray(i * p, (i + 1) * p).every(Number.isNaN);
  const all = Array.from({ length: data.n }, (_, i) => i);
  const rows = all.filter((i) => !isEmpty(i));
  if (rows.length < 3) throw fail('too-few-rows', { rows: rows.length, required: 3 });
  const columns = p + 1;
  const values = new Float64Array(rows.length * columns).fill(1);
  const center = new Float64Array(p);
  const spread = new Float64Array(p);
  const incomplete: IncompleteVariable[] = [];
  variables.forEach((variable, column) => {
    const cells = Float64Array.from(rows, (i) => given[i * p + column]!);
    const seen = cells.filter((value) => !Number.isNaN(value));
    if (seen.length === 0) throw fail('empty-indicator', { indicator: variable });
    center[column] = mean(seen);
    const deviation = standardDeviation(seen);
    const varies = deviation > 1e-12 * Math.max(1, Math.abs(center[column]!));
    spread[column] = varies ? deviation : 1;
    cells.forEach((value, i) => {
      values[i * columns + column] = (value - center[column]!) / spread[column]!;
    });
    if (seen.length === cells.length) return;
    if (!varies) throw fail('constant-indicator', { indicator: variable, rows: seen.length });
    incomplete.push({ column, method: methods[variable] ?? method, ...gapsOf(cells) });
  });
  const task = { rows: rows.length, columns, values, incomplete, donors, seed };
  return { task, variables, given, rows, emptyRows: all.filter(isEmpty), center, spread };
}

function gapsOf(cells: Float64Array): Pick<IncompleteVariable, 'observed' | 'missing'> {
  const positions = Int32Array.from(cells, (_, i) => i);
  return {
    observed: positions.filter((i) => !Number.isNaN(cells[i]!)),
    missing: positions.filter((i) => Number.isNaN(cells[i]!)),
  };
}

function record(
  { task, center, spread }: ImputationPlan,
  { values }: ImputationChain,
  { column, missing }: IncompleteVariable,
  move: Move,
): void {
  const imputed = Float64Array.from(missing, (row) => values[row * task.columns + column]!);
  move.mean.push(center[column]! + spread[column]! * mean(imputed));
  move.deviation.push(spread[column]! * standardDeviation(imputed));
}

/** The data as given, with the gaps filled; donors' values are copied as given, without rounding on the way. */
function completed(plan: ImputationPlan, chain: ImputationChain): SemData {
  const { task, variables, given, rows, center, spread } = plan;
  const p = variables.length;
  const values = given.slice();
  for (const { column, method, observed, missing } of task.incomplete) {
    const original = new Map<number, number>();
    if (method === 'predictive-mean-matching')
      for (const row of observed)
        original.set(task.values[row * task.columns + column]!, given[rows[row]! * p + column]!);
    for (const row of missing) {
      const value = chain.values[row * task.columns + column]!;
      values[rows[row]! * p + column] =
        original.get(value) ?? center[column]! + spread[column]! * value;
    }
  }
  return { n: given.length / p, p, variables: [...variables], values };
}

function trace(
  { variables }: ImputationPlan,
  { column, missing }: IncompleteVariable,
  moves: readonly Move[],
): ImputationTrace {
  const means = moves.map((move) => move.mean);
  return {
    variable: variables[column]!,
    imputedCells: missing.length,
    mean: means,
    standardDeviation: moves.map((move) => move.deviation),
    potentialScaleReduction: potentialScaleReduction(means),
  };
}

function checkWhole(field: string, found: number, least: number, most: number): void {
  if (!Number.isInteger(found) || found < least || found > most)
    throw fail('setting-out-of-range', { field, found, least, most });
}
