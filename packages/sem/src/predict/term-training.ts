import { fitInto } from '../estimate/fit-pls.ts';
import type { PlsProgram } from '../estimate/pls-program.ts';
import { createWorkspace, type PlsWorkspace } from '../estimate/pls-workspace.ts';
import {
  addRowInto,
  clearMoments,
  createSampleMoments,
  describeMomentsInto,
  emptyMoments,
  type MomentSums,
  type SampleMoments,
} from './moment-sums.ts';

type TermStage = NonNullable<PlsProgram['termStage']>;

/** Interactions and squares of training rows: regressions on scores and their products. */
export interface TermTraining {
  readonly stage: TermStage;
  readonly work: PlsWorkspace;
  /** Constructs before the terms. */
  readonly constructs: number;
  readonly sums: MomentSums;
  readonly moments: SampleMoments;
  /** [constructs + terms] the scores and products of one row. */
  readonly row: Float64Array;
}

/** Allocate for a stage of terms. */
export function createTermTraining(stage: TermStage): TermTraining {
  const { plan } = stage.stage;
  return {
    stage,
    work: createWorkspace(plan),
    constructs: plan.constructs - stage.first.length,
    sums: emptyMoments(plan.constructs),
    moments: createSampleMoments(plan.constructs),
    row: new Float64Array(plan.constructs),
  };
}

/** Begin to collect training rows. */
export function openTerms({ sums }: TermTraining): void {
  clearMoments(sums);
}

/** Add one training row's scores. */
export function addScoresInto(training: TermTraining, scores: Float64Array): void {
  const { stage, constructs, row, sums } = training;
  for (let j = 0; j < constructs; j++) row[j] = scores[j]!;
  for (let t = 0; t < stage.first.length; t++)
    row[constructs + t] = scores[stage.first[t]!]! * scores[stage.second[t]!]!;
  addRowInto(row, 0, sums);
}

/**
 * Regress on the scores and products collected.
 * @returns a FitStatus, or −1 when a product is constant
 */
export function fitTermTrainingInto({ stage, work, sums, moments }: TermTraining): number {
  if (describeMomentsInto(sums, moments) >= 0) return -1;
  work.correlations.set(moments.correlations);
  return fitInto(stage.stage.plan, new Float64Array(moments.means.length).fill(1), work);
}

/** Term t in training standard deviations, from scores observed or predicted. */
export function termValue(
  { stage, constructs, moments }: TermTraining,
  t: number,
  scores: Float64Array,
): number {
  const product = scores[stage.first[t]!]! * scores[stage.second[t]!]!;
  return (product - moments.means[constructs + t]!) / moments.deviations[constructs + t]!;
}
