import type { Wave } from '@qunhai/api';
import { and, asc, count, eq } from 'drizzle-orm';
import type { Connection } from '../database/database.ts';
import { firms, responses, waves } from '../database/schema.ts';
import { fail } from '../errors.ts';

type WaveRow = Pick<
  typeof waves.$inferSelect,
  'number' | 'form' | 'state' | 'openedAt' | 'closedAt' | 'expiresAt'
>;

/** What a study starts with: nothing is published, so nothing needs to be stored. */
const firstWave: WaveRow = {
  number: 1,
  form: 'full',
  state: 'draft',
  openedAt: null,
  closedAt: null,
  expiresAt: null,
};

/** All waves of a study, oldest first; the first one is there from the start, in draft. */
export async function readWaves(connection: Connection, study: string): Promise<Wave[]> {
  const rows = await selectWaves(connection, study);
  return withCounts(connection, study, rows.length > 0 ? rows : [firstWave]);
}

/**
 * One wave with its counts.
 * @throws {QunhaiError} server.not-found
 */
export async function readWave(
  connection: Connection,
  study: string,
  number: number,
): Promise<Wave> {
  const [row] = await selectWaves(connection, study, number);
  if (row === undefined && number !== 1) throw fail('not-found', { what: 'wave' });
  const [wave] = await withCounts(connection, study, [row ?? firstWave]);
  return wave!;
}

function selectWaves(connection: Connection, study: string, number?: number): Promise<WaveRow[]> {
  return connection
    .select({
      number: waves.number,
      form: waves.form,
      state: waves.state,
      openedAt: waves.openedAt,
      closedAt: waves.closedAt,
      expiresAt: waves.expiresAt,
    })
    .from(waves)
    .where(
      number === undefined
        ? eq(waves.study, study)
        : and(eq(waves.study, study), eq(waves.number, number)),
    )
    .orderBy(asc(waves.number));
}

async function withCounts(
  connection: Connection,
  study: string,
  rows: readonly WaveRow[],
): Promise<Wave[]> {
  const [one] = rows.length === 1 ? rows : [];
  const counted = await connection
    .select({ wave: responses.wave, state: responses.state, count: count() })
    .from(responses)
    .where(
      one === undefined
        ? eq(responses.study, study)
        : and(eq(responses.study, study), eq(responses.wave, one.number)),
    )
    .groupBy(responses.wave, responses.state);
  const invitable = rows.some((row) => row.state === 'draft')
    ? await connection.$count(firms, eq(firms.study, study))
    : 0;
  return rows.map((row) => {
    const states = new Map(
      counted.filter(({ wave }) => wave === row.number).map(({ state, count: n }) => [state, n]),
    );
    const of = (state: typeof responses.$inferSelect.state) => states.get(state) ?? 0;
    const linked = [...states.values()].reduce((sum, n) => sum + n, 0);
    return {
      number: row.number,
      form: row.form,
      state: row.state,
      openedAt: row.openedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      expiresAt: row.expiresAt?.toISOString() ?? null,
      counts: {
        invited: row.state === 'draft' ? invitable : linked,
        opened: of('opened'),
        partial: of('partial'),
        submitted: of('submitted'),
        withdrawn: of('withdrawn'),
      },
    };
  });
}
