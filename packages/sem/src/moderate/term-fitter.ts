import { FitStatus, type PlsPlan } from '../estimate/pls-plan.ts';
import type { PlsProgram } from '../estimate/pls-program.ts';
import { createWorkspace, type PlsWorkspace } from '../estimate/pls-workspace.ts';
import type { PreparedData } from '../estimate/prepare-data.ts';
import type { CorrelationBuffers } from '../resample/weighted-correlations.ts';
import { fitTermsInto } from './fit-terms.ts';
import {
  createProductMoments,
  type ProductMoments,
  productMomentsInto,
} from './product-moments.ts';
import { type ProductScaleTask, productScaleInto, productScaleTask } from './product-scale.ts';
import { type ScoreRecipe, scoreRecipe } from './score-recipe.ts';

/** What the terms of a program need beyond its stages: plain data that may cross to a worker thread. */
export interface TermTask {
  readonly count: number;
  /** Two-stage: products of scores; null with product indicators. */
  readonly twoStage: {
    readonly plan: PlsPlan;
    readonly first: Int32Array;
    readonly second: Int32Array;
    readonly consistent: boolean;
    readonly recipe: ScoreRecipe;
  } | null;
  readonly productScale: ProductScaleTask | null;
}

/** Describe a program's terms; null when it has none. */
export function termTask(program: PlsProgram): TermTask | null {
  const { terms, termStage } = program;
  if (terms.length === 0) return null;
  return {
    count: terms.length,
    twoStage: termStage && {
      plan: termStage.stage.plan,
      first: termStage.first,
      second: termStage.second,
      consistent: termStage.consistent,
      recipe: scoreRecipe(program),
    },
    productScale: productScaleTask(program),
  };
}

/** A term task with its buffers. */
export interface TermFitter {
  readonly task: TermTask;
  /** Workspace and moments of the second stage of the two-stage approach. */
  readonly work: PlsWorkspace | null;
  readonly moments: ProductMoments | null;
  /** [m] of the latest fit; see {@link EstimatedTerm}. */
  readonly perProduct: Float64Array;
}

/** Allocate for a task. */
export function createTermFitter(
  task: TermTask,
  { values, n, caseWeights }: Pick<PreparedData, 'values' | 'n' | 'caseWeights'>,
): TermFitter {
  const { twoStage } = task;
  return {
    task,
    work: twoStage && createWorkspace(twoStage.plan),
    moments: twoStage && createProductMoments({ ...twoStage, values, n, caseWeights }),
    perProduct: new Float64Array(task.count),
  };
}

/**
 * Fit the terms once the other stages are fitted.
 * @param buffers - whose means and standard deviations standardize the columns; null where they are standardized
 * @param counts - [n]
 * @returns a FitStatus, with the fitter's `work.trace` as after fitInto
 */
export function fitTermStageInto(
  fitter: TermFitter,
  first: PlsWorkspace | null,
  final: PlsWorkspace,
  buffers: CorrelationBuffers | null,
  counts: Int32Array,
): number {
  const { task, work, moments, perProduct } = fitter;
  const { twoStage, productScale } = task;
  if (productScale && buffers?.products)
    productScaleInto(
      productScale,
      productScale.isFirst ? first! : final,
      buffers.products.deviation,
      perProduct,
    );
  if (!twoStage || !work || !moments) return FitStatus.converged;
  weighColumnsInto(moments, first, final, buffers);
  productMomentsInto(moments, counts);
  return fitTermsInto(twoStage.plan, final, moments, twoStage.consistent, work, perProduct);
}

/** Outer weights, of both stages where there are two, over the columns' standard deviations. */
function weighColumnsInto(
  { task, factors, centers }: ProductMoments,
  first: PlsWorkspace | null,
  final: PlsWorkspace,
  buffers: CorrelationBuffers | null,
): void {
  const { dataSlot, finalSlot, isComponent } = task.recipe;
  const total = buffers?.total[0] ?? 0;
  const root = Math.sqrt(total - 1);
  for (let e = 0; e < factors.length; e++) {
    const slot = dataSlot[e]!;
    const weight = final.weights[finalSlot[e]!]!;
    const ofComponent = isComponent[e] === 1 ? first!.weights[slot]! : 1;
    factors[e] = weight * ofComponent * (buffers ? buffers.scale[slot]! * root : 1);
    centers[e] = buffers ? buffers.sums[slot]! / total : 0;
  }
}
