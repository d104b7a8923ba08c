import { simulationSchema } from '@qunhai/results';
import { type Model, scenarioSchema } from '@qunhai/simulation';
import { z } from 'zod';
import { runProgress, runState } from './runs.ts';
import { bilingual, id, moment, revision } from './shared.ts';

/** Scenarios are told apart by their identifiers. */
function areDifferent(scenarios: readonly { readonly id: string }[]): boolean {
  return new Set(scenarios.map((scenario) => scenario.id)).size === scenarios.length;
}

/** What to simulate. */
export const experimentRequest = z.strictObject({
  title: z.string().trim().min(1).max(120),
  /** `study`: firms as measured, with the estimates of the newest finished run; `default`: the default model. */
  model: z.enum(['study', 'default']),
  /** The first is what the others are compared with. */
  scenarios: z.array(scenarioSchema).min(1).max(4).refine(areDifferent),
  /** Quarters. */
  steps: z.int().min(1).max(200),
  replications: z.int().min(1).max(5000),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** Also find out which parameters matter, and where growth differences come from; both take longer. */
  sensitivity: z.enum(['none', 'morris', 'sobol']),
  decomposition: z.boolean(),
  /** Also fit free rates to the study's waves, which takes minutes; not when omitted, and not with the default model. */
  calibration: z.boolean().optional(),
});

/** What an experiment may ask of a server; more is refused with 422 `simulations.too-much` or `simulations.too-many-numbers`. */
export const experimentLimits = {
  /** Firms of the model × quarters × replications × scenarios. */
  firmQuarters: 4_000_000_000,
  /** Numbers that are kept: (quarters + 1) × groups of firms × outcomes × replications × scenarios. */
  numbers: 40_000_000,
} as const;

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
  /** Whether the data or the theory were changed after that run. */
  outdated: z.boolean(),
  /**
   * How many answers that the run read were withdrawn later. Paths of clusters and of all firms still rest on them; pictures of the
   * network, which show single firms, are deleted.
   */
  withdrawnSince: z.int(),
  startedBy: z.string(),
  queuedAt: moment,
  endedAt: moment.nullable(),
});

/** GET /api/studies/:study/simulations, newest first. POST with `experimentRequest` → simulationSummary (202). */
export const simulations = z.strictObject({ simulations: z.array(simulationSummary) });

// GET /api/simulations/:simulation → simulationSummary; DELETE → done; POST /api/simulations/:simulation/cancel → simulationSummary
// GET /api/simulations/:simulation/results → simulationResults
// GET /api/simulations/:simulation/simulation.json, /paths.parquet, /report.html?language= → files
// All of these files: 409 until it is done, 410 when it ended before.

export const simulationResults = simulationSchema;

/**
 * GET /api/studies/:study/simulation-model?model=study|default, for runs in the browser: the model (`Model` of @qunhai/simulation), how
 * it was made, and of which study. `study`: 409 before the first finished run, and after answers that it read were withdrawn.
 */
export const simulationModelQuery = z.strictObject({ model: z.enum(['study', 'default']) });

export const simulationModel = z.strictObject({
  /** Run that it was made from; null for the default model. */
  run: id.nullable(),
  model: z.custom<Model>((value) => typeof value === 'object' && value !== null),
  notes: z.array(bilingual),
  study: simulationSchema.shape.study,
});

/**
 * GET and PUT /api/studies/:study/scenarios: scenarios saved with the study, at most as many as a scenario file holds. PUT must send the
 * revision it read, and gets the next.
 */
export const savedScenarios = z.strictObject({
  revision,
  scenarios: z.array(scenarioSchema).max(20).refine(areDifferent),
});

export type ExperimentRequest = z.infer<typeof experimentRequest>;
export type SimulationSummary = z.infer<typeof simulationSummary>;
export type Simulations = z.infer<typeof simulations>;
export type SavedScenarios = z.infer<typeof savedScenarios>;
export type SimulationModel = z.infer<typeof simulationModel>;
