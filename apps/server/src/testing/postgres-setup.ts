import type { TestProject } from 'vitest/node';
import { findPostgres } from './find-postgres.ts';
import { startPostgres } from './start-postgres.ts';

/** The PostgreSQL server tests may use, or why there is none. */
export type OfferedPostgres = { readonly url: string } | { readonly absent: string };

declare module 'vitest' {
  interface ProvidedContext {
    postgres: OfferedPostgres;
  }
}

/** Vitest's global setup: PostgreSQL for the tests, from DATABASE_URL_TEST or started here. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.DATABASE_URL_TEST;
  if (given) {
    project.provide('postgres', { url: given });
    return undefined;
  }
  const programs = findPostgres();
  if (programs === null) {
    project.provide('postgres', { absent: 'no PostgreSQL on this machine' });
    return undefined;
  }
  const server = await startPostgres(programs);
  project.provide('postgres', { url: server.url });
  return () => server.stop();
}
