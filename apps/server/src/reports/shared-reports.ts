import { gunzipSync } from 'node:zlib';
import type { Share, ShareRequest } from '@qunhai/api';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { StudyActor } from '../accounts/access.ts';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import { runs, shares } from '../database/schema.ts';
import { fail as failServer } from '../errors.ts';
import { newId } from '../new-id.ts';
import { readReport } from '../runs/read-report.ts';
import { keepOfRun } from '../runs/withdrawn-since.ts';
import { linkToken, tokenHash } from '../security/tokens.ts';
import { fail } from './errors.ts';

type Row = Omit<typeof shares.$inferSelect, 'report' | 'tokenHash'> & {
  readonly runNumber: number;
  /** Whether its report was deleted because a firm in it withdrew. */
  readonly isDeleted: boolean;
};

const columns = {
  id: shares.id,
  study: shares.study,
  run: shares.run,
  firms: shares.firms,
  language: shares.language,
  revoked: shares.revoked,
  createdAt: shares.createdAt,
  createdBy: shares.createdBy,
  expiresAt: shares.expiresAt,
  opened: shares.opened,
  runNumber: runs.number,
  isDeleted: sql<boolean>`${shares.report} is null`,
};

/** The links to reports of a study, newest first. */
export async function listShares(context: Context, study: string): Promise<Share[]> {
  const rows = await context.database
    .select(columns)
    .from(shares)
    .innerJoin(runs, eq(runs.id, shares.run))
    .where(eq(shares.study, study))
    .orderBy(desc(shares.createdAt), shares.id);
  return rows.map((row) => described(context, row));
}

/**
 * Make a link to the report of a finished run. The report is kept with the link: what was shared stays what it was.
 * @throws {QunhaiError} server.not-found, reports.run-not-done, reports.expiry-past
 */
export async function makeShare(
  context: Context,
  actor: StudyActor,
  { run, firms, language, expiresAt }: ShareRequest,
): Promise<Share> {
  const { database, secret } = context;
  const [found] = await database
    .select({ number: runs.number })
    .from(runs)
    .where(and(eq(runs.id, run), eq(runs.study, actor.study)));
  if (found === undefined) throw failServer('not-found', { what: 'run' });
  const last = expiresAt === null ? null : new Date(expiresAt);
  if (last !== null && last <= new Date()) throw fail('expiry-past', {});
  const id = newId();
  const row = {
    id,
    study: actor.study,
    run,
    firms,
    language,
    tokenHash: tokenHash(linkToken(secret, 'share', id)),
    createdBy: actor.name,
    expiresAt: last,
  };
  const make = () => readReport(database, run, { firms, language });
  const [made] = await keepOfRun(database, run, make, async (tx, report) => {
    await recordDeed(tx, { ...actor, actor: actor.name, action: 'share.create', subject: id });
    return tx
      .insert(shares)
      .values({ ...row, report })
      .returning();
  });
  await context.notices.publish({ study: actor.study, event: 'changed', what: 'shares' });
  return described(context, { ...made!, runNumber: found.number, isDeleted: false });
}

/**
 * Revoke a link; it opens nothing from now on. Revoking twice changes nothing.
 * @throws {QunhaiError} server.not-found
 */
export async function revokeShare(
  { database, notices }: Context,
  actor: StudyActor,
  share: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const revoked = await tx
      .update(shares)
      .set({ revoked: true })
      .where(and(eq(shares.id, share), eq(shares.study, actor.study)))
      .returning({ id: shares.id });
    if (revoked.length === 0) throw failServer('not-found', { what: 'share' });
    const { study, name } = actor;
    await recordDeed(tx, { study, actor: name, action: 'share.revoke', subject: share });
  });
  await notices.publish({ study: actor.study, event: 'changed', what: 'shares' });
}

/**
 * The report that a link opens.
 * @throws {QunhaiError} reports.link-unknown, reports.link-revoked, reports.link-expired, reports.firm-withdrew
 */
export async function openShare({ database }: Context, token: string): Promise<string> {
  const [share] = await database
    .select()
    .from(shares)
    .where(eq(shares.tokenHash, tokenHash(token)));
  if (share === undefined) throw fail('link-unknown', {});
  if (share.revoked) throw fail('link-revoked', {});
  if (share.expiresAt !== null && share.expiresAt <= new Date())
    throw fail('link-expired', { at: share.expiresAt.toISOString() });
  if (share.report === null) throw fail('firm-withdrew', {});
  await database
    .update(shares)
    .set({ opened: sql`${shares.opened} + 1` })
    .where(eq(shares.id, share.id));
  return gunzipSync(share.report).toString('utf8');
}

function described({ secret, origin }: Context, row: Row): Share {
  const { expiresAt } = row;
  return {
    id: row.id,
    run: row.run,
    runNumber: row.runNumber,
    firms: row.firms,
    language: row.language,
    url: `${origin()}/share/${linkToken(secret, 'share', row.id)}`,
    state: stateOf(row),
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    expiresAt: expiresAt?.toISOString() ?? null,
    opened: row.opened,
  };
}

function stateOf({ revoked, expiresAt, isDeleted }: Row): Share['state'] {
  if (revoked) return 'revoked';
  if (expiresAt !== null && expiresAt <= new Date()) return 'expired';
  return isDeleted ? 'deleted' : 'active';
}
