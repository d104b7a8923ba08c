import type { InviteRequest, InviteResult } from '@qunhai/api';
import { and, eq, max, sql } from 'drizzle-orm';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { firms, studies, waves } from '../database/schema.ts';
import { giveLinks } from './give-links.ts';
import { type KnownFirm, type MatchedFirm, matchFirms } from './match-firms.ts';
import { touchInput } from './touch-input.ts';
import { withdrawnFirms } from './withdrawn-firms.ts';

/** Rows per statement; a statement holds at most 65,535 values. */
const batch = 2_000;

/**
 * Invite firms to a study. Firms that are there keep their answers; what the line says of them replaces what was known.
 * When a wave is open, new firms get a link to it at once.
 */
export async function inviteFirms(
  context: Context,
  { study, name: actor }: { readonly study: string; readonly name: string },
  { firms: lines }: InviteRequest,
): Promise<InviteResult> {
  const result = await context.database.transaction(async (tx) => {
    // Two invitations at once would give the same codes and positions: one after the other.
    await tx.select({ id: studies.id }).from(studies).where(eq(studies.id, study)).for('update');
    const { firms: matched, refused } = matchFirms(lines, await knownFirms(tx, study));
    await writeFirms(tx, study, matched);
    await giveLinksOfOpenWave(tx, context.secret, study);
    const updated = matched.filter(({ known }) => known).length;
    if (updated > 0) await touchInput(tx, study);
    const added = matched.length - updated;
    await recordDeed(tx, { study, actor, action: 'firms.invite', subject: `${added}+${updated}` });
    return { added, updated, refused: [...refused] };
  });
  await context.notices.publish({ study, event: 'changed', what: 'firms' });
  return result;
}

async function knownFirms(tx: Transaction, study: string): Promise<KnownFirm[]> {
  const withdrawn = await withdrawnFirms(tx, study);
  const known = await tx
    .select({ firm: firms.firm, name: firms.name, cluster: firms.cluster })
    .from(firms)
    .where(eq(firms.study, study));
  return known.map((firm) => ({ ...firm, withdrew: withdrawn.has(firm.firm) }));
}

async function writeFirms(
  tx: Transaction,
  study: string,
  matched: readonly MatchedFirm[],
): Promise<void> {
  const [last] = await tx
    .select({ position: max(firms.position) })
    .from(firms)
    .where(eq(firms.study, study));
  const first = (last?.position ?? 0) + 1;
  for (let start = 0; start < matched.length; start += batch) {
    const rows = matched.slice(start, start + batch).map(({ known: _, ...firm }, index) => ({
      ...firm,
      study,
      position: first + start + index,
    }));
    await tx
      .insert(firms)
      .values(rows)
      .onConflictDoUpdate({
        target: [firms.study, firms.firm],
        set: {
          name: sql`excluded.name`,
          cluster: sql`coalesce(excluded.cluster, ${firms.cluster})`,
          contact: sql`coalesce(excluded.contact, ${firms.contact})`,
        },
      });
  }
}

async function giveLinksOfOpenWave(tx: Transaction, secret: string, study: string): Promise<void> {
  const open = await tx
    .select({ number: waves.number })
    .from(waves)
    .where(and(eq(waves.study, study), eq(waves.state, 'open')))
    .for('update');
  for (const { number } of open) await giveLinks(tx, secret, study, number);
}
