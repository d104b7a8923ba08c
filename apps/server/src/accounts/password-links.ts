import { randomBytes } from 'node:crypto';
import type { linkedAccount, passwordLink } from '@qunhai/api';
import { and, eq } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import { accounts, users, verifications } from '../database/schema.ts';
import { authOf } from './auth.ts';
import { fail } from './errors.ts';
import { canSendMail, type Letter, sendMail } from './send-mail.ts';

const day = 24 * 3600 * 1000;

/** A person whom a link lets choose a password. */
export interface Invited {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Whether somebody has ever chosen a password. */
export async function hasPassword({ database }: Context, user: string): Promise<boolean> {
  const found = await database
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.userId, user), eq(accounts.providerId, 'credential')));
  return found.length > 0;
}

/** A link as it was made; it is shown or mailed once and then known only by its hash. */
interface NewLink {
  readonly url: string;
  readonly isNew: boolean;
  readonly days: number;
  readonly expiresAt: Date;
}

/** Make a link that lets somebody choose a password, once: for seven days when it is the first, else for one. */
export async function newPasswordLink(context: Context, user: string): Promise<NewLink> {
  const isNew = !(await hasPassword(context, user));
  const days = isNew ? 7 : 1;
  const expiresAt = new Date(Date.now() + days * day);
  const token = randomBytes(24).toString('base64url');
  const { internalAdapter } = await authOf(context).$context;
  const identifier = `reset-password:${token}`;
  await internalAdapter.createVerificationValue({ identifier, value: user, expiresAt });
  return { url: `${context.origin()}/reset/${token}`, isNew, days, expiresAt };
}

/** For whom a link is made. */
interface Issuing {
  /** Whether whoever asked may see the link when it cannot be mailed: administrators only. */
  readonly mayShow: boolean;
  readonly log: FastifyBaseLogger;
}

/**
 * Make a link and mail it where the server can; otherwise, or when the mail server refuses, an administrator who asked
 * hands it over. Nobody else sees it: who does could choose the password of an address that is not theirs.
 * @throws {QunhaiError} accounts.mail-refused
 */
export async function issuePasswordLink(
  context: Context,
  person: Invited,
  { mayShow, log }: Issuing,
): Promise<z.infer<typeof passwordLink>> {
  const { url, isNew, days, expiresAt } = await newPasswordLink(context, person.id);
  const kind = isNew ? 'invitation' : 'reset';
  const mailed = await mail(context, { kind, ...person, url, days }, log);
  if (!mailed && !mayShow) throw fail('mail-refused', {});
  return { url: mailed ? null : url, mailed, expiresAt: expiresAt.toISOString() };
}

async function mail(context: Context, letter: Letter, log: FastifyBaseLogger): Promise<boolean> {
  if (!canSendMail(context)) return false;
  try {
    await sendMail(context, letter);
    return true;
  } catch (err) {
    log.warn({ err }, 'the mail server refused a letter');
    return false;
  }
}

/**
 * Whose password a link lets choose.
 * @throws {QunhaiError} accounts.link-used
 */
export async function readPasswordLink(
  context: Context,
  token: string,
): Promise<z.infer<typeof linkedAccount>> {
  const { id, name, email } = await personOfLink(context, token);
  return { name, email, isNew: !(await hasPassword(context, id)) };
}

async function personOfLink(context: Context, token: string): Promise<Invited> {
  const { internalAdapter } = await authOf(context).$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!found || found.expiresAt < new Date()) throw fail('link-used', {});
  const [person] = await context.database
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, found.value));
  if (person === undefined) throw fail('link-used', {});
  return person;
}

/**
 * Choose a password by a link. The link, every other link to this account and all its sessions end.
 * @returns the account's e-mail
 * @throws {QunhaiError} accounts.link-used
 */
export async function choosePassword(
  context: Context,
  token: string,
  password: string,
): Promise<string> {
  const { id, email } = await personOfLink(context, token);
  try {
    await authOf(context).api.resetPassword({ body: { token, newPassword: password } });
  } catch (cause) {
    if ((cause as { statusCode?: number }).statusCode !== 400) throw cause;
    throw fail('link-used', {}, cause);
  }
  await withdrawPasswordLinks(context.database, id);
  return email;
}

/** End all links that let choose the password of an account. */
export async function withdrawPasswordLinks(connection: Connection, user: string): Promise<void> {
  await connection.delete(verifications).where(eq(verifications.value, user));
}
