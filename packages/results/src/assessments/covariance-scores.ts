import { z } from 'zod';
import { bilingual, interval } from '../shared.ts';

const estimated = z.strictObject({ estimate: z.number(), interval: interval.nullable() });

/** Factor scores of firms in figures; the scores themselves are a file of the run. */
export const factorScores = z.strictObject({
  /** Why there are none; absent when there are. */
  obstacle: bilingual.optional(),
  notes: z.array(bilingual),
  /** Firms with scores. */
  rows: z.int(),
  constructs: z.array(
    z.strictObject({
      construct: z.string(),
      /** Correlation of regression scores of complete answers with the factor, as the model has it. */
      determinacy: estimated,
      /** Correlations with the scores of PLS over the firms that have both; null where there are no such scores. */
      regression: estimated.nullable(),
      bartlett: estimated.nullable(),
      /** Firms that have both. */
      firms: z.int(),
    }),
  ),
});
