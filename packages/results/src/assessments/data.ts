import { z } from 'zod';
import { bilingual, interval } from '../shared.ts';
import { finding } from './finding.ts';

/** Missing answers among the indicators of the model; Little & Rubin (2019). */
const missing = z.strictObject({
  rows: z.int(),
  completeRows: z.int(),
  /** Rows that answered no indicator of the model. */
  emptyRows: z.int(),
  /** Missing cells of all cells. */
  share: z.number(),
  byIndicator: z.array(
    z.strictObject({ indicator: z.string(), missing: z.int(), share: z.number() }),
  ),
  /** Patterns, complete rows among them. */
  patterns: z.int(),
  /** The most frequent ones. */
  frequent: z.array(
    z.strictObject({ missing: z.array(z.string()), rows: z.int(), share: z.number() }),
  ),
  /** Little's (1988) test of missing completely at random; null where there is none. */
  mcar: z
    .strictObject({ statistic: z.number(), df: z.int(), p: z.number(), patterns: z.int() })
    .nullable(),
});

/** Paths by multiple imputation, pooled by Rubin's rules. */
const imputed = z.strictObject({
  imputations: z.int(),
  iterations: z.int(),
  /** For the standard errors within each imputation. */
  resamples: z.int(),
  /** Imputations whose model could not be estimated, left out. */
  failed: z.int(),
  paths: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      estimate: z.number(),
      standardError: z.number(),
      lower: z.number(),
      upper: z.number(),
      df: z.number(),
      p: z.number(),
      /** Fraction of the information about the path that is missing. */
      missingInformation: z.number(),
      /** The path as the study estimates it. */
      base: z.strictObject({ estimate: z.number(), interval: interval.nullable() }),
    }),
  ),
});

/** Mardia (1970), on complete rows. */
const normality = z.strictObject({
  rows: z.int(),
  indicators: z.int(),
  skewness: z.strictObject({
    value: z.number(),
    statistic: z.number(),
    df: z.number(),
    p: z.number(),
  }),
  kurtosis: z.strictObject({
    value: z.number(),
    expected: z.number(),
    z: z.number(),
    p: z.number(),
  }),
});

/** What effects the sample can tell from none. */
const sampleSize = z.strictObject({
  observations: z.int(),
  /** Firms of equal weight that they are worth, by which `detectable` is told; absent when all count alike. */
  effective: z.number().optional(),
  /** The smallest path found with 80 % power by the inverse square root method at this size; Kock & Hadaya (2018). */
  detectable: z.number(),
  /** Rows that both methods of Kock & Hadaya ask for, for a range of paths. */
  required: z.array(
    z.strictObject({ path: z.number(), inverseSquareRoot: z.int(), gammaExponential: z.int() }),
  ),
  /** Smallest effects that would be found with 80 % power, two-sided, with the standard errors of this model. */
  paths: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      estimate: z.number(),
      standardError: z.number(),
      detectable: z.number(),
    }),
  ),
});

/** What the data can carry: missing answers, their shape, and the size of the sample. */
export const dataAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  missing: missing.nullable(),
  imputed: imputed.nullable(),
  normality: normality.nullable(),
  sampleSize: sampleSize.nullable(),
});
