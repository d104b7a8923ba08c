import { PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';

/** Open what keeps the queues of long work, in the database that everything else is in. */
export async function openBoss(
  database: Database,
  onFault: (reference: string, error: unknown) => void,
): Promise<PgBoss> {
  const shared = database.kind === 'postgres';
  const boss = new PgBoss({
    ...database.jobs,
    useListenNotify: true,
    schedule: false,
    // How soon the death of another process is noticed.
    superviseIntervalSeconds: shared ? 5 : 60,
    monitorIntervalSeconds: shared ? 5 : 60,
  });
  boss.on('error', (error) => onFault('queue', error));
  await boss.start();
  return boss;
}
