import { sql } from 'drizzle-orm';
import type { Orm } from './database.ts';

/**
 * Tell all listeners of a channel, in every process. In a transaction they hear it once it has been committed, and
 * never when it is rolled back.
 * @param payload - under 8,000 bytes
 */
export async function notify(orm: Orm, channel: string, payload: string): Promise<void> {
  await orm.execute(sql`select pg_notify(${channel}, ${payload})`);
}
