import { z } from 'zod';
import { tested } from '../rows.ts';
import { bilingual, interval } from '../shared.ts';
import { finding } from './finding.ts';

const path = { from: z.string(), to: z.string() };
const correction = z.enum(['holm', 'benjamini-hochberg']);
const resamples = z.strictObject({ requested: z.int(), used: z.int() });

/** RESET of a structural equation; p and F null, with the reason, where powers of what it explains say nothing new. */
const resetRow = z.strictObject({
  construct: z.string(),
  f: z.number().nullable(),
  df1: z.int(),
  df2: z.int(),
  p: z.number().nullable(),
  adjustedP: z.number().nullable(),
  note: bilingual.optional(),
});

/** The square of a cause in the equation of its outcome, beside all causes and their squares. */
const quadraticRow = z.strictObject({
  ...path,
  /** Coefficient of the squared standardized cause: half of what a standard deviation adds to the slope. */
  ...tested,
  adjustedP: z.number().nullable(),
  vif: z.number().nullable(),
  /** The effect of the cause where it is so many standard deviations from its mean. */
  slopes: z.array(z.strictObject({ at: z.number(), ...tested })),
});

/** Whether relations are straight lines. */
const nonlinearity = z.strictObject({
  correction,
  significance: z.number(),
  /** Highest power of the fitted values in RESET. */
  highestPower: z.int(),
  /** On scores, which PLSc does not correct. */
  reset: z.array(resetRow),
  /** Null where no squares were estimated, or nothing may be inferred from their resamples; the notes say why. */
  quadratic: z.array(quadraticRow).nullable(),
  resamples: resamples.nullable(),
  notes: z.array(bilingual),
});

/** A path whose cause is suspected of going with what the equation leaves unexplained. */
const endogeneityRow = z.strictObject({
  ...path,
  /** The copula term of the cause; null when it cannot be told from the cause itself. */
  term: z.strictObject(tested).nullable(),
  adjustedP: z.number().nullable(),
  /** The path by regression on the same scores, without and with the term; PLSc corrects neither. */
  plain: z.strictObject(tested).nullable(),
  corrected: z.strictObject(tested).nullable(),
  change: z.strictObject(tested).nullable(),
  /** Whether the cause differs from a normal variable, without which the term means nothing. */
  usable: z.boolean(),
});

/** Gaussian copulas, one suspected cause at a time. */
const endogeneity = z.strictObject({
  correction,
  significance: z.number(),
  resamples: z.int(),
  observations: z.int(),
  /** Anderson–Darling test of the scores of each cause. */
  causes: z.array(
    z.strictObject({
      construct: z.string(),
      statistic: z.number(),
      p: z.number(),
      skewness: z.number(),
      kurtosis: z.number(),
    }),
  ),
  paths: z.array(endogeneityRow),
});

const criterion = z.enum(['aic', 'aic3', 'aic4', 'bic', 'caic', 'hq', 'mdl5']);

/** A mixture of so many segments. */
const segmentSolution = z.strictObject({
  segments: z.int(),
  logLikelihood: z.number(),
  parameters: z.int(),
  criteria: z.record(criterion, z.number()),
  /** exp(−ΔBIC/2) as a share of the sum over the numbers tried: about how probable each is when all were equally so before. */
  bicWeight: z.number(),
  /** Normed entropy, 0 … 1; null with one segment. */
  entropy: z.number().nullable(),
  /** Largest first: proportion in the mixture, and firms for which it is the most probable segment. */
  shares: z.array(z.strictObject({ share: z.number(), firms: z.int() })),
  converged: z.boolean(),
  /** Of the best starts followed to the end, those that came to this solution. */
  starts: z.strictObject({ tried: z.int(), followed: z.int(), atBest: z.int() }),
});

/** FIMIX-PLS: whether groups nobody named differ in their paths. */
const segments = z.strictObject({
  solutions: z.array(segmentSolution),
  /** The number at which each criterion is smallest. */
  pointsTo: z.record(criterion, z.int()),
  /** Segments of this many that are described below; null when no criterion worth following asks for two or more. */
  described: z.int().nullable(),
  /** Fewest firms that a segment needs to be a group of its own. */
  required: z.int(),
  /** The described segments with bootstrap intervals; empty without. */
  paths: z.array(z.strictObject({ segment: z.int(), ...path, ...tested })),
  shares: z.array(
    z.strictObject({ segment: z.int(), estimate: z.number(), interval: interval.nullable() }),
  ),
  resamples: resamples.nullable(),
  notes: z.array(bilingual),
});

/** CTA-PLS of the reflective blocks with four items or more. */
const tetrads = z.strictObject({
  /** Error probability over all tetrads of a block. */
  alpha: z.number(),
  resamples: z.int(),
  blocks: z.array(
    z.strictObject({
      construct: z.string(),
      /** Null when an interval is missing and no other decides. */
      commonFactor: z.enum(['rejected', 'not-rejected']).nullable(),
      /** Smallest p of the block times its tetrads, then Holm over the blocks. */
      adjustedP: z.number().nullable(),
      tetrads: z.array(z.strictObject({ items: z.array(z.string()).length(4), ...tested })),
    }),
  ),
  /** Reflective blocks with fewer items. */
  untested: z.array(z.string()),
});

/**
 * What might be wrong with the model: bent relations, endogenous causes, hidden groups, blocks that are not reflective. A part is null
 * when it could not be computed; the finding of its name says why.
 */
export const robustnessAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  nonlinearity: nonlinearity.nullable(),
  endogeneity: endogeneity.nullable(),
  segments: segments.nullable(),
  tetrads: tetrads.nullable(),
});
