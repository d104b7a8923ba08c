import { z } from 'zod';
import { bilingual } from './shared.ts';

/** A row or cell that was not used, and why. `row` is the row of the source file, header = 1. */
export const exclusion = z.strictObject({
  scope: z.enum(['row', 'cell']),
  table: z.enum(['firms', 'responses', 'clusters', 'ties', 'regions']),
  file: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  firm: z.string().nullable(),
  code: z.string(),
  reason: bilingual,
});

/** A finding about a respondent that a person should look at; nothing is removed because of it. */
const suspect = z.strictObject({
  firm: z.string(),
  wave: z.int(),
  row: z.int(),
  kind: z.enum(['duplicate', 'straight-lining', 'speeder', 'outlier', 'missing']),
  value: z.number(),
  threshold: z.number(),
  reason: bilingual,
});

export const quality = z.strictObject({
  responses: z.int(),
  analysed: z.int(),
  /** Firms whose respondents took their answers back, by wave; these answers are in no other figure. */
  withdrawn: z.array(z.strictObject({ wave: z.int(), firms: z.int().positive() })).optional(),
  missingByItem: z.array(
    z.strictObject({ item: z.string(), missing: z.int(), share: z.number(), outOfRange: z.int() }),
  ),
  /** Every firm of the analysed wave that left an item unanswered; `share` is of all items asked. */
  missingByFirm: z
    .array(
      z.strictObject({
        firm: z.string(),
        wave: z.int(),
        row: z.int(),
        missing: z.int(),
        share: z.number(),
      }),
    )
    .optional(),
  /** Distribution of each item. */
  items: z.array(
    z.strictObject({
      item: z.string(),
      n: z.int(),
      mean: z.number().nullable(),
      standardDeviation: z.number().nullable(),
      skewness: z.number().nullable(),
      kurtosis: z.number().nullable(),
    }),
  ),
  suspects: z.array(suspect),
  commonMethod: z.strictObject({
    /** Share of variance of the first unrotated principal component (Harman). */
    harmanFirstFactor: z.number().nullable(),
    /** Full collinearity VIF of each construct (Kock 2015). */
    fullCollinearity: z.array(z.strictObject({ construct: z.string(), vif: z.number() })),
    notes: z.array(bilingual),
  }),
  notes: z.array(bilingual),
});
