import { z } from 'zod';

/** A text in both languages. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A title or name a person types; neither language may be empty. */
export const bilingualInput = z.strictObject({
  zh: z.string().trim().min(1).max(200),
  en: z.string().trim().min(1).max(200),
});

export const language = z.enum(['zh', 'en']);

/** Identifier of a study, run, link …, made by the server. */
export const id = z.string().regex(/^[a-z0-9]{16}$/);

/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();

/**
 * Counts up with each saved edit. A change names the revision it was made on; when somebody saved meanwhile, the server
 * answers 409 `server.conflict` and nothing is lost.
 */
export const revision = z
  .int()
  .nonnegative()
  .max(2 ** 31 - 1);

/** The answer to a request that gives nothing back. */
export const done = z.strictObject({ done: z.literal(true) });

/** SHA-256 in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What every failed request answers: what is wrong, where, and what to do, in both languages. */
export const problem = z.strictObject({
  /** `package.code`; stable, for programs. */
  code: z.string(),
  message: bilingual,
  fix: bilingual,
  /** Field of the request that is meant, as a path; absent when it is about the whole. */
  field: z.string().optional(),
  /** Further problems found in the same request. */
  issues: z
    .array(z.strictObject({ field: z.string().optional(), message: bilingual, fix: bilingual }))
    .optional(),
});

export type Problem = z.infer<typeof problem>;
export type Done = z.infer<typeof done>;
