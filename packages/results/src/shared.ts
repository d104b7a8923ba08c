import { z } from 'zod';

/** A text in both languages. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A two-sided interval; `level` as a proportion, `method` names how it was made. */
export const interval = z.strictObject({
  lower: z.number(),
  upper: z.number(),
  level: z.number(),
  method: z.enum(['percentile', 'bca', 'normal', 'simulation', 'measurement-error']),
});

/** A number with how sure we are of it; `null` where it cannot be had, with the reason in `note`. */
export const uncertain = z.strictObject({
  estimate: z.number().nullable(),
  interval: interval.nullable(),
  note: bilingual.optional(),
});
