import { z } from 'zod';
import { language, moment } from './shared.ts';

/** How far a firm's answer is. */
export const answerState = z.enum(['not-opened', 'opened', 'partial', 'submitted', 'withdrawn']);

/** The short form asks one item per resource, the full form all. */
export const formKind = z.enum(['short', 'full']);

export const wave = z.strictObject({
  number: z.int().positive(),
  form: formKind,
  state: z.enum(['draft', 'open', 'closed']),
  openedAt: moment.nullable(),
  closedAt: moment.nullable(),
  /** When links stop working; null: when the wave is closed. */
  expiresAt: moment.nullable(),
  counts: z.strictObject({
    invited: z.int(),
    opened: z.int(),
    partial: z.int(),
    submitted: z.int(),
    withdrawn: z.int(),
  }),
});

/** GET /api/studies/:study/waves: all waves, oldest first; a new study has one in draft. */
export const waves = z.strictObject({ waves: z.array(wave) });

/** POST /api/studies/:study/waves: the next wave, in draft. Only when the one before is closed. */
export const waveRequest = z.strictObject({ form: formKind });

/** PATCH /api/studies/:study/waves/:wave: change the form of a draft, publish it, close it, reopen it, move the last day. */
export const waveChange = z.strictObject({
  form: formKind.optional(),
  state: z.enum(['open', 'closed']).optional(),
  expiresAt: moment.nullable().optional(),
});

/** An invited firm, with its answer to one wave. */
export const invitedFirm = z.strictObject({
  /** Identifier in the data; unique in the study. */
  firm: z.string(),
  name: z.string(),
  cluster: z.string().nullable(),
  /** E-mail or telephone of the person who answers; for the reminders list only. */
  contact: z.string().nullable(),
  state: answerState,
  /** Share of the form's questions answered, 0…1. */
  progress: z.number(),
  language: language.nullable(),
  lastActiveAt: moment.nullable(),
  submittedAt: moment.nullable(),
  link: z.enum(['active', 'revoked', 'expired', 'not-published']),
  /** The first wave the firm withdrew from; later waves do not invite it unless its link is renewed on its own. */
  withdrewFrom: z.int().nullable(),
});

/** GET /api/studies/:study/waves/:wave/firms */
export const invitedFirms = z.strictObject({ firms: z.array(invitedFirm) });

/** POST /api/studies/:study/firms: invite firms to the study; firms already there keep their answers and are updated. */
export const inviteRequest = z.strictObject({
  firms: z
    .array(
      z.strictObject({
        /** F001, F002 and so on when absent. */
        firm: z.string().trim().min(1).max(64).optional(),
        name: z.string().trim().min(1).max(200),
        cluster: z.string().trim().min(1).max(64).nullable().default(null),
        contact: z.string().trim().max(200).nullable().default(null),
      }),
    )
    .min(1)
    .max(20_000),
});
export const inviteResult = z.strictObject({
  added: z.int(),
  updated: z.int(),
  /** Lines that were not taken, by position in the request, and why. */
  refused: z.array(
    z.strictObject({ index: z.int(), reason: z.strictObject({ zh: z.string(), en: z.string() }) }),
  ),
});

/** PATCH /api/studies/:study/firms/:firm. DELETE removes a firm that has not answered. */
export const firmChange = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  cluster: z.string().trim().min(1).max(64).nullable().optional(),
  contact: z.string().trim().max(200).nullable().optional(),
});

/** POST /api/studies/:study/waves/:wave/firms/:firm/link {renew} : a fresh link in place of the old, or none. */
export const linkChange = z.strictObject({ state: z.enum(['renewed', 'revoked']) });

/** GET /api/studies/:study/waves/:wave/firms/:firm/link: the firm's link that works. Audited. */
export const firmLink = z.strictObject({ firm: z.string(), name: z.string(), url: z.url() });

/**
 * GET /api/studies/:study/waves/:wave/preview?form=: the SurveyJS form that firms will see, or see: of a draft as the theory
 * stands now, else as published, whatever `form` says.
 */
export const formPreview = z.strictObject({ form: formKind, survey: z.unknown() });

/** GET /api/studies/:study/waves/:wave/links: every active link, for printing and QR codes. Audited. */
export const links = z.strictObject({
  links: z.array(z.strictObject({ firm: z.string(), name: z.string(), url: z.url() })),
});

// GET /api/studies/:study/waves/:wave/reminders.csv → firms that have not submitted: firm, name, contact, state, link

export type Wave = z.infer<typeof wave>;
export type InvitedFirm = z.infer<typeof invitedFirm>;
export type InviteRequest = z.infer<typeof inviteRequest>;
export type InviteResult = z.infer<typeof inviteResult>;
export type AnswerState = z.infer<typeof answerState>;
export type FormKind = z.infer<typeof formKind>;
