import type { DraftRequest } from '@qunhai/api';
import type { Context } from '../context.ts';
import {
  mustBeAnswerable,
  type NewerAnswers,
  newerAnswers,
  secondsAt,
  writeResponse,
} from './answering.ts';
import { checkAnswers, progressOf } from './check-answers.ts';
import { lockResponse } from './find-response.ts';
import { publishedForm } from './published-form.ts';

/** A saved draft, or the newer answers it would have overwritten. */
export type DraftOutcome =
  | { readonly revision: number; readonly savedAt: string }
  | { readonly newer: NewerAnswers };

/**
 * Keep an unfinished form. It must have been read or saved last at the revision that is stored, and never replaces what
 * was submitted.
 * @throws {QunhaiError} respond.unknown-link, revoked, expired, closed, withdrawn, unknown-question, bad-answer
 */
export function saveDraft(
  context: Context,
  token: string,
  draft: DraftRequest,
): Promise<DraftOutcome> {
  return context.database.transaction(async (tx) => {
    const found = await lockResponse(tx, token);
    mustBeAnswerable(found);
    if (found.state === 'submitted' || found.revision !== draft.revision)
      return { newer: newerAnswers(found) };
    const form = await publishedForm(tx, found);
    const answers = checkAnswers(form, draft.answers);
    const now = new Date();
    const revision = found.revision + 1;
    await writeResponse(tx, found, {
      answers,
      revision,
      page: draft.page,
      language: draft.language,
      progress: progressOf(form, answers),
      state: Object.keys(answers).length > 0 ? 'partial' : 'opened',
      openedAt: found.openedAt ?? now,
      lastActiveAt: now,
      seconds: secondsAt(found, now),
    });
    const { study, wave, firm } = found;
    await context.notices.publish({ study, event: 'answers', wave, firm }, tx);
    return { revision, savedAt: now.toISOString() };
  });
}
