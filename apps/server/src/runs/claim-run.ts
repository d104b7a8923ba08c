import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Orm } from '../database/database.ts';
import { runParts, runs } from '../database/schema.ts';

/** A run that this process has taken, and nobody else until it is taken from it. */
export interface Claim {
  readonly run: string;
  readonly study: string;
  /** Fence: whoever takes the run later has a higher one, and what is written under a lower one is refused. */
  readonly attempt: number;
  readonly snapshot: Uint8Array;
}

/**
 * Take a run to compute it from its start; parts of an attempt that died are dropped.
 * @param resumed - whether the queue gives it out again because who had it has died; a running run is left alone otherwise
 * @returns null when it was cancelled, has ended, or somebody else computes it
 */
export async function claimRun(orm: Orm, run: string, resumed: boolean): Promise<Claim | null> {
  return orm.transaction(async (tx) => {
    const [claimed] = await tx
      .update(runs)
      .set({ state: 'running', progress: null, attempt: sql`${runs.attempt} + 1` })
      .where(
        and(
          eq(runs.id, run),
          isNotNull(runs.snapshot),
          inArray(runs.state, resumed ? ['queued', 'running'] : ['queued']),
        ),
      )
      .returning({ study: runs.study, attempt: runs.attempt, snapshot: runs.snapshot });
    if (!claimed?.snapshot) return null;
    await tx.delete(runParts).where(eq(runParts.run, run));
    return { run, ...claimed, snapshot: claimed.snapshot };
  });
}
