import { z } from 'zod';
import { bilingual } from './shared.ts';

const groupNames = z.tuple([z.string(), z.string()]);
const invariance = z.enum(['untested', 'none', 'partial', 'full']);

/** A difference beside those that chance alone gives. */
const permuted = {
  difference: z.number().nullable(),
  /** Two-sided; null where it could not be tested. */
  p: z.number().nullable(),
  /** Where the difference lies in 1 − significance of the permutations. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
};

const equality = z.strictObject({ construct: z.string(), ...permuted, equal: z.boolean() });

/** Measurement invariance of composites in three steps; Henseler, Ringle & Sarstedt (2016). */
const micom = z.strictObject({
  compositional: z.array(
    z.strictObject({
      construct: z.string(),
      /** Correlation of the scores by both groups' weights. */
      correlation: z.number().nullable(),
      /** What this share of permuted groups falls below: the significance. */
      quantile: z.number().nullable(),
      p: z.number().nullable(),
      invariant: z.boolean(),
    }),
  ),
  means: z.array(equality),
  variances: z.array(equality),
  byConstruct: z.array(z.strictObject({ construct: z.string(), invariance })),
  overall: invariance,
  /** What it allows, in words. */
  allows: bilingual,
});

const difference = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** The path in the first and in the second group; null where a group has no estimate. */
  estimates: z.tuple([z.number().nullable(), z.number().nullable()]),
  ...permuted,
  /** p corrected over all paths and pairs of this grouping (Holm). */
  adjusted: z.number().nullable(),
  /** Whether the composites it involves are the same in both groups, so that it can be compared. */
  comparable: z.boolean(),
});

/** The base model compared between groups of firms. */
export const groupComparison = z.strictObject({
  /** clustered, cluster, stage, or the id of a fact. */
  by: z.string(),
  title: bilingual,
  hypothesis: z.string().nullable(),
  groups: z.array(z.strictObject({ id: z.string(), name: bilingual, firms: z.int() })),
  /** Groups with too few firms to estimate the model in, and firms of no group. */
  leftOut: z.array(z.strictObject({ id: z.string().nullable(), name: bilingual, firms: z.int() })),
  /** Firms a group needs to be compared. */
  required: z.int(),
  /** Why nothing was compared; absent when something was. */
  obstacle: bilingual.optional(),
  notes: z.array(bilingual),
  permutations: z.int(),
  significance: z.number(),
  pairs: z.array(
    z.strictObject({
      groups: groupNames,
      permutationsUsed: z.int(),
      micom,
      differences: z.array(difference),
    }),
  ),
});
