import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import type { Database } from './database.ts';
import { fail } from './errors.ts';
import { listenPostgres } from './listen-postgres.ts';
import * as schema from './schema.ts';

/** Any number, the same in every server: who holds it migrates, the others wait. */
const migrationLock = 20140501;

/**
 * A PostgreSQL database by its address. Servers and workers that start at once migrate it one after another.
 * @throws {QunhaiError} database.bad-address, database.cannot-connect
 */
export async function openPostgres(url: string, migrationsFolder: string): Promise<Database> {
  const address = parseAddress(url);
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => {}); // an idle connection was lost; the next query opens a new one
  const channels = listenPostgres(url);
  try {
    await migrateAlone(pool, migrationsFolder);
  } catch (cause) {
    await pool.end();
    throw isUnreachable(cause)
      ? fail('cannot-connect', { host: address.host, reason: reasonOf(cause) }, cause)
      : cause;
  }
  return {
    kind: 'postgres',
    orm: drizzle(pool, { schema }),
    jobs: { connectionString: url, max: 4 },
    listen: channels.listen,
    close: async () => {
      await channels.close();
      await pool.end();
    },
  };
}

function parseAddress(url: string): URL {
  let address: URL;
  try {
    address = new URL(url);
  } catch (cause) {
    throw fail('bad-address', { problem: 'it is not a URL' }, cause);
  }
  if (!/^postgres(ql)?:$/.test(address.protocol))
    throw fail('bad-address', { problem: `it begins with ${address.protocol}` });
  return address;
}

async function migrateAlone(pool: Pool, migrationsFolder: string): Promise<void> {
  const client = await pool.connect();
  try {
    const orm = drizzle(client);
    await orm.execute(sql`select pg_advisory_lock(${migrationLock})`);
    try {
      await migrate(orm, { migrationsFolder });
    } finally {
      await orm.execute(sql`select pg_advisory_unlock(${migrationLock})`);
    }
  } finally {
    client.release();
  }
}

/** Nothing answers there, or it does not let us in: errors of the socket, of authorization (28…) and of no such database. */
function isUnreachable(cause: unknown): boolean {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  return /^(E[A-Z]+|28...|3D000)$/.test(code) || /timeout|terminated/.test(reasonOf(cause));
}

function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}
