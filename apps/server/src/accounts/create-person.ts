import { hashPassword } from 'better-auth/crypto';
import { sql } from 'drizzle-orm';
import { recordDeed } from '../audit.ts';
import type { Connection, Orm, Transaction } from '../database/database.ts';
import { accounts, memberships, studies, users } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { fail } from './errors.ts';
import { hasAccounts } from './has-accounts.ts';

/** A person who gets an account. */
export interface NewPerson {
  readonly name: string;
  readonly email: string;
}

/** Any number: who holds it creates the first owner, the others wait and find one. */
const setupLock = 20140502;

/** Add somebody who cannot sign in before a password is chosen. */
export async function createPerson(
  connection: Connection,
  { name, email }: NewPerson,
  isAdministrator = false,
): Promise<string> {
  const id = newId();
  await connection.insert(users).values({ id, name, email: email.toLowerCase(), isAdministrator });
  return id;
}

/** Give somebody a password for the first time. */
export async function givePassword(
  connection: Connection,
  user: string,
  password: string,
): Promise<void> {
  await connection.insert(accounts).values({
    id: newId(),
    accountId: user,
    providerId: 'credential',
    userId: user,
    password: await hashPassword(password),
  });
}

/**
 * Make the first account: it owns the studies that are there, and the workbench is a personal one no longer.
 * @throws {QunhaiError} accounts.already-set-up
 */
export async function createOwner(
  database: Orm,
  person: NewPerson & { readonly password: string },
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${setupLock})`);
    if (await hasAccounts(transaction)) throw fail('already-set-up', {});
    const user = await createPerson(transaction, person, true);
    await givePassword(transaction, user, person.password);
    await takeOverStudies(transaction, user);
    await recordDeed(transaction, { study: null, actor: person.name, action: 'workbench.set-up' });
  });
}

async function takeOverStudies(transaction: Transaction, user: string): Promise<void> {
  const found = await transaction.select({ id: studies.id }).from(studies);
  for (const { id: study } of found)
    await transaction.insert(memberships).values({ study, user, role: 'owner' });
}
