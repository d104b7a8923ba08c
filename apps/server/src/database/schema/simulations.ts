import type { ExperimentRequest, RunProgress, RunState, SavedScenarios } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';
import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';
import type { SimulationFile } from '../../simulations/simulation-messages.ts';
import { bytes } from '../bytes.ts';
import { runs } from './runs.ts';
import { studies } from './studies.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const simulations = pgTable(
  'simulations',
  {
    id: text('id').primaryKey(),
    study: text('study')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    /** Run whose estimates it uses; null for the default model. */
    run: text('run').references(() => runs.id, { onDelete: 'cascade' }),
    experiment: jsonb('experiment').$type<ExperimentRequest>().notNull(),
    state: text('state').$type<RunState>().notNull().default('queued'),
    progress: jsonb('progress').$type<RunProgress>(),
    reason: jsonb('reason').$type<{ message: Bilingual; fix: Bilingual }>(),
    /** Raised each time a process takes the simulation; only the newest attempt may write. */
    attempt: integer('attempt').notNull().default(0),
    startedBy: text('started_by').notNull(),
    queuedAt: moment('queued_at').notNull().defaultNow(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    unique().on(table.study, table.number),
    index().on(table.state),
    index().on(table.run),
  ],
);

/** Models that chunks of a simulation under way are of, as gzipped JSON, by their digest. Measured firms are in them. */
export const simulationModels = pgTable(
  'simulation_models',
  {
    simulation: text('simulation')
      .notNull()
      .references(() => simulations.id, { onDelete: 'cascade' }),
    digest: text('digest').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.simulation, table.digest] })],
);

/**
 * Replications of a simulation under way that one worker computes, by the digest of what is asked: asked again by whoever takes the
 * simulation after a process that died, what is there already is taken.
 */
export const simulationChunks = pgTable(
  'simulation_chunks',
  {
    simulation: text('simulation')
      .notNull()
      .references(() => simulations.id, { onDelete: 'cascade' }),
    digest: text('digest').notNull(),
    /** Digest of its models. */
    models: text('models').notNull(),
    tasks: bytes('tasks').notNull(),
    /** What its replications gave; null until they are computed. */
    content: bytes('content'),
  },
  (table) => [primaryKey({ columns: [table.simulation, table.digest] })],
);

/** Files of a finished simulation, in pieces: gzipped results and reports, and the paths of single replications as Parquet. */
export const simulationFiles = pgTable(
  'simulation_files',
  {
    simulation: text('simulation')
      .notNull()
      .references(() => simulations.id, { onDelete: 'cascade' }),
    file: text('file').$type<SimulationFile>().notNull(),
    /** Counts from 0. */
    piece: integer('piece').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.simulation, table.file, table.piece] })],
);

/** Scenarios saved with a study; no row before the first. */
export const savedScenarios = pgTable('saved_scenarios', {
  study: text('study')
    .primaryKey()
    .references(() => studies.id, { onDelete: 'cascade' }),
  revision: integer('revision').notNull(),
  scenarios: jsonb('scenarios').$type<SavedScenarios['scenarios']>().notNull(),
});
