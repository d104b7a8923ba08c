import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { fromPglite } from 'pg-boss';
import type { Database } from './database.ts';
import { fail } from './errors.ts';
import { lockFolder } from './lock-folder.ts';
import { pgliteBytes } from './pglite-bytes.ts';
import * as schema from './schema.ts';

/**
 * PGlite in `FOLDER/database`, locked to this process. A write is with the operating system before it is acknowledged
 * (`relaxedDurability` stays off), so it survives the end of the process, kill -9 included. PGlite does not force the
 * disk's own cache: against power cuts, use PostgreSQL.
 * @throws {QunhaiError} database.folder-in-use, database.folder-unusable
 */
export async function openFolder(folder: string, migrationsFolder: string): Promise<Database> {
  const unlock = lockFolder(folder);
  try {
    const client = await openClient(folder);
    return await ready(client, migrationsFolder, unlock);
  } catch (cause) {
    unlock();
    throw cause;
  }
}

/**
 * PGlite in memory.
 * @param template - data folder to start from, as `dumpDataDir` gives it
 */
export async function openMemory(migrationsFolder: string, template?: Blob): Promise<Database> {
  const client = await PGlite.create({
    ...pgliteBytes,
    ...(template && { loadDataDir: template }),
  });
  return ready(client, migrationsFolder, () => {});
}

async function openClient(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create(join(folder, 'database'), {
      ...pgliteBytes,
      relaxedDurability: false,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw fail('folder-unusable', { folder, reason }, cause);
  }
}

async function ready(
  client: PGlite,
  migrationsFolder: string,
  unlock: () => void,
): Promise<Database> {
  const orm = drizzle(client, { schema });
  await migrate(orm, { migrationsFolder });
  return {
    kind: 'pglite',
    orm,
    jobs: { db: fromPglite(client), backend: 'pglite' },
    listen: async (channel, { onMessage }) => {
      const unlisten = await client.listen(channel, onMessage);
      return () => unlisten();
    },
    close: async () => {
      await client.close();
      unlock();
    },
  };
}
