import { z } from 'zod';
import { bilingual, interval } from '../shared.ts';
import { finding } from './finding.ts';

const estimated = z.strictObject({ estimate: z.number(), interval: interval.nullable() });
const errors = z.strictObject({ rmse: z.number(), mae: z.number() });

/** How one target is predicted out of sample, by the model and by two benchmarks that know nothing of the theory. */
const predicted = {
  construct: z.string(),
  /** 1 − squared errors of the model / squared errors of the training average. */
  q2: estimated.nullable(),
  /** Standard deviation of Q² over repeats: what the random split alone makes of it. */
  q2Spread: z.number().nullable(),
  model: errors,
  average: errors,
  /** Skewness of the model’s errors. */
  skewness: z.number(),
};

const predictedIndicator = z.strictObject({
  ...predicted,
  indicator: z.string(),
  /** Units of the errors: those of the data, or standard deviations of a second-order construct’s component. */
  unit: z.enum(['raw', 'score']),
  /** Null where its predictors are collinear or as many as rows. */
  linear: errors.nullable(),
  /** RMSE of the model less that of the linear benchmark; negative when the model predicts better. */
  rmseDifference: estimated.nullable(),
});

/** A construct’s score, in standard deviations of the training rows, and how its indicators fare. */
const predictedConstruct = z.strictObject({
  ...predicted,
  power: z.strictObject({
    /** Null when the linear benchmark could not be estimated. */
    verdict: z.enum(['high', 'medium', 'low', 'none']).nullable(),
    /** What is compared; MAE where errors of an indicator are highly asymmetric. */
    statistic: z.enum(['rmse', 'mae']),
    indicators: z.int(),
    /** Indicators compared with the linear benchmark, and those that the model predicts better. */
    compared: z.int(),
    better: z.int(),
    /** Indicators with Q² above 0. */
    aboveAverage: z.int(),
  }),
});

const prediction = z.strictObject({
  folds: z.int(),
  repeats: z.int(),
  seed: z.int(),
  rows: z.int(),
  /** Training samples without estimates, of folds × repeats; their rows have no prediction in that repeat. */
  failed: z.int(),
  /** Endogenous constructs left out: they repeat indicators of what would predict them. */
  circular: z.array(z.string()),
  /** Exogenous constructs: what the earliest antecedents are. */
  sources: z.array(z.string()),
  /** From direct antecedents as they are observed, and from the exogenous constructs alone. */
  approaches: z.array(
    z.strictObject({
      approach: z.enum(['direct', 'earliest']),
      indicators: z.array(predictedIndicator),
      constructs: z.array(predictedConstruct),
    }),
  ),
  notes: z.array(bilingual),
});

/** Two average losses over the same rows and the paired t test of their difference. */
const lossTest = {
  /** Mean squared error of the model. */
  loss: z.number(),
  /** The model’s loss less the other’s; negative when the model predicts better. */
  difference: estimated,
  t: z.number().nullable(),
  /** Two-sided. */
  p: z.number().nullable(),
};

const cvpat = z.strictObject({
  rows: z.array(
    z.strictObject({
      /** Null: indicators of all endogenous constructs. */
      construct: z.string().nullable(),
      benchmark: z.enum(['average', 'linear']),
      benchmarkLoss: z.number(),
      ...lossTest,
    }),
  ),
  notes: z.array(bilingual),
});

const exactFit = z.strictObject({
  resamples: z.int(),
  seed: z.int(),
  /** Whether loadings of common factors are corrected (PLSc); always true today. */
  consistent: z.boolean(),
  distances: z.array(
    z.strictObject({
      /** All constructs free to correlate, or correlated as the paths imply. */
      model: z.enum(['saturated', 'estimated']),
      measure: z.enum(['srmr', 'dUls', 'dG']),
      value: z.number().nullable(),
      /** Quantiles of the resamples, in which the model is true. */
      hi95: z.number().nullable(),
      hi99: z.number().nullable(),
      /** Share of resamples at least as far from the model. */
      p: z.number().nullable(),
      used: z.int(),
      note: bilingual.optional(),
    }),
  ),
  notes: z.array(bilingual),
});

const lossOfModels = z.strictObject({
  alternativeLoss: z.number(),
  ...lossTest,
  /** p corrected (Holm) for the number of alternatives it stands beside. */
  adjustedP: z.number().nullable(),
});

const comparison = z.strictObject({
  /** Rows that every model can use; all models are estimated from these. */
  rows: z.int(),
  models: z.array(
    z.strictObject({
      /** `base`, `direct`, `unmediated`, or the id of an extended model. */
      id: z.string(),
      name: bilingual,
      /** Why it is an alternative worth a look. */
      why: bilingual,
      /** Paths it has and the base model lacks, products by their name; and the other way round. */
      added: z.array(z.strictObject({ from: z.string(), to: z.string() })),
      removed: z.array(z.strictObject({ from: z.string(), to: z.string() })),
      /** Against the base model on indicators of all endogenous constructs; null for the base model itself. */
      cvpat: lossOfModels.nullable(),
      /** Why it could not be compared. */
      note: bilingual.optional(),
    }),
  ),
  /** Models of one construct that differ in what is said to cause it. */
  constructs: z.array(
    z.strictObject({
      construct: z.string(),
      equations: z.array(
        z.strictObject({
          /** Models that have this equation; that of the base model comes first. */
          models: z.array(z.string()).min(1),
          predictors: z.array(z.string()),
          bic: z.number(),
          /** Difference from the smallest BIC. */
          delta: z.number(),
          /** Akaike weight by BIC, adding up to 1 over the equations. */
          weight: z.number(),
          /** Against the base model on this construct’s indicators; null for the base model itself. */
          cvpat: lossOfModels.nullable(),
        }),
      ),
    }),
  ),
  notes: z.array(bilingual),
});

/**
 * How well the model predicts firms it has not seen, how closely it fits, and how it does beside other models. Ids of findings start
 * with the part they belong to: `predict.`, `cvpat.`, `fit.`, `compare.`. A part is null when it could not be computed; an open finding
 * says why.
 */
export const predictionAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  prediction: prediction.nullable().optional(),
  cvpat: cvpat.nullable().optional(),
  exactFit: exactFit.nullable().optional(),
  comparison: comparison.nullable().optional(),
});
