import { z } from 'zod';
import { bilingual, interval } from '../shared.ts';
import { finding } from './finding.ts';

/** Null where it cannot be computed. */
const figure = z.number().nullable();
const chiSquare = z.strictObject({ statistic: figure, df: z.int(), p: figure });

/** A parameter of a group that is not held equal to that of the others. */
const freeParameter = z.strictObject({
  kind: z.enum(['loading', 'intercept', 'residual']),
  item: z.string(),
  /** Id of the group. */
  group: z.string(),
});

/** A step with some parameters free, beside the one before, as it was when the search left it. */
const partialStep = z.strictObject({
  level: z.enum(['metric', 'scalar', 'strict']),
  /** What was freed, in this order, with the score test that led to it (χ², one degree of freedom) and what it was expected to change. */
  freed: z.array(
    freeParameter.extend({
      statistic: z.number(),
      p: z.number(),
      /** Of the group's parameter, above that of the groups that stay equal; the factor has unit variance in the first group. */
      expectedChange: z.number(),
      interval: interval.nullable(),
    }),
  ),
  /** Freed without a test: intercepts of items whose loadings are free. */
  along: z.array(freeParameter),
  /** Scaled. */
  test: chiSquare,
  cfi: figure,
  rmsea: figure,
  srmr: figure,
  /** Against the step before with what is free there; not corrected for the number of constructs. */
  difference: chiSquare.nullable(),
  changes: z.strictObject({ cfi: figure, rmsea: figure, srmr: figure }).nullable(),
  verdict: finding.shape.verdict,
});

/** What a search for parameters to leave free found, where a step of invariance fails. */
export const partialInvariance = z.strictObject({
  /** From the first step that fails on. */
  steps: z.array(partialStep).min(1),
  /** The last step that holds with what is free. */
  reached: z.enum(['configural', 'metric', 'scalar', 'strict']),
  /** Items that keep all parameters equal, at least. */
  fewestInvariant: z.int(),
  comparesPaths: z.boolean(),
  comparesMeans: z.boolean(),
  /** Which comparisons it allows. */
  allows: bilingual,
});
