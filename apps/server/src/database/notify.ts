import { sql } from 'drizzle-orm';
import type { Connection } from './database.ts';

/**
 * Tell all listeners of a channel, in every process. In a transaction they hear it once it has been committed, and
 * never when it is rolled back.
 * @param payload - under 8,000 bytes
 */
export async function notify(
  connection: Connection,
  channel: string,
  payload: string,
): Promise<void> {
  await connection.execute(sql`select pg_notify(${channel}, ${payload})`);
}
