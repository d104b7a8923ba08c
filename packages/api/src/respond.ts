import { diagnosisSchema } from '@qunhai/results';
import { z } from 'zod';
import { formKind } from './collect.ts';
import { bilingual, language, moment, problem, revision } from './shared.ts';

/** An answer as the form gives it: a number on a scale, an option, several options, a text, rows of partners. */
export const answerValue = z.union([
  z.number(),
  z.string().max(4000),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string().max(200), z.number()])).max(300),
  z
    .array(
      z.record(
        z.string().max(64),
        z.union([z.string().max(500), z.number(), z.boolean(), z.null()]),
      ),
    )
    .max(200),
]);

/** Answers by item or fact id. */
export const answers = z.record(z.string().max(64), answerValue);

/** GET /api/respond/:token: all a respondent's page needs; nothing about other firms. */
export const respondentForm = z.strictObject({
  study: bilingual,
  /** Simulated studies say so to whoever opens a link. */
  data: z.enum(['simulated', 'real']),
  firm: z.string(),
  wave: z.int(),
  form: formKind,
  /** SurveyJS form definition in both languages. */
  survey: z.unknown(),
  state: z.enum(['open', 'submitted', 'withdrawn', 'closed']),
  answers,
  /** Page of the form the respondent was on, from 0. */
  page: z.int().nonnegative(),
  language: language.nullable(),
  revision,
  submittedAt: moment.nullable(),
  /** Whether results exist that this firm may see. */
  report: z.boolean(),
});

/**
 * PUT /api/respond/:token/draft: saved on every page. `revision` is the one the page was read or last saved at; a draft saved
 * elsewhere meanwhile answers 409 with the newer draft in the problem's place, so that the page can merge and nothing is lost.
 */
export const draftRequest = z.strictObject({
  answers,
  page: z.int().nonnegative().max(10_000),
  language,
  revision,
});
export const draftSaved = z.strictObject({ revision, savedAt: moment });

/** The 409 of a draft or submission made on an older version: the problem, and the answers it would have overwritten. */
export const newerAnswers = problem.extend({
  newer: z.strictObject({
    state: z.enum(['open', 'submitted']),
    answers,
    page: z.int().nonnegative(),
    language: language.nullable(),
    revision,
  }),
});

/** POST /api/respond/:token/submit. The same `submission` sent again gives the same answer and stores nothing twice. */
export const submitRequest = z.strictObject({
  answers,
  language,
  submission: z.uuid(),
  /** The revision the page was read or last saved at. When another was stored since: 409 as for a draft. Absent: not asked. */
  revision: revision.optional(),
});
export const submitted = z.strictObject({ submittedAt: moment, revision });

// POST /api/respond/:token/withdraw → done: the firm's answers of this wave are deleted; the next run says how many withdrew.

/** GET /api/respond/:token/report: the firm's own answers and figures, and benchmarks as far as disclosure control lets them out. */
export const firmReport = z.strictObject({
  study: bilingual,
  data: z.enum(['simulated', 'real']),
  firm: z.string(),
  wave: z.int(),
  /** Names of constructs, stages, lock-ins and resources that the figures speak of. */
  names: z.record(z.string(), bilingual),
  diagnosis: diagnosisSchema.shape.firms.element.nullable(),
  /** The firm's own cluster; withheld cells are null with `suppressed`. */
  cluster: diagnosisSchema.shape.clusters.element.nullable(),
  madeAt: moment,
});

export type RespondentForm = z.infer<typeof respondentForm>;
export type Answers = z.infer<typeof answers>;
export type DraftRequest = z.infer<typeof draftRequest>;
export type NewerAnswers = z.infer<typeof newerAnswers>;
export type SubmitRequest = z.infer<typeof submitRequest>;
export type FirmReport = z.infer<typeof firmReport>;
