import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { runParts, runs, shares } from '../database/schema.ts';
import { forgetInSimulations } from '../simulations/forget-in-simulations.ts';
import { fail } from './errors.ts';
import type { StoredPart } from './run-messages.ts';
import type { Rewritten, RunWithAnswers } from './runs-with-answers.ts';
import { writeParts } from './write-parts.ts';

/** Withdrawn answers, as runs hold them. */
interface Withdrawn {
  readonly study: string;
  /** The runs that read the answers, held by the transaction. */
  readonly runs: readonly RunWithAnswers[];
  /** The finished ones without the answers, by run. */
  readonly rewritten: ReadonlyMap<string, Rewritten>;
}

/**
 * Delete withdrawn answers where runs kept them: every study folder that holds them, what finished runs say of the firm alone, the
 * reports made from that, shared ones too where they show single firms, all of runs that did not get to their end, and the models made
 * from runs, with what simulations show of single firms. What stays
 * rests on the answers without telling them: figures of clusters and of all firms, and shared reports without single firms.
 *
 * A run that waits or is being computed ends here and says why. To let it end would be to compute on answers known to be withdrawn
 * and to keep its study folder until then; to start it anew is for whoever wants it, on what is left.
 */
export async function forgetAnswers(
  { notices }: Pick<Context, 'notices'>,
  tx: Transaction,
  { study, runs: readers, rewritten }: Withdrawn,
): Promise<void> {
  const ids = readers.map(({ run }) => run);
  if (ids.length === 0) return;
  await tx.update(runs).set({ snapshot: null }).where(inArray(runs.id, ids));
  await tx
    .update(shares)
    .set({ report: null })
    .where(and(inArray(shares.run, ids), eq(shares.firms, true)));
  for (const { run, state } of readers) {
    const isUnderWay = state === 'queued' || state === 'running';
    if (isUnderWay) await endRun(tx, run);
    await replaceParts(tx, run, state === 'done' ? rewritten.get(run)!.parts : null);
    await notices.publish({ study, event: 'run', run, cancelled: isUnderWay }, tx);
  }
  await forgetInSimulations({ notices }, tx, ids);
}

/** Whoever computes it is told, and can write nothing more: see `RunRecord`. */
async function endRun(tx: Transaction, run: string): Promise<void> {
  const { bilingual: reason } = fail('answers-withdrawn', {});
  const end = { state: 'cancelled', reason, progress: null, endedAt: new Date() } as const;
  await tx.update(runs).set(end).where(eq(runs.id, run));
}

/** Parts that tell nothing of single firms. */
const withoutFirms = ['theory', 'run', 'estimates', 'sem', 'hypotheses'] as const;

/** @param rewritten - of a finished run; null of one that did not get there, of which nothing is kept */
async function replaceParts(
  tx: Transaction,
  run: string,
  rewritten: readonly StoredPart[] | null,
): Promise<void> {
  const stays = rewritten === null ? [] : withoutFirms;
  await tx
    .delete(runParts)
    .where(and(eq(runParts.run, run), notInArray(runParts.part, [...stays])));
  if (rewritten !== null && rewritten.length > 0) await writeParts(tx, run, rewritten);
}
