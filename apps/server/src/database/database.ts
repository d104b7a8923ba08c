import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { ConstructorOptions } from 'pg-boss';
import type * as schema from './schema.ts';

/** Drizzle over either database: what is written against it runs on both. */
export type Orm = PgDatabase<PgQueryResultHKT, typeof schema>;

/** The same inside a transaction, or outside: for functions that may be called from either. */
export type Transaction = Parameters<Parameters<Orm['transaction']>[0]>[0];
export type Connection = Orm | Transaction;

/** Hears the notifications of a channel. */
export interface Listener {
  onMessage(payload: string): void;
  /** The connection was lost and is back: notifications in between were not heard. */
  onGap?(): void;
}

/** An open database, PGlite or PostgreSQL. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly orm: Orm;
  /** How pg-boss reaches it. */
  readonly jobs: ConstructorOptions;
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
