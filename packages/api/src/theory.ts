import { z } from 'zod';
import { revision } from './shared.ts';

/** GET /api/studies/:study/theory: the theory as its YAML, which the pages read with @qunhai/theory. */
export const studyTheory = z.strictObject({
  yaml: z.string(),
  /** False while it is the built-in theory, unchanged. */
  edited: z.boolean(),
  revision,
  /** Waves that were published with an earlier text; their form stays as it was. */
  publishedWaves: z.array(z.int()),
});

/** PUT /api/studies/:study/theory: an edited copy, or null to go back to the built-in theory. Problems: 422 with issues. */
export const theoryChange = z.strictObject({
  yaml: z
    .string()
    .max(2 ** 20)
    .nullable(),
  revision,
});

export type StudyTheory = z.infer<typeof studyTheory>;
export type TheoryChange = z.infer<typeof theoryChange>;
