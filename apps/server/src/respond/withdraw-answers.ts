import { recordDeed } from '../audit.ts';
import { touchInput } from '../collect/touch-input.ts';
import type { Context } from '../context.ts';
import { withdrawals } from '../database/schema.ts';
import { writeResponse } from './answering.ts';
import { lockResponse } from './find-response.ts';

/**
 * Delete a firm's answers to a wave, draft or submitted, for good; what stays is that it withdrew, and which runs
 * had read the answers. Asked twice, done once. Possible after the wave has closed too.
 * @throws {QunhaiError} respond.unknown-link, revoked, expired
 */
export async function withdrawAnswers(context: Context, token: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    const found = await lockResponse(tx, token);
    if (found.state === 'withdrawn') return;
    const { study, wave, firm } = found;
    await writeResponse(tx, found, {
      state: 'withdrawn',
      answers: {},
      page: 0,
      progress: 0,
      language: null,
      submission: null,
      submittedAt: null,
      readFrom: null,
      seconds: null,
      lastActiveAt: new Date(),
      revision: found.revision + 1,
    });
    const readUntil = await touchInput(tx, study);
    if (found.submittedAt !== null)
      await tx.insert(withdrawals).values({ study, readFrom: found.readFrom ?? 0, readUntil });
    await recordDeed(tx, {
      ...{ study, actor: 'respondent', action: 'answers.withdraw', subject: firm },
    });
    await context.notices.publish({ study, event: 'answers', wave, firm }, tx);
  });
}
