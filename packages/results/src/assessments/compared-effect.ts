import { z } from 'zod';
import { bilingual, interval } from '../shared.ts';

/** An effect by one estimator, standardized. */
export const byEstimator = z.strictObject({
  estimate: z.number(),
  interval: interval.nullable(),
  verdict: z.enum(['supported', 'not-supported', 'contradicted', 'not-tested']),
});

/** In what estimates of an effect differ. */
export const disagreements = {
  disagreements: z.array(z.enum(['sign', 'significance', 'size'])),
  /** What differs, and why it may; absent where they agree. */
  text: bilingual.optional(),
};
