import { simulationSchema } from '@qunhai/results';
import { scenarioSchema } from '@qunhai/simulation';
import { z } from 'zod';
import { runProgress, runState } from './runs.ts';
import { bilingual, id, moment } from './shared.ts';

/** What to simulate. */
export const experimentRequest = z.strictObject({
  title: z.string().trim().min(1).max(120),
  /** `study`: firms as measured, with the estimates of the newest finished run; `default`: the default model. */
  model: z.enum(['study', 'default']),
  /** The first is what the others are compared with. */
  scenarios: z.array(scenarioSchema).min(1).max(4),
  /** Quarters. */
  steps: z.int().min(1).max(200),
  replications: z.int().min(1).max(5000),
  seed: z.int().min(0),
  /** Also find out which parameters matter, and where growth differences come from; both take longer. */
  sensitivity: z.enum(['none', 'morris', 'sobol']),
  decomposition: z.boolean(),
});

export const simulationSummary = z.strictObject({
  id,
  study: id,
  /** Counts up within the study. */
  number: z.int().positive(),
  title: z.string(),
  state: runState,
  experiment: experimentRequest,
  progress: runProgress.nullable(),
  /** Why it failed or was cancelled, and what to do. */
  reason: z.strictObject({ message: bilingual, fix: bilingual }).nullable(),
  /** Run whose estimates it used; null for the default model. */
  run: id.nullable(),
  startedBy: z.string(),
  queuedAt: moment,
  endedAt: moment.nullable(),
});

/** GET /api/studies/:study/simulations, newest first. POST with `experimentRequest` → simulationSummary (202). */
export const simulations = z.strictObject({ simulations: z.array(simulationSummary) });

// GET /api/simulations/:simulation → simulationSummary; DELETE → 204; POST /api/simulations/:simulation/cancel → simulationSummary
// GET /api/simulations/:simulation/results → simulationSchema
// GET /api/simulations/:simulation/simulation.json, /paths.parquet, /report.html?language= → files

export const simulationResults = simulationSchema;

/** GET /api/studies/:study/simulation-model?model=study|default → the model as JSON (`Model` of @qunhai/simulation), for runs in the browser. */
export const simulationModelQuery = z.strictObject({ model: z.enum(['study', 'default']) });

/** GET and PUT /api/studies/:study/scenarios: scenarios saved with the study. PUT must send the revision it read. */
export const savedScenarios = z.strictObject({
  revision: z.int(),
  scenarios: z.array(scenarioSchema).max(50),
});

export type ExperimentRequest = z.infer<typeof experimentRequest>;
export type SimulationSummary = z.infer<typeof simulationSummary>;
export type Simulations = z.infer<typeof simulations>;
export type SavedScenarios = z.infer<typeof savedScenarios>;
