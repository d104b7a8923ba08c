import { z } from 'zod';
import { bilingual, interval } from './shared.ts';

/** A number by quarter, from quarter 0; null where it has no value (a mean over no firms). */
const series = z.array(z.number().nullable());

/**
 * An outcome over the quarters, over all replications of a scenario. `low`–`high` holds 90 % of the replications, `lower`–`upper` half of
 * them: bands of single futures, not of the mean, whose Monte-Carlo error is `standardError`.
 */
const path = z.strictObject({
  group: z.string(),
  outcome: z.string(),
  mean: series,
  standardError: series,
  low: series,
  lower: series,
  median: series,
  upper: series,
  high: series,
});

/** The local and global network of one replication at a quarter, for a picture of it. */
const networkPicture = z.strictObject({
  scenario: z.string(),
  replication: z.int(),
  quarter: z.int(),
  firms: z.array(
    z.strictObject({
      id: z.string(),
      /** Position in `model.clusters`; −1: none. */
      cluster: z.int(),
      /** 0 domestic … 3 cooperating. */
      stage: z.int(),
      exports: z.number(),
      /** Positions in `model.markets`. */
      markets: z.array(z.int()),
    }),
  ),
  /** Local ties, pairs of positions in `firms`. */
  ties: z.array(z.tuple([z.int(), z.int()])),
});

const scenario = z.strictObject({
  id: z.string(),
  title: bilingual,
  note: bilingual.optional(),
  /** The scenario as it was given, to run it again. */
  definition: z.json(),
  /** What is done and what happens, one sentence each. */
  texts: z.array(bilingual),
  replications: z.int(),
  paths: z.array(path),
  /**
   * Mean number of firms by stage at the start (rows: domestic, learning, competing, cooperating, founded since) and at the end
   * (columns: the stages, closed since).
   */
  flow: z.array(z.array(z.number()).length(5)).length(5),
});

/**
 * A scenario less the one it is compared with, at a quarter, replication by replication with the same luck. `interval` is of the mean
 * difference (t, paired); `band` holds 90 % of the differences of single futures; `higher` is the share of replications in which the
 * scenario ended higher.
 */
const comparison = z.strictObject({
  scenario: z.string(),
  against: z.string(),
  group: z.string(),
  outcome: z.string(),
  quarter: z.int(),
  mean: z.number().nullable(),
  againstMean: z.number().nullable(),
  difference: z.number().nullable(),
  interval: z.strictObject({ lower: z.number(), upper: z.number(), level: z.number() }).nullable(),
  band: z.strictObject({ lower: z.number(), upper: z.number() }).nullable(),
  higher: z.number().nullable(),
});

/** How much parameters matter to an outcome at the last quarter. */
const sensitivity = z.strictObject({
  method: z.enum(['morris', 'sobol']),
  outcome: z.string(),
  quarter: z.int(),
  runs: z.int(),
  /** How results were found and what a reader must know. */
  notes: z.array(bilingual),
  rows: z.array(
    z.strictObject({
      parameter: z.string(),
      name: bilingual,
      range: z.tuple([z.number(), z.number()]),
      /** Morris: mean of absolute elementary effects μ*, of effects μ, and their spread σ; in units of the outcome over the whole range. */
      muStar: z.number().nullable(),
      muStarInterval: interval.nullable(),
      mu: z.number().nullable(),
      sigma: z.number().nullable(),
      /** Sobol: share of variance by itself, and with all interactions. */
      first: z.number().nullable(),
      firstInterval: interval.nullable(),
      total: z.number().nullable(),
      totalInterval: interval.nullable(),
    }),
  ),
});

/** Where growth differences among firms come from: Shapley shares of a sum of five parts. */
const decomposition = z.strictObject({
  outcome: z.string(),
  quarter: z.int(),
  replications: z.int(),
  /** The spread that is decomposed, and in which measure. */
  total: z.number(),
  measure: bilingual,
  notes: z.array(bilingual),
  parts: z.array(
    z.strictObject({
      part: z.enum(['endowment', 'structure', 'mechanisms', 'network', 'luck']),
      name: bilingual,
      meaning: bilingual,
      /** In the measure; parts add up to the total. */
      contribution: z.number(),
      interval: interval.nullable(),
      share: z.number().nullable(),
    }),
  ),
});

/** How free rates were fitted to two or more waves, and whether the fit can be believed. */
const calibration = z.strictObject({
  method: z.literal('abc-smc'),
  waves: z.array(z.int()),
  populations: z.int(),
  particles: z.int(),
  simulations: z.int(),
  tolerance: z.number(),
  effectiveSampleSize: z.number(),
  notes: z.array(bilingual),
  parameters: z.array(
    z.strictObject({
      parameter: z.string(),
      name: bilingual,
      prior: z.tuple([z.number(), z.number()]),
      mean: z.number(),
      interval,
    }),
  ),
  /** What the fitted model gives for each statistic, and what was seen. */
  predictive: z.array(
    z.strictObject({
      statistic: bilingual,
      observed: z.number(),
      mean: z.number(),
      interval,
      /** Share of simulated values at or above the observed one. */
      p: z.number(),
    }),
  ),
});

/** simulation.json, version 1: what an experiment found. Paths of single replications are in the columnar file beside it. */
export const simulationSchema = z.strictObject({
  schema: z.literal('qunhai-simulation/1'),
  engine: z.strictObject({ name: z.literal('qunhai'), version: z.string() }),
  /** The study that the model was made from; null for the default model. */
  study: z
    .strictObject({ id: z.string(), title: bilingual, data: z.enum(['simulated', 'real']) })
    .nullable(),
  model: z.strictObject({
    population: z.enum(['drawn', 'measured']),
    firms: z.int(),
    clusters: z.array(z.strictObject({ id: z.string(), name: bilingual, firms: z.int() })),
    markets: z.array(z.strictObject({ id: z.string(), distance: z.number() })),
    /** Samples of estimates that replications draw from; 0: none. */
    samples: z.int(),
    /** What the bands contain and what they do not, how the model was made, what was assumed. */
    notes: z.array(bilingual),
  }),
  plan: z.strictObject({
    steps: z.int(),
    replications: z.int(),
    seed: z.int(),
    /** The scenario that others are compared with. */
    against: z.string(),
  }),
  groups: z.array(z.strictObject({ id: z.string(), name: bilingual })),
  outcomes: z.array(
    z.strictObject({
      id: z.string(),
      name: bilingual,
      unit: z.enum(['count', 'share', 'money', 'index', 'markets']),
      aspect: z.string(),
    }),
  ),
  scenarios: z.array(scenario).min(1),
  comparisons: z.array(comparison),
  networks: z.array(networkPicture),
  sensitivity: z.array(sensitivity),
  decomposition: decomposition.nullable(),
  calibration: calibration.nullable(),
});

export type SimulationResults = z.infer<typeof simulationSchema>;
export type ScenarioResults = SimulationResults['scenarios'][number];
export type OutcomePath = ScenarioResults['paths'][number];
export type ScenarioComparison = SimulationResults['comparisons'][number];
export type NetworkPicture = SimulationResults['networks'][number];
export type SensitivityResults = SimulationResults['sensitivity'][number];
export type DecompositionResults = NonNullable<SimulationResults['decomposition']>;
export type CalibrationResults = NonNullable<SimulationResults['calibration']>;
