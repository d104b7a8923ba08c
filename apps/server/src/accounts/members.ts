import type { Member, Role } from '@qunhai/api';
import { and, asc, eq } from 'drizzle-orm';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Connection, Transaction } from '../database/database.ts';
import { memberships, users } from '../database/schema.ts';
import type { Actor, StudyActor } from './access.ts';
import { createPerson } from './create-person.ts';
import { fail } from './errors.ts';
import { hasAccounts } from './has-accounts.ts';
import { hasPassword, type Invited, withdrawPasswordLinks } from './password-links.ts';
import { canSendMail } from './send-mail.ts';

const person = { id: users.id, name: users.name, email: users.email };

/** Everyone with a role in a study, longest first. */
export async function listMembers(connection: Connection, study: string): Promise<Member[]> {
  const found = await connection
    .select({ user: person, role: memberships.role, since: memberships.since })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.user))
    .where(eq(memberships.study, study))
    .orderBy(asc(memberships.since), asc(users.email));
  return found.map(({ since, ...member }) => ({ ...member, since: since.toISOString() }));
}

/** Who is to join a study. */
export interface NewMember {
  readonly email: string;
  /** For a person without an account. */
  readonly name?: string | undefined;
  readonly role: Role;
}

/** A member, and whether the account is new and so needs a link. */
export interface Joined {
  readonly person: Invited;
  readonly isNew: boolean;
}

/**
 * Give somebody a role in a study; a person without an account gets one.
 *
 * Who could choose somebody's password could act as that person everywhere. So an account whose password was never chosen
 * joins further studies only by those who own all it is in, and links that were issued before end when it joins. Without
 * mail nothing shows that an address is the person's, so only administrators make accounts.
 * @throws {QunhaiError} accounts.no-accounts, accounts.name-needed, accounts.already-member, accounts.not-accepted-yet,
 *   accounts.not-yours-to-invite
 */
export async function addMember(
  context: Context,
  actor: StudyActor,
  { email, name, role }: NewMember,
): Promise<Joined> {
  const { database, notices } = context;
  if (!(await hasAccounts(database))) throw fail('no-accounts', {});
  const known = await findPerson(database, email);
  const isNew = known === undefined;
  if (isNew && !mayInvite(context, actor)) throw fail('not-yours-to-invite', { email });
  if (known && !(await hasPassword(context, known.id)) && !(await mayReset(context, actor, known)))
    throw fail('not-accepted-yet', { email });
  return database.transaction(async (transaction) => {
    const joining = known ?? (await newPerson(transaction, email, name));
    await join(transaction, actor.study, joining, role);
    if (!isNew) await withdrawPasswordLinks(transaction, joining.id);
    await recordMember(transaction, actor, 'member.add', `${joining.email} (${role})`);
    await notices.publish({ study: actor.study, event: 'changed', what: 'members' }, transaction);
    return { person: joining, isNew };
  });
}

async function findPerson(connection: Connection, email: string): Promise<Invited | undefined> {
  const [found] = await connection
    .select(person)
    .from(users)
    .where(eq(users.email, email.toLowerCase()));
  return found;
}

async function newPerson(
  transaction: Transaction,
  email: string,
  name: string | undefined,
): Promise<Invited> {
  if (name === undefined) throw fail('name-needed', {});
  const id = await createPerson(transaction, { name, email });
  return { id, name, email: email.toLowerCase() };
}

async function join(
  transaction: Transaction,
  study: string,
  { id: user, email }: Invited,
  role: Role,
): Promise<void> {
  const joined = await transaction
    .insert(memberships)
    .values({ study, user, role })
    .onConflictDoNothing()
    .returning({ user: memberships.user });
  if (joined.length === 0) throw fail('already-member', { email });
}

/**
 * Change the role of a member, or with null end the membership. A study keeps an owner.
 * @throws {QunhaiError} accounts.no-such-member, accounts.last-owner
 */
export async function changeMember(
  { database, notices }: Context,
  actor: StudyActor,
  user: string,
  role: Role | null,
): Promise<void> {
  const { study } = actor;
  const isMember = and(eq(memberships.study, study), eq(memberships.user, user));
  await database.transaction(async (transaction) => {
    // Locked, so that two owners cannot step down at once.
    const owners = await transaction
      .select({ user: memberships.user })
      .from(memberships)
      .where(and(eq(memberships.study, study), eq(memberships.role, 'owner')))
      .for('update');
    const member = (await listMembers(transaction, study)).find((one) => one.user.id === user);
    if (member === undefined) throw fail('no-such-member', {});
    const isLastOwner = owners.length === 1 && owners[0]?.user === user;
    if (isLastOwner && role !== 'owner') throw fail('last-owner', {});
    if (role === null) await transaction.delete(memberships).where(isMember);
    else await transaction.update(memberships).set({ role }).where(isMember);
    const { email } = member.user;
    await recordMember(
      transaction,
      actor,
      role === null ? 'member.remove' : 'member.change',
      role === null ? email : `${email} (${role})`,
    );
    await notices.publish({ study, event: 'changed', what: 'members' }, transaction);
  });
}

/** Whether the owner of a study may make accounts: where links are mailed to their person, or as an administrator. */
function mayInvite(context: Context, { isAdministrator }: Actor): boolean {
  return isAdministrator || canSendMail(context);
}

/**
 * Whether an actor may choose who sets somebody's password: administrators may, and where the link is mailed to the
 * person, owners of every study the person is in, unless the person is an administrator.
 */
export async function mayReset(
  context: Context,
  actor: Actor,
  { id }: Pick<Invited, 'id'>,
): Promise<boolean> {
  if (actor.isAdministrator) return true;
  if (actor.user === null || !canSendMail(context)) return false;
  const { database } = context;
  const [account] = await database
    .select({ isAdministrator: users.isAdministrator })
    .from(users)
    .where(eq(users.id, id));
  if (account === undefined || account.isAdministrator) return false;
  const theirs = await database
    .select({ study: memberships.study })
    .from(memberships)
    .where(eq(memberships.user, id));
  const owned = await database
    .select({ study: memberships.study })
    .from(memberships)
    .where(and(eq(memberships.user, actor.user), eq(memberships.role, 'owner')));
  const own = new Set(owned.map(({ study }) => study));
  return theirs.every(({ study }) => own.has(study));
}

function recordMember(
  transaction: Transaction,
  { study, name }: StudyActor,
  action: string,
  subject: string,
): Promise<void> {
  return recordDeed(transaction, { study, actor: name, action, subject });
}
