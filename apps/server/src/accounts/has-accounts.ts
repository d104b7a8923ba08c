import type { Connection } from '../database/database.ts';
import { users } from '../database/schema.ts';

/** Whether anybody has an account. While nobody has, the workbench is a personal one. */
export async function hasAccounts(connection: Connection): Promise<boolean> {
  const found = await connection.select({ id: users.id }).from(users).limit(1);
  return found.length > 0;
}
