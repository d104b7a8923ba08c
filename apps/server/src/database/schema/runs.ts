import type { RunOptions, RunPart, RunProgress, RunState } from '@qunhai/api';
import type { Bilingual, Language } from '@qunhai/kernel';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type { RunFile } from '../../runs/run-messages.ts';
import { bytes } from '../bytes.ts';
import { studies } from './studies.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const runs = pgTable(
  'runs',
  {
    id: text('id').primaryKey(),
    study: text('study')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    state: text('state').$type<RunState>().notNull().default('queued'),
    options: jsonb('options').$type<RunOptions>().notNull(),
    progress: jsonb('progress').$type<RunProgress>(),
    reason: jsonb('reason').$type<{ message: Bilingual; fix: Bilingual }>(),
    /** Raised each time a worker takes the run; only the newest attempt may write. */
    attempt: integer('attempt').notNull().default(0),
    /** The study folder it runs on, zipped, and its hash. The folder is null once answers in it were withdrawn; the hash stays. */
    snapshot: bytes('snapshot'),
    snapshotSha256: text('snapshot_sha256').notNull(),
    inputRevision: integer('input_revision').notNull(),
    startedBy: text('started_by').notNull(),
    queuedAt: moment('queued_at').notNull().defaultNow(),
    endedAt: moment('ended_at'),
  },
  (table) => [unique().on(table.study, table.number), index().on(table.state)],
);

/** Parts of a run's results, as gzipped JSON, each written when it is true, and the gzipped files it ends with. */
export const runParts = pgTable(
  'run_parts',
  {
    run: text('run')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    part: text('part').$type<RunPart | RunFile>().notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.part] })],
);

/** Read-only links to reports. */
export const shares = pgTable(
  'shares',
  {
    id: text('id').primaryKey(),
    study: text('study')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    run: text('run')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    firms: boolean('firms').notNull(),
    /**
     * The report as it was when the link was made, gzipped: a link never shows something else later. Null once a firm that it showed
     * withdrew its answers.
     */
    report: bytes('report'),
    language: text('language').$type<Language>(),
    revoked: boolean('revoked').notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    expiresAt: moment('expires_at'),
    opened: integer('opened').notNull().default(0),
  },
  (table) => [index().on(table.study)],
);
