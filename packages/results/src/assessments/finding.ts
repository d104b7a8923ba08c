import { z } from 'zod';
import { bilingual } from '../shared.ts';

/** A convention by which a figure is commonly judged. It stands beside the figure and never replaces it. */
export const ruleOfThumb = z.strictObject({
  /** What the figure is compared with; null for a rule that is no single number. */
  threshold: z.number().nullable(),
  rule: bilingual,
  source: z.string(),
});

/** What an assessment found, in words that hold its figures. */
export const finding = z.strictObject({
  /** Unique within its assessment, such as `cvpat.GR`. */
  id: z.string(),
  /** `caution`: to be kept in mind; `open`: the data do not tell, or it could not be computed. */
  verdict: z.enum(['passes', 'caution', 'fails', 'open']),
  text: bilingual,
  /** The rule the verdict goes by. */
  rule: ruleOfThumb.optional(),
  /** One by one what the text sums up; folded where it is read. */
  details: z
    .array(z.strictObject({ text: bilingual, rule: ruleOfThumb.optional() }))
    .min(1)
    .optional(),
});
