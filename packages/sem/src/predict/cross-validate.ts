import { type JobControl, runPatiently } from '@qunhai/kernel';
import { checkSeed, checkWhole } from '../assess/check-whole.ts';
import { fitProgram, type PlsResult } from '../estimate/estimate-pls.ts';
import { compileProgram } from '../estimate/pls-program.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { prepareData } from '../estimate/prepare-data.ts';
import { dataStage } from '../resample/resample-task.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { assignFolds } from './assign-folds.ts';
import {
  closeRepeat,
  createLedger,
  type ErrorLedger,
  observedCells,
  openRepeat,
  targetCount,
} from './error-ledger.ts';
import { failPrediction } from './errors.ts';
import {
  addRowInto,
  clearMoments,
  emptyMoments,
  type MomentSums,
  subtractInto,
} from './moment-sums.ts';
import {
  designPrediction,
  type PredictionApproach,
  type PredictionDesign,
} from './prediction-design.ts';
import { createPredictor, type Predictor, predictRowInto, trainInto } from './predictor.ts';
import { rawDeviations } from './raw-deviations.ts';
import type { TrainingFault } from './training-fit.ts';

/** How PLS is estimated in each training sample. PLSc has no scores of its own to predict with. */
export type PredictionOptions = Omit<PlsOptions, 'consistent' | 'caseWeights' | 'moderation'>;

/** How rows are held out. */
export interface CrossValidationRequest {
  /** `direct` unless told. */
  readonly approach?: PredictionApproach;
  /** 10 unless told; as many as rows: leave-one-out. */
  readonly folds?: number;
  /** 10 unless told. */
  readonly repeats?: number;
  /** Integer 0 … 2⁵³ − 1; the split of repeat r depends on (seed, r) only. */
  readonly seed: number;
  readonly control?: JobControl;
}

/** A training sample that gave no estimates; its held-out rows have no prediction in that repeat. */
export interface FailedFold {
  readonly repeat: number;
  readonly fold: number;
  readonly reason: TrainingFault;
}

/** Every prediction error of a cross-validation. */
export interface CrossValidation {
  readonly original: PlsResult;
  readonly design: PredictionDesign;
  readonly approach: PredictionApproach;
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  /** Out of sample. */
  readonly ledger: ErrorLedger;
  /** The model fitted to all rows, predicting them. */
  readonly inSample: ErrorLedger;
  readonly failures: readonly FailedFold[];
  /** [targets] standard deviation of the raw indicator; 1 for scores of components. */
  readonly deviations: Float64Array;
}

/**
 * Predict every row from a model estimated without it, k folds, repeated.
 *
 * A training sample is standardized by its own means and standard deviations; held-out rows are standardized by those
 * of the training sample, scored with its weights, predicted through its paths and loadings, and turned back to raw
 * units with its moments (Shmueli et al. 2016). Training moments are the moments of all rows less those of the fold.
 * Interactions and squares are products of training scores, standardized by their training moments (two-stage).
 * Missing values are replaced once, on all rows (or their rows left out); a replaced cell is no observation to predict.
 *
 * @throws {QunhaiError} as estimatePls; sem.number-out-of-range, sem.nothing-to-predict; kernel.cancelled
 */
export async function crossValidate(
  model: SemModel,
  data: SemData,
  options: PredictionOptions,
  request: CrossValidationRequest,
): Promise<CrossValidation> {
  const { approach = 'direct', folds = 10, repeats = 10, seed, control = {} } = request;
  const program = compileProgram(model, { ...options, consistent: false });
  const design = designPrediction(program, approach);
  if (design.blocks.length === 0)
    throw failPrediction('nothing-to-predict', { constructs: design.circular });
  const prepared = prepareData(data, dataStage(program).slots.variables, options.missing);
  const { n, values } = prepared;
  checkSeed(seed);
  checkWhole('folds', folds, 2, n);
  checkWhole('repeats', repeats, 1, 1000);
  const fitted = fitProgram(program, prepared);
  const raw = rawDeviations(data, prepared);
  const weights = { first: fitted.firstWeights, final: fitted.finalWeights };
  const predictor = createPredictor(program, design, weights, raw);
  const observed = observedCells(data, prepared, design);
  const ledger = createLedger(n, targetCount(design), observed);
  const inSample = createLedger(n, targetCount(design), observed);
  const failures: FailedFold[] = [];
  const moments = momentsOf(values, n);
  await runPatiently(repeats, 'sem.predict', control, (repeat) => {
    openRepeat(ledger);
    rowsByFold(assignFolds(n, folds, seed, repeat), folds).forEach((rows, fold) => {
      holdOut(values, rows, moments);
      const reason = predictRows(predictor, moments, values, rows, ledger);
      if (reason !== null) failures.push({ repeat, fold, reason });
    });
    closeRepeat(ledger);
  });
  openRepeat(inSample);
  moments.mask.fill(0);
  const whole = { ...moments, training: moments.all };
  predictRows(
    predictor,
    whole,
    values,
    Array.from({ length: n }, (_, i) => i),
    inSample,
  );
  closeRepeat(inSample);
  const deviations = Float64Array.from(design.variable, (v) => (v < 0 ? 1 : raw[v]!));
  const how = { approach, folds, repeats, seed };
  return { original: fitted.result, design, ...how, ledger, inSample, failures, deviations };
}

interface Moments {
  readonly all: MomentSums;
  readonly held: MomentSums;
  readonly training: MomentSums;
  /** [n] 1 for rows held out. */
  readonly mask: Uint8Array;
}

function momentsOf(values: Float64Array, n: number): Moments {
  const p = values.length / n;
  const all = emptyMoments(p);
  for (let row = 0; row < n; row++) addRowInto(values, row, all);
  return { all, held: emptyMoments(p), training: emptyMoments(p), mask: new Uint8Array(n) };
}

function holdOut(values: Float64Array, rows: readonly number[], moments: Moments): void {
  clearMoments(moments.held);
  moments.mask.fill(0);
  for (const row of rows) {
    addRowInto(values, row, moments.held);
    moments.mask[row] = 1;
  }
  subtractInto(moments.all, moments.held, moments.training);
}

function predictRows(
  predictor: Predictor,
  { training, mask }: Moments,
  values: Float64Array,
  rows: readonly number[],
  ledger: ErrorLedger,
): TrainingFault | null {
  const reason = trainInto(predictor, training, values, mask);
  if (reason === null) for (const row of rows) predictRowInto(predictor, values, row, ledger);
  return reason;
}

function rowsByFold(fold: Int32Array, folds: number): number[][] {
  const rows = Array.from({ length: folds }, (): number[] => []);
  fold.forEach((f, row) => {
    rows[f]!.push(row);
  });
  return rows;
}
