import type { FormKind, Wave } from '@qunhai/api';
import { and, eq, gt, ne } from 'drizzle-orm';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { waves } from '../database/schema.ts';
import { fail as failGenerally } from '../errors.ts';
import { fail } from './errors.ts';
import { giveLinks } from './give-links.ts';
import { readTheoryNow } from './read-theory-now.ts';
import { readWave } from './read-waves.ts';

/** What may be changed of a wave. */
export interface WaveChange {
  readonly form?: FormKind | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  readonly expiresAt?: string | null | undefined;
}

type WaveRow = typeof waves.$inferSelect;

/**
 * Change the form of a draft, publish it, close it, reopen it or move its last day.
 * @param actor - for the audit log
 * @throws {QunhaiError} server.not-found, collect.form-fixed, later-wave, last-day-past, not-open, theory-unusable
 */
export async function changeWave(
  context: Context,
  { study, name: actor }: { readonly study: string; readonly name: string },
  number: number,
  change: WaveChange,
): Promise<Wave> {
  const wave = await context.database.transaction(async (tx) => {
    const row = await lockWave(tx, study, number);
    await setForm(tx, row, change.form);
    const expiresAt = await setLastDay(tx, row, change.expiresAt);
    if (change.state === 'open' && row.state !== 'open')
      await openWave(tx, context.secret, { ...row, form: change.form ?? row.form, expiresAt });
    if (change.state === 'closed' && row.state !== 'closed') await closeWave(tx, row);
    await recordDeed(tx, { study, actor, action: deedOf(row, change), subject: String(number) });
    return readWave(tx, study, number);
  });
  await context.notices.publish({ study, event: 'changed', what: 'waves' });
  return wave;
}

function deedOf(row: WaveRow, { state }: WaveChange): string {
  if (state === undefined || state === row.state) return 'wave.change';
  if (state === 'closed') return 'wave.close';
  return row.state === 'draft' ? 'wave.publish' : 'wave.reopen';
}

/** The row of a wave, locked; the first wave gets its row when it is first changed. */
async function lockWave(tx: Transaction, study: string, number: number): Promise<WaveRow> {
  if (number === 1)
    await tx.insert(waves).values({ study, number, form: 'full' }).onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(waves)
    .where(and(eq(waves.study, study), eq(waves.number, number)))
    .for('update');
  if (row === undefined) throw failGenerally('not-found', { what: 'wave' });
  return row;
}

async function setForm(tx: Transaction, row: WaveRow, form: FormKind | undefined): Promise<void> {
  if (form === undefined || form === row.form) return;
  if (row.state !== 'draft') throw fail('form-fixed', { wave: row.number });
  await update(tx, row, { form });
}

async function setLastDay(
  tx: Transaction,
  row: WaveRow,
  wanted: string | null | undefined,
): Promise<Date | null> {
  if (wanted === undefined) return row.expiresAt;
  const expiresAt = wanted === null ? null : new Date(wanted);
  if (isPast(expiresAt)) throw fail('last-day-past', {});
  await update(tx, row, { expiresAt });
  return expiresAt;
}

const isPast = (moment: Date | null) => moment !== null && moment.getTime() <= Date.now();

async function openWave(tx: Transaction, secret: string, row: WaveRow): Promise<void> {
  if (isPast(row.expiresAt)) throw fail('last-day-past', {});
  const [later] = await tx
    .select({ number: waves.number })
    .from(waves)
    .where(and(eq(waves.study, row.study), gt(waves.number, row.number), ne(waves.state, 'draft')));
  if (later !== undefined) throw fail('later-wave', { wave: row.number, later: later.number });
  const theory = row.theory ?? (await readTheoryNow(tx, row.study)).yaml;
  const openedAt = row.openedAt ?? new Date();
  await update(tx, row, { state: 'open', theory, openedAt, closedAt: null });
  await giveLinks(tx, secret, row.study, row.number);
}

async function closeWave(tx: Transaction, row: WaveRow): Promise<void> {
  if (row.state === 'draft') throw fail('not-open', { wave: row.number });
  await update(tx, row, { state: 'closed', closedAt: new Date() });
}

async function update(
  tx: Transaction,
  { study, number }: WaveRow,
  values: Partial<WaveRow>,
): Promise<void> {
  await tx
    .update(waves)
    .set(values)
    .where(and(eq(waves.study, study), eq(waves.number, number)));
}
