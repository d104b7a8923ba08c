import { z } from 'zod';

/** Identifiers: a letter, then letters, digits, `_` or `-`; shown in figures, so short. */
export const identifier = z.string().regex(/^[\p{L}][\p{L}\p{N}_-]{0,39}$/u);

/** A text in both languages; neither may be empty. */
export const bilingualText = z.strictObject({
  zh: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

/** Who says so: the theory's own source, or the authors of this file. */
export const origin = z.enum(['source', 'ours']);
