import type { SubmitRequest } from '@qunhai/api';
import { touchInput } from '../collect/touch-input.ts';
import type { Context } from '../context.ts';
import {
  mustBeAnswerable,
  type NewerAnswers,
  newerAnswers,
  secondsAt,
  writeResponse,
} from './answering.ts';
import { checkAnswers, checkComplete, progressOf } from './check-answers.ts';
import { lockResponse } from './find-response.ts';
import { publishedForm } from './published-form.ts';

/** What was submitted, or the newer answers it would have overwritten. */
export type SubmitOutcome =
  | { readonly submittedAt: string; readonly revision: number }
  | { readonly newer: NewerAnswers };

/**
 * Submit a form, or an edited one again, until the wave closes. A submission that arrives twice is stored once, and is
 * acknowledged twice: the first acknowledgement may have been lost on its way.
 * @throws {QunhaiError} respond.unknown-link, revoked, expired, closed, withdrawn, unknown-question, bad-answer, missing, empty
 */
export function submitAnswers(
  context: Context,
  token: string,
  { answers: given, language, submission, revision: base }: SubmitRequest,
): Promise<SubmitOutcome> {
  return context.database.transaction(async (tx) => {
    const found = await lockResponse(tx, token);
    if (found.submission === submission && found.submittedAt !== null)
      return { submittedAt: found.submittedAt.toISOString(), revision: found.revision };
    mustBeAnswerable(found);
    if (base !== undefined && base !== found.revision) return { newer: newerAnswers(found) };
    const form = await publishedForm(tx, found);
    const answers = checkAnswers(form, given);
    checkComplete(form, answers);
    const now = new Date();
    const revision = found.revision + 1;
    const { study, wave, firm } = found;
    const input = await touchInput(tx, study);
    await writeResponse(tx, found, {
      answers,
      language,
      submission,
      revision,
      state: 'submitted',
      page: 0,
      progress: progressOf(form, answers),
      openedAt: found.openedAt ?? now,
      lastActiveAt: now,
      submittedAt: now,
      ...(found.submittedAt === null && { readFrom: input }),
      seconds: secondsAt(found, now),
    });
    await context.notices.publish({ study, event: 'answers', wave, firm }, tx);
    return { submittedAt: now.toISOString(), revision };
  });
}
