import { z } from 'zod';
import { bilingual, interval } from '../shared.ts';
import { byEstimator, disagreements } from './compared-effect.ts';

/** How many different answers the items got: fewest and most over the items. */
const categories = z.strictObject({ fewest: z.int(), most: z.int() });

/** What a model of ordered categories has beside others. */
export const ordinalPart = z.strictObject({
  categories,
  /** Between answers, in standard deviations of what is behind them. */
  thresholds: z.array(
    z.strictObject({
      item: z.string(),
      values: z.array(z.strictObject({ estimate: z.number(), interval: interval.nullable() })),
    }),
  ),
});

/** What an estimator for ordered categories says of the hypotheses, beside the one that takes answers as numbers. */
export const ordinalCheck = z.strictObject({
  categories,
  /** Most categories with which answers are looked at as ordered. */
  limit: z.int(),
  estimator: z.literal('WLSMV'),
  /** Complete rows it was estimated from, and all rows with answers. */
  rows: z.int(),
  given: z.int(),
  /** Why there is no such estimate; absent when there is. */
  obstacle: bilingual.optional(),
  effects: z.array(
    z.strictObject({
      effect: z.array(z.string()).min(2),
      hypotheses: z.array(z.string()),
      sign: z.enum(['+', '-']),
      /** By the estimator of the model. */
      ml: byEstimator.nullable(),
      ordinal: byEstimator.nullable(),
      ...disagreements,
    }),
  ),
});
