import type { FormKind, Wave } from '@qunhai/api';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import { waves } from '../database/schema.ts';
import { fail as failGenerally } from '../errors.ts';
import { fail } from './errors.ts';
import { readWave, readWaves } from './read-waves.ts';

/**
 * The next wave, in draft. Its firms are those of the study when it is published, without those that withdrew.
 * @throws {QunhaiError} collect.wave-still-open when the one before is not closed
 */
export async function prepareNextWave(
  context: Context,
  { study, name: actor }: { readonly study: string; readonly name: string },
  form: FormKind,
): Promise<Wave> {
  const wave = await context.database.transaction(async (tx) => {
    const last = (await readWaves(tx, study)).at(-1)!;
    if (last.state !== 'closed') throw fail('wave-still-open', { wave: last.number });
    const number = last.number + 1;
    const made = await tx
      .insert(waves)
      .values({ study, number, form })
      .onConflictDoNothing()
      .returning({ number: waves.number });
    if (made.length === 0) throw failGenerally('conflict', { what: 'wave' });
    await recordDeed(tx, { study, actor, action: 'wave.prepare', subject: String(number) });
    return readWave(tx, study, number);
  });
  await context.notices.publish({ study, event: 'changed', what: 'waves' });
  return wave;
}
