import { composeInto } from '../estimate/compose-stage.ts';
import { fitInto } from '../estimate/fit-pls.ts';
import { FitFault, FitStatus, fitFaultNames } from '../estimate/pls-plan.ts';
import type { PlsProgram, PlsStage } from '../estimate/pls-program.ts';
import { createWorkspace, type PlsWorkspace } from '../estimate/pls-workspace.ts';
import {
  createSampleMoments,
  describeMomentsInto,
  type MomentSums,
  type SampleMoments,
} from './moment-sums.ts';

import {
  addScoresInto,
  createTermTraining,
  fitTermTrainingInto,
  openTerms,
  type TermTraining,
} from './term-training.ts';

/** A model fitted to training rows again and again, and what is needed to score other rows with it. */
export interface TrainingFit {
  readonly program: PlsProgram;
  readonly firstStart: Float64Array;
  readonly finalStart: Float64Array;
  readonly moments: SampleMoments;
  readonly first: PlsWorkspace | null;
  readonly final: PlsWorkspace;
  /** [p] one row standardized by the training rows. */
  readonly standardized: Float64Array;
  /** [final slots] that row's indicators, or scores of components. */
  readonly indicators: Float64Array;
  /** [q] that row's scores. */
  readonly scores: Float64Array;
  /** Interactions and squares; null when the model has none. */
  readonly terms: TermTraining | null;
}

/** Why no estimates could be had from training rows; the names are those of failed resamples. */
export type TrainingFault = (typeof fitFaultNames)[number];

/** Allocate for a program; iteration starts from the weights given, those of all rows. */
export function createTrainingFit(
  program: PlsProgram,
  weights: { readonly first: Float64Array; readonly final: Float64Array },
): TrainingFit {
  const base = program.first ?? program.final;
  const p = base.slots.variables.length;
  return {
    program,
    firstStart: weights.first.slice(),
    finalStart: weights.final.slice(),
    moments: createSampleMoments(p),
    first: program.first && createWorkspace(program.first.plan),
    final: createWorkspace(program.final.plan),
    standardized: new Float64Array(p),
    indicators: new Float64Array(program.final.plan.slots),
    scores: new Float64Array(program.final.plan.constructs),
    terms: program.termStage && createTermTraining(program.termStage),
  };
}

/**
 * Fit the model to the rows whose moments are given.
 * @returns null, or why there are no estimates
 */
export function fitTrainingInto(fit: TrainingFit, training: MomentSums): TrainingFault | null {
  const { program, moments, first, final } = fit;
  if (describeMomentsInto(training, moments) >= 0) return fitFaultNames[FitFault.constantIndicator];
  if (!program.first || !first) {
    spreadInto(program.final, moments.correlations, final);
    return faultOf(fitInto(program.final.plan, fit.finalStart, final), final);
  }
  spreadInto(program.first, moments.correlations, first);
  const fault = faultOf(fitInto(program.first.plan, fit.firstStart, first), first);
  if (fault !== null) return fault;
  composeInto(program.first.plan, first, program.source, final.correlations);
  return faultOf(fitInto(program.final.plan, fit.finalStart, final), final);
}

function faultOf(status: number, work: PlsWorkspace): TrainingFault | null {
  return status === FitStatus.converged ? null : fitFaultNames[work.trace[2]!]!;
}

/** Correlations of variables → correlations of slots. */
function spreadInto(stage: PlsStage, correlations: Float64Array, work: PlsWorkspace): void {
  const { variableOf, variables } = stage.slots;
  const p = variables.length;
  const P = variableOf.length;
  for (let s = 0; s < P; s++) {
    const from = variableOf[s]! * p;
    for (let t = 0; t < P; t++) work.correlations[s * P + t] = correlations[from + variableOf[t]!]!;
  }
}

/**
 * Estimate interactions and squares from the training rows, by the scores of a fit to these rows.
 * @param held - [n] 1 for rows not to train on
 * @returns null, or why there are no estimates
 */
export function fitTermsOfTrainingInto(
  fit: TrainingFit,
  values: Float64Array,
  held: Uint8Array,
): TrainingFault | null {
  const { terms } = fit;
  if (!terms) return null;
  openTerms(terms);
  for (let row = 0; row < held.length; row++) {
    if (held[row] === 1) continue;
    scoreRowInto(fit, values, row);
    addScoresInto(terms, fit.scores);
  }
  const status = fitTermTrainingInto(terms);
  return status < 0 ? fitFaultNames[FitFault.constantIndicator] : faultOf(status, terms.work);
}

/** Standardize one row by the training rows and give its final-stage indicators and scores. */
export function scoreRowInto(fit: TrainingFit, values: Float64Array, row: number): void {
  const { program, moments, standardized, indicators, scores, first, final } = fit;
  const p = standardized.length;
  for (let v = 0; v < p; v++)
    standardized[v] = (values[row * p + v]! - moments.means[v]!) / moments.deviations[v]!;
  const { plan, slots } = program.final;
  for (let s = 0; s < plan.slots; s++)
    indicators[s] =
      program.first && first
        ? sourceValue(program.first, first, program.source[s]!, standardized)
        : standardized[slots.variableOf[s]!]!;
  for (let j = 0; j < plan.constructs; j++) {
    let sum = 0;
    for (let s = plan.start[j]!; s < plan.start[j + 1]!; s++)
      sum += final.weights[s]! * indicators[s]!;
    scores[j] = sum;
  }
}

function sourceValue(
  stage: PlsStage,
  work: PlsWorkspace,
  source: number,
  standardized: Float64Array,
): number {
  const { plan, slots } = stage;
  if (source >= 0) return standardized[slots.variableOf[source]!]!;
  const construct = -1 - source;
  let sum = 0;
  for (let s = plan.start[construct]!; s < plan.start[construct + 1]!; s++)
    sum += work.weights[s]! * standardized[slots.variableOf[s]!]!;
  return sum;
}
