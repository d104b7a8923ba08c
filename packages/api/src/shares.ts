import { z } from 'zod';
import { id, language, moment } from './shared.ts';

/** A read-only link to the report of a run. */
export const share = z.strictObject({
  id,
  run: id,
  runNumber: z.int(),
  /** Whether single firms are shown. */
  firms: z.boolean(),
  language: language.nullable(),
  url: z.url(),
  /** `deleted`: it showed single firms, and one of them withdrew its answers. */
  state: z.enum(['active', 'revoked', 'expired', 'deleted']),
  createdAt: moment,
  createdBy: z.string(),
  expiresAt: moment.nullable(),
  opened: z.int(),
});

/** GET /api/studies/:study/shares; DELETE /api/studies/:study/shares/:share revokes one. GET /share/:token → the report. */
export const shares = z.strictObject({ shares: z.array(share) });

/** POST /api/studies/:study/shares */
export const shareRequest = z.strictObject({
  run: id,
  firms: z.boolean().default(false),
  language: language.nullable().default(null),
  expiresAt: moment.nullable().default(null),
});

export type Share = z.infer<typeof share>;
export type ShareRequest = z.infer<typeof shareRequest>;
