import { eq, sql } from 'drizzle-orm';
import type { Connection, Orm, Transaction } from '../database/database.ts';
import { runs } from '../database/schema.ts';

/** How many answers that a run read were withdrawn later; a column of queries over runs. */
export const withdrawnSince = sql<number>`(
  select count(*)::int from withdrawals where withdrawals.study = runs.study
  and runs.input_revision >= withdrawals.read_from and runs.input_revision < withdrawals.read_until)`;

/**
 * Make something from what a run keeps, and keep it. When answers that the run read are withdrawn meanwhile, it is made anew: what
 * was made may still show whose answers they were.
 */
export async function keepOfRun<Made, Kept>(
  database: Orm,
  run: string,
  make: () => Promise<Made>,
  keep: (tx: Transaction, made: Made) => Promise<Kept>,
): Promise<Kept> {
  for (;;) {
    const before = await countOf(database, run);
    const made = await make();
    const kept = await database.transaction(async (tx) => {
      // A withdrawal waits for this, or this for it; what it changed is seen by the statement after.
      await tx.select({ id: runs.id }).from(runs).where(eq(runs.id, run)).for('share');
      return (await countOf(tx, run)) === before ? { value: await keep(tx, made) } : null;
    });
    if (kept !== null) return kept.value;
  }
}

async function countOf(connection: Connection, run: string): Promise<number> {
  const [found] = await connection.select({ withdrawnSince }).from(runs).where(eq(runs.id, run));
  return found?.withdrawnSince ?? 0;
}
