import { z } from 'zod';
import { runSummary } from './runs.ts';
import { role } from './session.ts';
import { bilingual, bilingualInput, id, moment, revision } from './shared.ts';

/** One study in the list. */
export const studySummary = z.strictObject({
  id,
  title: bilingual,
  /** Simulated data are labelled wherever they are shown. */
  data: z.enum(['simulated', 'real']),
  /** Whether it is the example that comes with Qunhai. */
  example: z.boolean(),
  theory: z.strictObject({ id: z.string(), title: bilingual, edited: z.boolean() }),
  /** Firms and answers it holds now, imported and collected. */
  firms: z.int(),
  answers: z.int(),
  /** The wave firms can answer now; null when none is open. */
  openWave: z.int().nullable(),
  lastRun: runSummary.nullable(),
  /** The newest run that has results; null before the first. */
  lastDone: runSummary.nullable(),
  role,
  createdAt: moment,
  changedAt: moment,
});

/** GET /api/studies */
export const studies = z.strictObject({ studies: z.array(studySummary) });

/** GET /api/studies/:study */
export const study = studySummary.extend({
  note: bilingual.nullable(),
  seed: z.int().nonnegative(),
  revision,
});

/** POST /api/studies */
export const studyRequest = z.strictObject({
  title: bilingualInput,
  data: z.enum(['simulated', 'real']).default('real'),
  note: bilingualInput.optional(),
  /** The built-in theory, or the text of a theory file. */
  theory: z.union([
    z.literal('clustered-firms'),
    z.strictObject({ yaml: z.string().max(2 ** 20) }),
  ]),
});

/** PATCH /api/studies/:study */
export const studyChange = z.strictObject({
  revision,
  title: bilingualInput.optional(),
  note: bilingualInput.nullable().optional(),
  seed: z.int().nonnegative().optional(),
});

// POST /api/studies/example → study: opens the example, made at the first call.
// POST /api/studies/import (body: the bytes of a .qunhai.zip or a zipped study folder) → study
// GET /api/studies/:study/export → the bytes of a .qunhai.zip
// DELETE /api/studies/:study → done

export type StudySummary = z.infer<typeof studySummary>;
export type StudyDetails = z.infer<typeof study>;
export type StudyRequest = z.infer<typeof studyRequest>;
export type StudyChange = z.infer<typeof studyChange>;
