import { compareLosses, type LossComparison, type LossTestOptions } from './compare-losses.ts';
import { failPrediction } from './errors.ts';
import type { CasewiseErrors, PredictResult } from './predict-pls.ts';

/** What the model is compared on and how. */
export interface CvpatOptions extends LossTestOptions {
  /** `raw` (the default; as published) or errors divided by the indicators' standard deviations. */
  readonly units?: 'raw' | 'standardized';
}

/** One comparison; `construct` null: over the indicators of all endogenous constructs. */
export interface CvpatRow extends LossComparison {
  readonly construct: string | null;
  readonly benchmark: 'average' | 'linear';
}

/** A model against another on one construct, or on all they share. */
export interface CvpatModelRow extends LossComparison {
  readonly construct: string | null;
}

/**
 * Cross-validated predictive ability test against the indicators' average and the linear benchmark, for the whole model
 * and for every endogenous construct. A case's loss is the mean of its squared errors over the indicators compared.
 * Predict with the `direct` approach for SmartPLS's figures. No row where the linear benchmark could not be estimated.
 * @see Sharma, Liengaard, Hair, Sarstedt & Ringle (2023), Predictive model assessment and selection in composite-based
 *   modeling using PLS-SEM, European J. of Marketing 57(6), 1662–1677
 */
export function cvpatAgainstBenchmarks(
  { cases }: PredictResult,
  options: CvpatOptions = {},
): CvpatRow[] {
  const columns = cases.targets.map((_, target) => target);
  const constructs = [...new Set(cases.targets.map(({ construct }) => construct))];
  return (['average', 'linear'] as const).flatMap((benchmark) =>
    [null, ...constructs].flatMap((construct): CvpatRow[] => {
      const chosen = columns.filter(
        (c) => construct === null || cases.targets[c]!.construct === construct,
      );
      const own = caseLosses(cases, 'pls', chosen, options);
      const other = caseLosses(cases, benchmark, chosen, options);
      if (other.every(Number.isNaN)) return [];
      return [{ construct, benchmark, ...compareLosses(own, other, options) }];
    }),
  );
}

/**
 * Cross-validated predictive ability test of a model against an alternative with the same indicators of at least one
 * construct. Both must be predicted from the same rows with the same folds, repeats and seed.
 * The difference is model − alternative: negative when the model predicts better.
 * @throws {QunhaiError} sem.predictions-differ
 * @see Liengaard et al. (2021), Decision Sciences 52(2), 362–392
 */
export function cvpatBetweenModels(
  model: PredictResult,
  alternative: PredictResult,
  options: CvpatOptions = {},
): CvpatModelRow[] {
  for (const field of ['folds', 'repeats', 'seed', 'approach'] as const)
    if (model[field] !== alternative[field]) throw failPrediction('predictions-differ', { field });
  if (!sameRows(model, alternative)) throw failPrediction('predictions-differ', { field: 'rows' });
  const pairs = sharedTargets(model.cases, alternative.cases);
  if (pairs.length === 0) throw failPrediction('predictions-differ', { field: 'indicators' });
  const constructs = [...new Set(pairs.map(({ construct }) => construct))];
  return [null, ...constructs].map((construct) => {
    const chosen = pairs.filter((pair) => construct === null || pair.construct === construct);
    const losses = (cases: CasewiseErrors, side: 'a' | 'b') =>
      caseLosses(
        cases,
        'pls',
        chosen.map((pair) => pair[side]),
        options,
      );
    return {
      construct,
      ...compareLosses(losses(model.cases, 'a'), losses(alternative.cases, 'b'), options),
    };
  });
}

function sameRows(a: PredictResult, b: PredictResult): boolean {
  const left = a.original.preparation;
  const right = b.original.preparation;
  return (
    left.rowsGiven === right.rowsGiven &&
    left.excludedRows.join() === right.excludedRows.join() &&
    a.cases.rows === b.cases.rows
  );
}

function sharedTargets(a: CasewiseErrors, b: CasewiseErrors) {
  return a.targets.flatMap(({ construct, indicator }, at) => {
    const other = b.targets.findIndex(
      (target) => target.construct === construct && target.indicator === indicator,
    );
    return other < 0 ? [] : [{ construct, a: at, b: other }];
  });
}

/** [rows] mean squared error over some targets, those observed; NaN for rows without any. */
function caseLosses(
  cases: CasewiseErrors,
  method: 'pls' | 'linear' | 'average',
  columns: readonly number[],
  { units = 'raw' }: CvpatOptions,
): Float64Array {
  const width = cases.targets.length;
  const errors = cases.errors[method];
  const predicted = cases.errors.average;
  return Float64Array.from({ length: cases.rows }, (_, row) => {
    let sum = 0;
    let count = 0;
    for (const column of columns) {
      if (Number.isNaN(predicted[row * width + column]!)) continue;
      const scale = units === 'raw' ? 1 : cases.deviations[column]!;
      sum += (errors[row * width + column]! / scale) ** 2;
      count++;
    }
    return sum / count;
  });
}
