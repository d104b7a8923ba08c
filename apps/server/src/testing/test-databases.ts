import { createHash, randomBytes } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { writeFileAtomically } from '@qunhai/study';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { Client } from 'pg';
import { afterAll, describe, inject } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import type { OfferedPostgres } from './postgres-setup.ts';

/** Opens a new, empty database with all tables; closed when the suite has ended. */
export type MakeDatabase = () => Promise<Database>;

/** Runs the same tests on PGlite and on PostgreSQL; without PostgreSQL the suite's name says that it was skipped. */
export function describeOnEachDatabase(
  name: string,
  suite: (makeDatabase: MakeDatabase, kind: Database['kind']) => void,
): void {
  describe(`${name} on PGlite`, { timeout: 180_000 }, () => {
    suite(closingAll(makeInMemory), 'pglite');
  });
  describeOnPostgres(name, (makeUrl) => {
    const make = async () => openDatabase({ url: await makeUrl() });
    suite(closingAll(make), 'postgres');
  });
}

/** Runs tests on PostgreSQL alone, for what PGlite cannot do; `makeUrl` makes an empty database and gives its address. */
export function describeOnPostgres(
  name: string,
  suite: (makeUrl: () => Promise<string>) => void,
): void {
  const offered = inject('postgres');
  if ('absent' in offered) {
    describe.skip(`${name} on PostgreSQL (skipped: ${offered.absent})`, () => {
      suite(() => Promise.reject(new Error(offered.absent)));
    });
    return;
  }
  describe(`${name} on PostgreSQL`, { timeout: 180_000 }, () => {
    const made: string[] = [];
    afterAll(async () => {
      for (const database of made)
        await administer(offered, `drop database if exists ${database} with (force)`);
    });
    suite(async () => {
      const database = `test_${randomBytes(6).toString('hex')}`;
      await administer(offered, `create database ${database}`);
      made.push(database);
      const url = new URL(offered.url);
      url.pathname = `/${database}`;
      return url.href;
    });
  });
}

function closingAll(make: MakeDatabase): MakeDatabase {
  const opened: Database[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
  });
  return async () => {
    const database = await make();
    opened.push(database);
    return database;
  };
}

async function administer(offered: OfferedPostgres & { url: string }, statement: string) {
  const client = new Client({ connectionString: offered.url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function makeInMemory(): Promise<Database> {
  return openDatabase({ memory: true, template: new Blob([await template()]) });
}

const migrations = fileURLToPath(new URL('../database/migrations', import.meta.url));

/**
 * A data folder of PGlite with all tables, kept between test runs: unpacking it takes a fifth of the time of making it.
 * Its name holds a hash of the migrations and the version of PGlite, so that a changed schema makes a new one.
 */
async function template(): Promise<Buffer<ArrayBuffer>> {
  const cache = new URL('../../../../node_modules/.cache/qunhai/', import.meta.url);
  const path = fileURLToPath(new URL(`pglite-${templateHash()}.tar`, cache));
  if (!existsSync(path)) {
    const client = await PGlite.create();
    await migrate(drizzle(client), { migrationsFolder: migrations });
    const dump = await client.dumpDataDir('none');
    await client.close();
    writeFileAtomically(path, new Uint8Array(await dump.arrayBuffer()));
  }
  return readFileSync(path);
}

function templateHash(): string {
  const hash = createHash('sha256');
  const manifest = fileURLToPath(new URL('../../package.json', import.meta.url));
  for (const file of [manifest, ...globSync(`${migrations}/**/*.{sql,json}`).sort()])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
