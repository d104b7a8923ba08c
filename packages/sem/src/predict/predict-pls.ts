import type { PlsResult } from '../estimate/estimate-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import {
  type CrossValidation,
  type CrossValidationRequest,
  crossValidate,
  type FailedFold,
  type PredictionOptions,
} from './cross-validate.ts';
import { averagedErrors, methods, type PredictionMethod, sumErrors } from './error-ledger.ts';
import type { PredictionApproach } from './prediction-design.ts';
import {
  type ErrorSummary,
  errorSkewness,
  type RepeatAveraging,
  summariseErrors,
} from './prediction-error.ts';

/** How one target is predicted: out of sample by three methods, in sample by the model and the linear benchmark. */
interface PredictedTarget {
  readonly pls: ErrorSummary;
  /** The linear benchmark; null for constructs, and where its predictors are collinear or as many as rows. */
  readonly linear: ErrorSummary | null;
  /** The training sample's average: the benchmark of Q². */
  readonly average: ErrorSummary;
  readonly inSample: { readonly pls: ErrorSummary; readonly linear: ErrorSummary | null };
  /** Skewness of the model's out-of-sample errors: far from 0, MAE says more than RMSE. */
  readonly errorSkewness: number;
}

/** Prediction of one indicator of an endogenous construct. */
export interface PredictedIndicator extends PredictedTarget {
  readonly construct: string;
  readonly indicator: string;
  /** `raw`: the units of the data; `score`: the standardized score of a second-order construct's component. */
  readonly unit: 'raw' | 'score';
}

/** Prediction of an endogenous construct's score, in standard deviations of the training sample. */
export interface PredictedConstruct extends PredictedTarget {
  readonly construct: string;
}

/** Errors of the predictions averaged over repeats, row by row: what CVPAT tests. */
export interface CasewiseErrors {
  /** Rows in the order they were used; see `preparation.excludedRows`. */
  readonly rows: number;
  readonly targets: readonly { readonly construct: string; readonly indicator: string }[];
  /** [targets] standard deviation of each indicator, to compare units; 1 for scores. */
  readonly deviations: Float64Array;
  /** [rows × targets] actual − predicted; NaN where there is none. */
  readonly errors: Readonly<Record<PredictionMethod, Float64Array>>;
  /** [rows × constructs] the same of scores, in the order of the result's constructs; NaN throughout for `linear`. */
  readonly constructErrors: Readonly<Record<PredictionMethod, Float64Array>>;
}

/** Out-of-sample prediction of a model. */
export interface PredictResult {
  readonly approach: PredictionApproach;
  readonly folds: number;
  readonly repeats: number;
  readonly averaging: RepeatAveraging;
  readonly seed: number;
  readonly indicators: readonly PredictedIndicator[];
  readonly constructs: readonly PredictedConstruct[];
  /** Endogenous constructs left out: they repeat indicators of what would predict them. */
  readonly circular: readonly string[];
  readonly failures: readonly FailedFold[];
  readonly cases: CasewiseErrors;
  readonly original: PlsResult;
}

/** How rows are held out and what becomes of repeats. */
export interface PredictRequest extends CrossValidationRequest {
  /**
   * `predictions` (the default; seminr, SmartPLS): errors of each row's predictions averaged over repeats, the accuracy of
   * an average of models. `statistics` (cSEM): the statistics of each repeat averaged, the accuracy of one model.
   */
  readonly averaging?: RepeatAveraging;
}

/**
 * PLSpredict: how well the model predicts rows it was not estimated from.
 *
 * Q²predict = 1 − Σ(errors of the model)² / Σ(errors of the training average)². Indicators in raw units, constructs in
 * training standard deviations (their actual score is the held-out row's, with the weights of the training sample).
 * Conventions where programs differ: SmartPLS 4 uses the earliest antecedents in PLSpredict and the direct ones in CVPAT;
 * seminr offers both; cSEM the earliest by default. Folds are random in all of them, so that figures agree
 * only up to the split.
 *
 * @throws {QunhaiError} as {@link crossValidate}
 * @see Shmueli, Ray, Velasquez Estrada & Chatla (2016), J. of Business Research 69(10), 4552–4564; Shmueli, Sarstedt,
 *   Hair, Cheah, Ting, Vaithilingam & Ringle (2019), European J. of Marketing 53(11), 2322–2347
 */
export async function predictPls(
  model: SemModel,
  data: SemData,
  options: PredictionOptions,
  request: PredictRequest,
): Promise<PredictResult> {
  const { averaging = 'predictions' } = request;
  const validation = await crossValidate(model, data, options, request);
  const { original, design, approach, folds, repeats, seed, failures } = validation;
  const { targets } = design;
  const errors = {
    pls: averagedErrors(validation.ledger, 'pls'),
    linear: averagedErrors(validation.ledger, 'linear'),
    average: averagedErrors(validation.ledger, 'average'),
  };
  const described = describeTargets(validation, errors, averaging);
  return {
    approach,
    folds,
    repeats,
    averaging,
    seed,
    indicators: targets.map((names, target) => ({
      ...names,
      unit: design.variable[target]! < 0 ? 'score' : 'raw',
      ...described[target]!,
    })),
    constructs: design.constructs.map((construct, b) => ({
      construct,
      ...described[targets.length + b]!,
    })),
    circular: design.circular,
    failures,
    cases: {
      rows: original.n,
      targets,
      deviations: validation.deviations,
      errors: columnsOf(errors, original.n, 0, targets.length),
      constructErrors: columnsOf(errors, original.n, targets.length, design.constructs.length),
    },
    original,
  };
}

type Errors = Readonly<Record<PredictionMethod, Float64Array>>;

function describeTargets(
  { ledger, inSample }: CrossValidation,
  errors: Errors,
  averaging: RepeatAveraging,
): PredictedTarget[] {
  const averaged = Object.fromEntries(
    methods.map((method) => [method, sumErrors(errors[method], ledger.targets)]),
  );
  return Array.from({ length: ledger.targets }, (_, target) => {
    const outOf = (method: PredictionMethod) =>
      summariseErrors(
        {
          method: averaged[method]![target]!,
          average: averaged.average![target]!,
          methodByRepeat: ledger.byRepeat[method].map((repeat) => repeat[target]!),
          averageByRepeat: ledger.byRepeat.average.map((repeat) => repeat[target]!),
        },
        averaging,
      );
    const within = (method: PredictionMethod) =>
      summariseErrors(
        {
          method: inSample.byRepeat[method][0]![target]!,
          average: inSample.byRepeat.average[0]![target]!,
          methodByRepeat: [],
          averageByRepeat: [],
        },
        'predictions',
      );
    return {
      pls: outOf('pls')!,
      linear: outOf('linear'),
      average: outOf('average')!,
      inSample: { pls: within('pls')!, linear: within('linear') },
      errorSkewness: errorSkewness(errors.pls, ledger.targets, target),
    };
  });
}

/** [rows × count] some neighbouring targets of all. */
function columnsOf(errors: Errors, rows: number, first: number, count: number): Errors {
  const keep = (all: Float64Array): Float64Array => {
    const width = all.length / rows;
    const kept = new Float64Array(rows * count);
    for (let row = 0; row < rows; row++) {
      const from = row * width + first;
      kept.set(all.subarray(from, from + count), row * count);
    }
    return kept;
  };
  return { pls: keep(errors.pls), linear: keep(errors.linear), average: keep(errors.average) };
}
