import type { Role } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';
import {
  bigint,
  bigserial,
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
import { bytes } from '../bytes.ts';
import { users } from './accounts.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const studies = pgTable('studies', {
  id: text('id').primaryKey(),
  title: jsonb('title').$type<Bilingual>().notNull(),
  data: text('data').$type<'simulated' | 'real'>().notNull(),
  note: jsonb('note').$type<Bilingual>(),
  /** `id` of study.yaml. */
  slug: text('slug').notNull(),
  seed: bigint('seed', { mode: 'number' }).notNull().default(1),
  /** Text of the edited or uploaded theory; null for the built-in one. */
  theory: text('theory'),
  /** `mapping` of study.yaml for the imported files; null without any. */
  mapping: jsonb('mapping').$type<Record<string, unknown>>(),
  /** `analysis` of study.yaml; what is absent has its default. */
  analysis: jsonb('analysis').$type<Record<string, unknown>>().notNull().default({}),
  /** `constructs` of study.yaml. */
  constructs: jsonb('constructs').$type<string[]>(),
  /** `withdrawn` of the study.yaml it was imported from; what respondents withdrew here is counted from their answers. */
  withdrawn: jsonb('withdrawn').$type<{ wave: number; firms: number }[]>(),
  example: boolean('example').notNull().default(false),
  /** Of title, note and seed. */
  revision: integer('revision').notNull().default(0),
  theoryRevision: integer('theory_revision').notNull().default(0),
  mappingRevision: integer('mapping_revision').notNull().default(0),
  /** Counts every change of what a run would read; a run remembers it, and is outdated when it has moved on. */
  inputRevision: integer('input_revision').notNull().default(0),
  createdAt: moment('created_at').notNull().defaultNow(),
  changedAt: moment('changed_at').notNull().defaultNow(),
});

export const memberships = pgTable(
  'memberships',
  {
    study: text('study')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    user: text('user')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>().notNull(),
    since: moment('since').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.study, table.user] })],
);

/** Uploaded data files, as they came. */
export const dataFiles = pgTable(
  'data_files',
  {
    id: text('id').primaryKey(),
    study: text('study')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    /** Name in the study folder; unique in the study. */
    name: text('name').notNull(),
    format: text('format').$type<'csv' | 'tsv' | 'xlsx' | 'sav'>().notNull(),
    content: bytes('content').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    uploadedAt: moment('uploaded_at').notNull().defaultNow(),
    uploadedBy: text('uploaded_by').notNull(),
  },
  (table) => [unique().on(table.study, table.name)],
);

/** Answers an analyst left out. */
export const exclusions = pgTable(
  'exclusions',
  {
    id: text('id').primaryKey(),
    study: text('study')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    firm: text('firm').notNull(),
    wave: integer('wave'),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [index().on(table.study)],
);

/** Who did what. Entries outlive what they speak of, so they reference nothing. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    study: text('study'),
    at: moment('at').notNull().defaultNow(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject'),
  },
  (table) => [index().on(table.study, table.id)],
);
