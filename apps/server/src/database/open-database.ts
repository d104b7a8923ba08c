import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';
import { openFolder, openMemory } from './open-pglite.ts';
import { openPostgres } from './open-postgres.ts';

/** Where a database is: in a data folder of this machine, on a PostgreSQL server, or in memory for tests. */
export type DatabasePlace =
  | { readonly folder: string }
  | { readonly url: string }
  | { readonly memory: true; readonly template?: Blob };

/** SQL that makes the tables, step by step; the same for both databases. */
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Open a database and bring its tables up to date.
 * @throws {QunhaiError} database.folder-in-use, database.folder-unusable, database.cannot-connect, database.bad-address
 */
export function openDatabase(place: DatabasePlace): Promise<Database> {
  if ('folder' in place) return openFolder(place.folder, migrationsFolder);
  if ('url' in place) return openPostgres(place.url, migrationsFolder);
  return openMemory(migrationsFolder, place.template);
}
