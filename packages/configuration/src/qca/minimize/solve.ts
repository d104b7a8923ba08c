import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import { listed, note, percent, type QcaNote } from '../notes.ts';
import type { PreparedSets } from '../sets/set-data.ts';
import type { RowOutput, TruthTable } from '../truth-table/truth-table.ts';
import { type Expectations, expectedLevels } from './expectations.ts';
import { type IntermediateSolution, intermediateSolutions } from './intermediate.ts';
import type { ModelRule } from './minimal-covers.ts';
import { ModelMaker } from './model.ts';
import { minimizeRows, modelTerms, type Solution, solution } from './solution.ts';

export interface SolveOptions {
  /** Directional expectations; without them there is no intermediate solution. */
  readonly expectations?: Expectations | undefined;
  /** Rows that no model may cover: untenable or contradictory assumptions (enhanced standard analysis). */
  readonly exclude?: readonly number[] | undefined;
  /** Contradictory rows count as negative, may be covered, or must be explained. `'negative'` when absent. */
  readonly contradictions?: 'negative' | 'may-cover' | 'explain' | undefined;
  /** Which models are minimal; `'fewest-terms'` when absent. */
  readonly rule?: ModelRule | undefined;
  /**
   * Most models listed of each solution (1,000), pairs of intermediate solutions (400), and work for each search (2 × 10⁷ words).
   * Above 2,048 configurations fewer are listed, as every model lists its assumptions.
   */
  readonly limits?:
    | { readonly models?: number; readonly pairs?: number; readonly effort?: number }
    | undefined;
}

export interface Solutions {
  /** Also called conservative: no remainder is used. */
  readonly complex: Solution;
  /** Any remainder may be used. */
  readonly parsimonious: Solution;
  /** One for each pair of a complex and a parsimonious model; empty without expectations. */
  readonly intermediate: readonly IntermediateSolution[];
  readonly notes: readonly QcaNote[];
}

/**
 * Complex, parsimonious and intermediate solutions of a truth table, each with all its minimal models.
 * @throws {QunhaiError} qca.unknown-row, unknown-expectation, unknown-level; kernel.cancelled
 * @see Ragin (2008), Redesigning social inquiry; Schneider & Wagemann (2012), §8.2–8.3, for the enhanced standard analysis.
 */
export function solve(
  sets: PreparedSets,
  table: TruthTable,
  options: SolveOptions = {},
  control: JobControl = {},
): Solutions {
  const { space } = table;
  const { rule = 'fewest-terms', contradictions = 'negative' } = options;
  const limits = listLimits(options.limits, space.size);
  const step = (done: number) => {
    throwIfCancelled(control, 'qca.solve');
    control.onProgress?.({ step: 'qca.solve', done, total: 3 });
  };
  const excluded = checkRows(options.exclude ?? [], space.size);
  const status = rowStatus(table, excluded);
  const explain: RowOutput[] = contradictions === 'explain' ? ['1', 'C'] : ['1'];
  const positives = table.rows
    .filter(({ row, output }) => explain.includes(output) && !excluded.has(row))
    .map(({ row }) => row);
  const coverable = (row: number) => contradictions === 'may-cover' && status.get(row) === 'C';
  const maker = new ModelMaker(sets, space, positives);
  step(0);
  const complex = minimizeRows(space, positives, coverable, rule, limits);
  step(1);
  const isRemainder = (row: number) => !status.has(row) || coverable(row);
  const parsimonious = minimizeRows(space, positives, isRemainder, rule, limits);
  const solved = {
    complex: solution(space, complex, positives.length, maker, contradictions === 'may-cover'),
    parsimonious: solution(space, parsimonious, positives.length, maker, true),
  };
  step(2);
  const intermediate =
    options.expectations && solved.parsimonious.state === 'found'
      ? intermediateSolutions({
          ...{ space, positives, rule, limits, pairs: limits.pairs, maker },
          complex: modelTerms(complex),
          parsimonious: modelTerms(parsimonious),
          expected: expectedLevels(space, options.expectations),
        })
      : [];
  step(3);
  const all = { ...solved, intermediate };
  return { ...all, notes: solutionNotes(all, table, excluded) };
}

function listLimits(limits: SolveOptions['limits'], size: number) {
  const scale = Math.min(1, 2048 / size);
  return {
    models: limits?.models ?? Math.max(10, Math.floor(1000 * scale)),
    pairs: limits?.pairs ?? Math.max(10, Math.floor(400 * scale)),
    effort: limits?.effort ?? 2e7,
  };
}

function checkRows(rows: readonly number[], most: number): ReadonlySet<number> {
  for (const row of rows)
    if (!(Number.isInteger(row) && row >= 1 && row <= most))
      throw fail('unknown-row', { row, most });
  return new Set(rows);
}

/** Outputs of the rows that are not remainders. */
function rowStatus(table: TruthTable, excluded: ReadonlySet<number>): Map<number, RowOutput> {
  const status = new Map<number, RowOutput>();
  for (const { row, output } of table.rows) if (output !== '?') status.set(row, output);
  for (const row of excluded) status.set(row, '0');
  return status;
}

function solutionNotes(
  { complex, parsimonious, intermediate }: Omit<Solutions, 'notes'>,
  table: TruthTable,
  excluded: ReadonlySet<number>,
): QcaNote[] {
  const notes: QcaNote[] = [];
  const solutions = [complex, parsimonious, ...intermediate];
  const most = Math.max(...solutions.map((each) => each.modelCount));
  if (most > 1) notes.push(note('solution.ambiguous', { count: most }));
  if (solutions.some((each) => !each.exhaustive)) notes.push(note('solution.not-exhaustive'));
  const cut = solutions.find((each) => each.models.length < each.modelCount);
  if (cut)
    notes.push(
      note('solution.not-all-listed', { count: cut.modelCount, listed: cut.models.length }),
    );
  const pairs = complex.models.length * parsimonious.models.length;
  if (intermediate.length > 0 && intermediate.length < pairs)
    notes.push(note('solution.pairs-not-listed', { count: pairs, listed: intermediate.length }));
  const observed = table.rows.filter(({ row, output }) => excluded.has(row) && output !== '?');
  if (observed.length > 0)
    notes.push(
      note('solution.excluded-observed', { rows: listed(observed.map((each) => each.row)) }),
    );
  const coverage = parsimonious.models[0]?.fit.coverage;
  if (coverage != null && coverage < 0.5)
    notes.push(note('solution.low-coverage', { share: percent(coverage) }));
  return notes;
}
