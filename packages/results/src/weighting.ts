import { z } from 'zod';

/** What weighting the firms of an estimate cost. */
export const weighting = z.strictObject({
  /** The fact that weighs firms. */
  fact: z.string(),
  /** Firms with a weight above 0 that the estimate used. */
  firms: z.int().positive(),
  /** Firms of equal weight that they are worth for the precision of a mean: (Σw)²/Σw² (Kish 1965). */
  effective: z.number(),
  /** firms / effective = 1 + CV² of the weights. */
  designEffect: z.number(),
  /** The smallest and the largest weight, as multiples of the mean. */
  least: z.number(),
  most: z.number(),
  /** Firms of weight 0. */
  withoutWeight: z.int().nonnegative(),
});

/** Above this design effect, weights cost more than a third of the sample, and a caution is due; a convention of ours. */
export const strongDesignEffect = 1.5;
