import type { Answers } from '@qunhai/api';
import type { Language } from '@qunhai/kernel';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { responses } from '../database/schema.ts';
import { fail } from './errors.ts';
import type { FoundResponse } from './find-response.ts';

/** Answers saved on another device or in another window, for the page to put together with its own. */
export interface NewerAnswers {
  readonly state: 'open' | 'submitted';
  readonly answers: Answers;
  readonly page: number;
  readonly language: Language | null;
  readonly revision: number;
}

/** A longer pause between two saves counts as a pause, not as time spent answering; in seconds. */
const longestPause = 300;

/** @throws {QunhaiError} respond.withdrawn, respond.closed: nothing can be answered any more */
export function mustBeAnswerable({ state, waveState }: FoundResponse): void {
  if (state === 'withdrawn') throw fail('withdrawn', {});
  if (waveState !== 'open') throw fail('closed', {});
}

/** What is stored, as the answer to a write that was made on an older version. */
export function newerAnswers(found: FoundResponse): NewerAnswers {
  const { answers, page, language, revision } = found;
  const state = found.state === 'submitted' ? 'submitted' : 'open';
  return { state, answers, page, language, revision };
}

/** Time spent answering up to now, in seconds. */
export function secondsAt({ seconds, lastActiveAt }: FoundResponse, now: Date): number {
  const since = lastActiveAt === null ? 0 : (now.getTime() - lastActiveAt.getTime()) / 1000;
  return (seconds ?? 0) + Math.max(0, Math.min(since, longestPause));
}

/** Write to the response that was found and locked. */
export async function writeResponse(
  tx: Transaction,
  { study, wave, firm }: Pick<FoundResponse, 'study' | 'wave' | 'firm'>,
  values: Partial<typeof responses.$inferInsert>,
): Promise<void> {
  await tx
    .update(responses)
    .set(values)
    .where(and(eq(responses.study, study), eq(responses.wave, wave), eq(responses.firm, firm)));
}
