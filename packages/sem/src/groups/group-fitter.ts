import { composeInto } from '../estimate/compose-stage.ts';
import { fitInto } from '../estimate/fit-pls.ts';
import { FitStatus, type PlsPlan } from '../estimate/pls-plan.ts';
import type { PlsProgram, PlsStage } from '../estimate/pls-program.ts';
import { createWorkspace, type PlsWorkspace } from '../estimate/pls-workspace.ts';
import { isUsed } from '../resample/resampler.ts';
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
  /** Where iteration starts and what signs follow: equal weights until {@link startFrom} takes a solution. */
  readonly startFirst: Float64Array;
  readonly startFinal: Float64Array;
  /** [q × slots] weights of each construct on the slots of the data, through the first stage where there is one. */
  readonly composites: Float64Array;
  /** Slots with a weight, by construct. */
  readonly slotsOf: readonly Int32Array[];
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
    startFirst: new Float64Array(first?.plan.slots ?? 0).fill(1),
    startFinal: new Float64Array(final.plan.slots).fill(1),
    composites: new Float64Array(final.plan.constructs * data.plan.slots),
    slotsOf: slotsByConstruct(program),
  };
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
  return proper && isUsed(status, final.trace[2]!, false) ? FitYield.parameters : FitYield.weights;
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
