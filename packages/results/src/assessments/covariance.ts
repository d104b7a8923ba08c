import { z } from 'zod';
import { covarianceEstimators } from '../covariance-settings.ts';
import { bilingual, interval } from '../shared.ts';
import { byEstimator, disagreements } from './compared-effect.ts';
import { latentInteractions } from './covariance-interactions.ts';
import { ordinalCheck, ordinalPart } from './covariance-ordinal.ts';
import { factorScores } from './covariance-scores.ts';
import { finding, ruleOfThumb } from './finding.ts';
import { partialInvariance } from './partial-invariance.ts';

const verdict = finding.shape.verdict;
/** Null where it cannot be computed: not defined with so few degrees of freedom, or without estimates. */
const figure = z.number().nullable();

const chiSquare = z.strictObject({ statistic: figure, df: z.int(), p: figure });

/** An estimate with the uncertainty that its estimator gives. */
const judged = {
  estimate: z.number(),
  standardError: figure,
  p: figure,
  interval: interval.nullable(),
};
/** The same in units of standard deviations, latent ones included. */
const standardized = z.strictObject({ estimate: z.number(), interval: interval.nullable() });

/** A measure of fit: plain, and corrected for answers that are not normal. */
const fitMeasure = z.strictObject({
  id: z.enum(['chi-square', 'cfi', 'tli', 'rmsea', 'srmr', 'aic', 'bic']),
  value: figure,
  /** 90 %, of the RMSEA. */
  lower: figure.optional(),
  upper: figure.optional(),
  /** From the scaled χ². */
  scaled: figure,
  scaledLower: figure.optional(),
  scaledUpper: figure.optional(),
  /** What it would be for normal data and, with missing answers, if none were missing; null where that would take too long. */
  robust: figure,
  robustLower: figure.optional(),
  robustUpper: figure.optional(),
  /** Which of the three the verdict goes by. */
  judged: z.enum(['value', 'scaled', 'robust']),
  verdict,
  rule: ruleOfThumb,
});

const covarianceModel = z.strictObject({
  status: z.enum(['converged', 'not-converged', 'not-identified', 'no-start']),
  /** As the study asks; ML instead of MLR where the robust corrections would take too long. */
  estimator: z.enum(covarianceEstimators),
  /** `listwise`: rows with a missing answer were left out. */
  missing: z.enum(['complete', 'full-information', 'listwise']),
  rows: z.int(),
  /** Rows without any answer to an item of the model; listwise, rows that lack an answer. */
  leftOut: z.int(),
  /** Ways in which answers are missing; 1 when they are complete. */
  patterns: z.int(),
  parameters: z.int(),
  iterations: z.int(),
  /** As lavaan reads it. */
  syntax: z.string(),
  /** Constructs that PLS takes as composites, and this model as common factors. */
  composites: z.array(z.string()),
  /** Constructs that equal their only item. */
  singleItems: z.array(z.string()),
  /** What makes estimates improper. */
  warnings: z.array(bilingual),
  /** Paths with standardized coefficients beyond ±1: their causes can hardly be told apart, and the solution checks nothing. */
  improper: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  fit: z
    .strictObject({
      test: chiSquare,
      /** Corrected as the estimator does: Yuan–Bentler (MLR), Satorra–Bentler (MLM), mean- and variance-adjusted (MLMV, WLSMV, ULSMV). */
      scaled: chiSquare.extend({ scale: figure }).nullable(),
      /** The plain test corrected for few rows and many items (Swain); absent where the correction was not derived for the estimator. */
      corrected: chiSquare.extend({ factor: z.number() }).optional(),
      baseline: chiSquare,
      measures: z.array(fitMeasure),
      /** p that the RMSEA is no more than .05. */
      pClose: figure,
      information: z
        .strictObject({
          logLikelihood: z.number(),
          aic: z.number(),
          bic: z.number(),
          adjustedBic: z.number(),
        })
        .nullable(),
    })
    .nullable(),
  /** Absent unless answers were taken as ordered categories. */
  ordinal: ordinalPart.optional(),
  loadings: z.array(
    z.strictObject({ construct: z.string(), indicator: z.string(), ...judged, standardized }),
  ),
  paths: z.array(z.strictObject({ from: z.string(), to: z.string(), ...judged, standardized })),
  rSquared: z.array(
    z.strictObject({ construct: z.string(), value: z.number(), interval: interval.nullable() }),
  ),
  /** Of every chain of paths, as a defined parameter; delta method. */
  indirect: z.array(
    z.strictObject({
      path: z.array(z.string()).min(3),
      ...judged,
      standardized,
      /** Of the unstandardized effect; null where resampling would take too long. */
      bootstrap: interval.nullable(),
    }),
  ),
  bootstrap: z.strictObject({ requested: z.int(), used: z.int() }).nullable(),
  /** Statements of the theory on parameters that are in the model; absent where there are none. */
  parametersUsed: z.array(z.string()).optional(),
  /** What these define; delta method. Absent where they define nothing. */
  defined: z
    .array(
      z.strictObject({
        name: z.string(),
        /** The statement. */
        text: z.string(),
        ...judged,
        bootstrap: interval.nullable(),
      }),
    )
    .optional(),
  /** What freeing a parameter would do; the largest. */
  modification: z.strictObject({
    /** Parameters looked at, and those whose index is beyond the critical value. */
    candidates: z.int(),
    large: z.int(),
    critical: z.number(),
    rows: z.array(
      z.strictObject({
        left: z.string(),
        operator: z.enum(['=~', '~', '~~']),
        right: z.string(),
        index: z.number(),
        p: z.number(),
        expectedChange: z.number(),
      }),
    ),
  }),
  /** Sample less implied correlations of two items; the largest. */
  residuals: z.strictObject({
    pairs: z.int(),
    large: z.int(),
    threshold: z.number(),
    /** How many sampling alone would put beyond the threshold, were the model true and answers normal; absent where that is not known. */
    expected: z.number().optional(),
    rows: z.array(
      z.strictObject({
        a: z.string(),
        b: z.string(),
        value: z.number(),
        /** Of the residual, were the model true. */
        standardError: z.number().optional(),
      }),
    ),
  }),
});

/** Effects by PLS, PLSc and the estimator of the covariance-based model, which is ML unless the study asks for another. */
const estimators = z.strictObject({
  /** The estimator that the results of the study rest on. */
  own: z.enum(['pls', 'plsc']),
  /** Resamples of the PLS estimator that the study does not rest on. */
  resamples: z.strictObject({ requested: z.int(), used: z.int() }),
  /** A difference of standardized effects beyond which they are said to differ in size. */
  largeDifference: z.number(),
  /** Why an estimator has no figures. */
  obstacles: z.array(
    z.strictObject({ estimator: z.enum(['pls', 'plsc', 'ml']), reason: bilingual }),
  ),
  effects: z.array(
    z.strictObject({
      effect: z.array(z.string()).min(2),
      /** Hypotheses that speak of it. */
      hypotheses: z.array(z.string()),
      sign: z.enum(['+', '-']),
      pls: byEstimator.nullable(),
      plsc: byEstimator.nullable(),
      ml: byEstimator.nullable(),
      ...disagreements,
    }),
  ),
});

const invarianceLevel = z.enum(['configural', 'metric', 'scalar', 'strict']);

const invarianceStep = z.strictObject({
  level: invarianceLevel,
  /** Scaled. */
  test: chiSquare,
  cfi: figure,
  rmsea: figure,
  srmr: figure,
  /** Against the step before, scaled; null for the first, and where one of the two has no estimates. */
  difference: chiSquare
    .extend({
      /** p corrected for the number of constructs (Holm). */
      adjusted: figure,
    })
    .nullable(),
  changes: z.strictObject({ cfi: figure, rmsea: figure, srmr: figure }).nullable(),
  verdict,
});

const invariance = z.strictObject({
  /** clustered, cluster, stage, or the id of a fact. */
  by: z.string(),
  title: bilingual,
  groups: z.array(z.strictObject({ id: z.string(), name: bilingual, firms: z.int() })),
  /** Groups that are too small, and firms of no group. */
  leftOut: z.array(z.strictObject({ id: z.string().nullable(), name: bilingual, firms: z.int() })),
  /** Firms a group needs. */
  required: z.int(),
  /** Largest drop of the CFI that leaves a step acceptable. */
  cfiLimit: z.number(),
  /** Why nothing was compared; absent when something was. */
  obstacle: bilingual.optional(),
  notes: z.array(bilingual),
  constructs: z.array(
    z.strictObject({
      construct: z.string(),
      items: z.array(z.string()),
      /** Why its ladder was not climbed. */
      obstacle: bilingual.optional(),
      steps: z.array(invarianceStep),
      /** The last step that holds with all before it; null when none does or nothing was estimated. */
      reached: invarianceLevel.nullable(),
      /** Which comparisons it allows. */
      allows: bilingual.optional(),
      /** What a search for parameters to leave free found; absent where no step fails, or already the first. */
      partial: partialInvariance.optional(),
    }),
  ),
});

/** The same model by covariance-based SEM, the estimators side by side, and whether groups answer the items alike. */
export const covarianceAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  /** Null where there is no model to estimate, or the data cannot be used; the notes say why. */
  model: covarianceModel.nullable(),
  /** Null where no hypothesis speaks of a path or chain of the model. */
  estimators: estimators.nullable(),
  /** Absent where the model itself takes answers as ordered categories, or there is none. */
  ordinal: ordinalCheck.optional(),
  /** Absent unless the study asks for them. */
  interactions: latentInteractions.optional(),
  scores: factorScores.optional(),
  /** One for every way of grouping that the study compares. */
  invariance: z.array(invariance),
});
