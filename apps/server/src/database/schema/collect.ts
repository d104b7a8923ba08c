import type { Answers, FormKind } from '@qunhai/api';
import type { Language } from '@qunhai/kernel';
import {
  bigserial,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { studies } from './studies.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A round of the survey. Its theory is kept as published: later edits do not touch a form that firms have seen. */
export const waves = pgTable(
  'waves',
  {
    study: text('study')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    form: text('form').$type<FormKind>().notNull(),
    state: text('state').$type<'draft' | 'open' | 'closed'>().notNull().default('draft'),
    /** Theory YAML at publication; null before. */
    theory: text('theory'),
    openedAt: moment('opened_at'),
    closedAt: moment('closed_at'),
    expiresAt: moment('expires_at'),
  },
  (table) => [primaryKey({ columns: [table.study, table.number] })],
);

/** Firms invited to a study. */
export const firms = pgTable(
  'firms',
  {
    study: text('study')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    firm: text('firm').notNull(),
    name: text('name').notNull(),
    cluster: text('cluster'),
    contact: text('contact'),
    /** Order of invitation. */
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.study, table.firm] })],
);

/** A firm's link to a wave and its answers: one row, so that nothing can be doubled. */
export const responses = pgTable(
  'responses',
  {
    study: text('study').notNull(),
    wave: integer('wave').notNull(),
    firm: text('firm').notNull(),
    /** Of the link; the token is derived from it and the server's secret, and only its hash is stored. */
    linkId: text('link_id').notNull().unique(),
    tokenHash: text('token_hash').notNull().unique(),
    revoked: boolean('revoked').notNull().default(false),
    state: text('state')
      .$type<'not-opened' | 'opened' | 'partial' | 'submitted' | 'withdrawn'>()
      .notNull()
      .default('not-opened'),
    answers: jsonb('answers').$type<Answers>().notNull().default({}),
    page: integer('page').notNull().default(0),
    progress: doublePrecision('progress').notNull().default(0),
    language: text('language').$type<Language>(),
    revision: integer('revision').notNull().default(0),
    /** Identifier the respondent's page gave its submission; the same again changes nothing. */
    submission: text('submission'),
    openedAt: moment('opened_at'),
    lastActiveAt: moment('last_active_at'),
    submittedAt: moment('submitted_at'),
    /**
     * Input revision of the study from which on runs read these answers. Null before they are submitted, and for imported ones, which
     * every run of the study reads.
     */
    readFrom: integer('read_from'),
    /** Seconds spent answering, as far as the pages were open. */
    seconds: doublePrecision('seconds'),
  },
  (table) => [
    primaryKey({ columns: [table.study, table.wave, table.firm] }),
    foreignKey({
      columns: [table.study, table.wave],
      foreignColumns: [waves.study, waves.number],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.study, table.firm],
      foreignColumns: [firms.study, firms.firm],
    }).onDelete('cascade'),
    index().on(table.study, table.wave, table.state),
  ],
);

/** Submitted answers that were withdrawn, without whose they were: runs that read revisions of the study in between rest on them. */
export const withdrawals = pgTable(
  'withdrawals',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    study: text('study')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    readFrom: integer('read_from').notNull(),
    /** The first revision without them. */
    readUntil: integer('read_until').notNull(),
  },
  (table) => [index().on(table.study)],
);
