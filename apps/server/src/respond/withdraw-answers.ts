import { recordDeed } from '../audit.ts';
import { touchInput } from '../collect/touch-input.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { withdrawals } from '../database/schema.ts';
import { forgetAnswers } from '../runs/forget-answers.ts';
import {
  holdRunsSince,
  type Rewritten,
  type RunWithAnswers,
  rewriteRun,
} from '../runs/runs-with-answers.ts';
import { writeResponse } from './answering.ts';
import { type FoundResponse, findResponse, lockResponse } from './find-response.ts';

/**
 * Delete a firm's answers to a wave, draft or submitted, for good, also where runs kept them (see `forgetAnswers`); what stays is
 * that it withdrew, and which runs had read the answers. Asked twice, done once. Possible after the wave has closed too.
 *
 * Results of runs may be large. They are made anew before anything is held, and written with the rest in one transaction; when runs
 * moved on meanwhile, nothing is written until theirs are made anew too.
 * @throws {QunhaiError} respond.unknown-link, revoked, expired
 */
export async function withdrawAnswers(context: Context, token: string): Promise<void> {
  const { firm, wave } = await findResponse(context.database, token);
  const rewritten = new Map<string, Rewritten>();
  for (;;) {
    const missing = await withdrawIfReady(context, token, rewritten);
    if (missing.length === 0) return;
    for (const run of missing)
      rewritten.set(run, await rewriteRun(context.database, run, { firm, wave }));
  }
}

/** @returns the runs whose results must be made anew before; empty when it is done */
async function withdrawIfReady(
  context: Context,
  token: string,
  rewritten: ReadonlyMap<string, Rewritten>,
): Promise<string[]> {
  return context.database.transaction(async (tx) => {
    const found = await lockResponse(tx, token);
    if (found.state === 'withdrawn') return [];
    const { study, wave, firm } = found;
    const runs =
      found.submittedAt === null ? [] : await holdRunsSince(tx, study, found.readFrom ?? 0);
    const missing = runs.filter((run) => needsRewriting(run, rewritten));
    if (missing.length > 0) return missing.map(({ run }) => run);
    await emptyResponse(tx, found);
    const readUntil = await touchInput(tx, study);
    if (found.submittedAt !== null)
      await tx.insert(withdrawals).values({ study, readFrom: found.readFrom ?? 0, readUntil });
    await forgetAnswers(context, tx, { study, runs, rewritten });
    await recordDeed(tx, {
      ...{ study, actor: 'respondent', action: 'answers.withdraw', subject: firm },
    });
    await context.notices.publish({ study, event: 'answers', wave, firm }, tx);
    return [];
  });
}

function needsRewriting(
  { run, state, withdrawnSince }: RunWithAnswers,
  rewritten: ReadonlyMap<string, Rewritten>,
): boolean {
  return state === 'done' && rewritten.get(run)?.withdrawnSince !== withdrawnSince;
}

function emptyResponse(tx: Transaction, found: FoundResponse): Promise<void> {
  return writeResponse(tx, found, {
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
}
