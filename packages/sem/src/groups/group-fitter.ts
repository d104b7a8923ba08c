import { composeInto } from '../estimate/compose-stage.ts';
import { fitInto } from '../estimate/fit-pls.ts';
import { FitStatus, type PlsPlan } from '../estimate/pls-plan.ts';
import type { PlsProgram, PlsStage } from '../estimate/pls-program.ts';
import { createWorkspace, type PlsWorkspace } from '../estimate/pls-workspace.ts';
import {
  createTermFitter,
  fitTermStageInto,
  type TermFitter,
  termTask,
} from '../moderate/term-fitter.ts';
import { isUsed } from '../resample/resampler.ts';
import { type CorrelationBuffers, correlationBuffers } from '../resample/weighted-correlations.ts';
import {
  correlationsInto,
  type RowLayout,
  type RowMoments,
  rowLayout,
  rowMoments,
} from './row-moments.ts';

/** A model to be fitted to the moments of many sets of rows; nothing is allocated between fits. */
export interface GroupFitter {
  readonly program: PlsProgram;
  readonly layout: RowLayout;
  readonly first: PlsWorkspace | null;
  readonly final: PlsWorkspace;
  /** The stage of products of scores; null when the model has none. */
  readonly terms: GroupTerms | null;
  /** Where iteration starts and what signs follow: equal weights until {@link startFrom} takes a solution. */
  readonly startFirst: Float64Array;
  readonly startFinal: Float64Array;
  /** [q × slots] weights of each construct on the slots of the data, through the first stage where there is one. */
  readonly composites: Float64Array;
  /** Slots with a weight, by construct. */
  readonly slotsOf: readonly Int32Array[];
}

/** Products of scores have third and fourth moments, for which the rows themselves are gone through again. */
interface GroupTerms {
  readonly fitter: TermFitter;
  readonly work: PlsWorkspace;
  /** Means and standard deviations of the rows at hand. */
  readonly buffers: CorrelationBuffers;
  /** [rows] how often each row is among them: filled in by the caller of {@link fitMoments}. */
  readonly counts: Int32Array;
}

/** The stage that has the paths: that of the terms where there are any. */
export function structuralStageOf(program: PlsProgram): PlsStage {
  return program.termStage?.stage ?? program.final;
}

/** The stage that the data's slots belong to. */
export function dataStageOf(program: PlsProgram): PlsStage {
  return program.first ?? program.final;
}

/**
 * @param values - [rows × variables of the data stage] standardized and complete
 */
export function groupFitter(program: PlsProgram, values: Float64Array, rows: number): GroupFitter {
  const { first, final } = program;
  const data = dataStageOf(program);
  return {
    program,
    layout: rowLayout(values, rows, data.slots.variableOf),
    first: first && createWorkspace(first.plan),
    final: createWorkspace(final.plan),
    terms: groupTerms(program, values, rows),
    startFirst: new Float64Array(first?.plan.slots ?? 0).fill(1),
    startFinal: new Float64Array(final.plan.slots).fill(1),
    composites: new Float64Array(final.plan.constructs * data.plan.slots),
    slotsOf: slotsByConstruct(program),
  };
}

function groupTerms(program: PlsProgram, values: Float64Array, rows: number): GroupTerms | null {
  const task = termTask(program);
  const fitter = task && createTermFitter(task, { values, n: rows, caseWeights: null });
  if (!fitter?.work) return null;
  const buffers = correlationBuffers(values, rows, dataStageOf(program).slots.variableOf);
  return { fitter, work: fitter.work, buffers, counts: new Int32Array(rows) };
}

function slotsByConstruct({ first, final, source }: PlsProgram): Int32Array[] {
  return Array.from({ length: final.plan.constructs }, (_, j) => {
    const own = slotsFrom(final.plan, j);
    if (!first) return Int32Array.from(own);
    const slots = own.flatMap((s) => {
      const from = source[s]!;
      return from >= 0 ? [from] : slotsFrom(first.plan, -1 - from);
    });
    return Int32Array.from(new Set(slots));
  });
}

function slotsFrom({ start }: PlsPlan, j: number): number[] {
  return Array.from({ length: start[j + 1]! - start[j]! }, (_, i) => start[j]! + i);
}

export function fitterMoments({ layout }: GroupFitter): RowMoments {
  return rowMoments(layout.slots);
}

/** What a fit gives: nothing; weights, which PLSc leaves as they are, but no proper parameters; or both. */
export const FitYield = { nothing: 0, weights: 1, parameters: 2 } as const;

/**
 * Fit the model to `count` rows by their moments. Results are in the workspaces and in `composites`.
 * @returns a FitYield; parameters are proper when nothing but a corrected loading is beyond 1
 */
export function fitMoments(fitter: GroupFitter, moments: RowMoments, count: number): number {
  const { program, first, final } = fitter;
  const work = first ?? final;
  if (correlationsInto(moments, count, work.correlations) >= 0) return FitYield.nothing;
  let proper = true;
  if (first) {
    const status = fitInto(program.first!.plan, fitter.startFirst, first);
    if (isWithoutWeights(status)) return FitYield.nothing;
    proper = isUsed(status, first.trace[2]!, false);
    composeInto(program.first!.plan, first, program.source, final.correlations);
  }
  const status = fitInto(program.final.plan, fitter.startFinal, final);
  if (isWithoutWeights(status)) return FitYield.nothing;
  compositesInto(fitter);
  proper = proper && isUsed(status, final.trace[2]!, false) && fitTerms(fitter, moments, count);
  return proper ? FitYield.parameters : FitYield.weights;
}

/** Fit the stage of products of scores, if there is one; returns whether its estimates are proper. */
function fitTerms(
  { terms, first, final }: GroupFitter,
  { sums, products }: RowMoments,
  count: number,
): boolean {
  if (!terms) return true;
  const { fitter, work, buffers, counts } = terms;
  const P = sums.length;
  buffers.total[0] = count;
  for (let s = 0; s < P; s++) {
    buffers.sums[s] = sums[s]!;
    buffers.scale[s] = 1 / Math.sqrt(products[s * P + s]! - (sums[s]! * sums[s]!) / count);
  }
  return isUsed(fitTermStageInto(fitter, first, final, buffers, counts), work.trace[2]!, false);
}

/** Note which rows the next fit is of; only products of scores need to know. */
export function countRows(
  { terms }: GroupFitter,
  order: Int32Array,
  from: number,
  to: number,
): void {
  if (!terms) return;
  terms.counts.fill(0);
  for (let i = from; i < to; i++) terms.counts[order[i]!]!++;
}

/**
 * Paths of the last fit. The path of a term is the coefficient of the product of the standardized scores: that of the standardized
 * product would also differ between groups whose products vary differently.
 * @param out - [rows × paths], written at row `at`
 */
export function copyPaths(
  { program, final, terms }: GroupFitter,
  out: Float64Array,
  at: number,
): void {
  const { paths } = terms?.work ?? final;
  const scales = termScales(program);
  for (let i = 0; i < paths.length; i++) {
    const term = scales[i]!;
    out[at * paths.length + i] = paths[i]! * (term < 0 ? 1 : terms!.fitter.perProduct[term]!);
  }
}

/** By path: the position of the term it comes from, or −1. */
export function termScales(program: PlsProgram): number[] {
  const ids = program.terms.map(({ id }) => id);
  return structuralStageOf(program).model.paths.map(({ from }) => ids.indexOf(from));
}

function isWithoutWeights(status: number): boolean {
  return status === FitStatus.singular || status === FitStatus.notConverged;
}

/** Start further fits from the solution of the last, and orient them towards it. */
export function startFrom(fitter: GroupFitter): void {
  fitter.startFinal.set(fitter.final.weights);
  if (fitter.first) fitter.startFirst.set(fitter.first.weights);
}

function compositesInto({ program, first, final, composites }: GroupFitter): void {
  const { plan } = program.final;
  const P = dataStageOf(program).plan.slots;
  composites.fill(0);
  for (let j = 0; j < plan.constructs; j++)
    for (let s = plan.start[j]!; s < plan.start[j + 1]!; s++) {
      const from = first ? program.source[s]! : s;
      if (from >= 0) composites[j * P + from]! += final.weights[s]!;
      else
        addComponent(program.first!.plan, first!, -1 - from, final.weights[s]!, composites, j * P);
    }
}

function addComponent(
  plan: PlsPlan,
  { weights }: PlsWorkspace,
  component: number,
  weight: number,
  composites: Float64Array,
  at: number,
): void {
  for (let s = plan.start[component]!; s < plan.start[component + 1]!; s++)
    composites[at + s]! += weight * weights[s]!;
}
