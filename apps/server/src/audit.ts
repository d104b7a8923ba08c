import type { Connection } from './database/database.ts';
import { auditEntries } from './database/schema.ts';

/** What somebody did. */
export interface Deed {
  readonly study: string | null;
  /** Name of the account, `personal`, `respondent` or `share`. */
  readonly actor: string;
  /** `resource.verb`. */
  readonly action: string;
  /** What it was done to: an identifier or name, never an answer. */
  readonly subject?: string;
}

/** Write a deed down, in the transaction that does it. */
export async function recordDeed(connection: Connection, deed: Deed): Promise<void> {
  const { study, actor, action, subject = null } = deed;
  await connection.insert(auditEntries).values({ study, actor, action, subject });
}
