import {
  assessmentFamilies,
  assessmentsSchema,
  configurationSettings,
  covarianceSettings,
  diagnosisSchema,
  moderationApproaches,
  resultsSchema,
} from '@qunhai/results';
import { z } from 'zod';
import { bilingual, id, moment, sha256 } from './shared.ts';

/** Which firms a run compares with which: ways of grouping by their id (see `groupings`); none: an empty list. */
const groupOptions = z.strictObject({
  by: z.array(z.string().min(1).max(200)).max(10),
  /** Permutations for each pair of groups. */
  permutations: z.int().min(100).max(100_000),
});

/** Facts that a run holds constant on every outcome of the base model, by their id (see `controllable`). */
const controlOptions = z
  .array(z.strictObject({ fact: z.string().min(1).max(200), log: z.boolean() }))
  .max(10)
  .refine((controls) => new Set(controls.map(({ fact }) => fact)).size === controls.length);

/** Something to choose by its id. */
const choice = z.strictObject({ by: z.string(), title: bilingual });

/** What of an analysis can be chosen at a run; what is absent stays as the study has it (`analysis` of study.yaml). */
export const runOptions = z.strictObject({
  estimator: z.enum(['pls', 'plsc']).optional(),
  scheme: z.enum(['path', 'factorial', 'centroid']).optional(),
  missing: z.enum(['mean', 'listwise']).optional(),
  resamples: z
    .int()
    .max(100_000)
    .refine((b) => b === 0 || b >= 50)
    .optional(),
  interval: z.enum(['percentile', 'bca']).optional(),
  level: z.number().gt(0.5).lt(1).optional(),
  wave: z.union([z.literal('latest'), z.int()]).optional(),
  /** Whether hypotheses of the full model are tested, each in a model of its own. */
  moderation: z.boolean().optional(),
  /** How interactions are estimated; products of items go without PLSc only. */
  moderationApproach: z.enum(moderationApproaches).optional(),
  /** Resamples of each of these models; never more than `resamples` are taken. */
  moderationResamples: z.int().min(50).max(100_000).optional(),
  groups: groupOptions.optional(),
  /** Correction of the tests of all hypotheses together. */
  correction: z.enum(['none', 'holm', 'benjamini-hochberg']).optional(),
  /** What is asked of the model beyond its estimates. */
  assessments: z.array(z.enum(assessmentFamilies)).max(assessmentFamilies.length).optional(),
  controls: controlOptions.optional(),
  /** The fact that weights firms; null: all count alike. */
  weights: z.string().min(1).max(200).nullable().optional(),
  /** Within what firms may resemble one another: `cluster`, or a fact with options (see `levelings`). */
  levels: z.strictObject({ by: z.string().min(1).max(200) }).optional(),
  /** Conditions, anchors and cut-offs of configurations where the defaults do not suit. */
  configurations: configurationSettings.optional(),
  /** How the covariance-based model is estimated, and what is asked of it. */
  covariance: covarianceSettings.optional(),
});

/** GET /api/studies/:study/analysis: how the study is analysed where a run chooses nothing else, defaults filled in. */
export const analysisPlan = z.strictObject({
  estimator: runOptions.shape.estimator.unwrap(),
  scheme: runOptions.shape.scheme.unwrap(),
  missing: runOptions.shape.missing.unwrap(),
  resamples: runOptions.shape.resamples.unwrap(),
  interval: runOptions.shape.interval.unwrap(),
  level: runOptions.shape.level.unwrap(),
  wave: runOptions.shape.wave.unwrap(),
  moderation: runOptions.shape.moderation.unwrap(),
  moderationApproach: runOptions.shape.moderationApproach.unwrap(),
  moderationResamples: runOptions.shape.moderationResamples.unwrap(),
  groups: groupOptions,
  correction: runOptions.shape.correction.unwrap(),
  assessments: runOptions.shape.assessments.unwrap(),
  controls: controlOptions,
  weights: runOptions.shape.weights.unwrap(),
  levels: runOptions.shape.levels.unwrap(),
  configurations: configurationSettings,
  covariance: covarianceSettings.required(),
  /** Ways in which firms of this study can be grouped. */
  groupings: z.array(choice),
  /** Within what firms of this study may resemble one another. */
  levelings: z.array(choice),
  /** Facts that can be held constant or weight firms: the numeric ones. */
  controllable: z.array(choice),
  /** Constructs that can be conditions of a configuration. */
  conditions: z.array(choice),
});

export const runState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);

export const runProgress = z.strictObject({ step: z.string(), done: z.int(), total: z.int() });

/** Parts of the results, each there as soon as it is true. `estimates`: point estimates before the bootstrap. */
export const runPart = z.enum([
  'quality',
  'estimates',
  'sem',
  'hypotheses',
  'diagnosis',
  'assessments',
  'exclusions',
  'run',
  'theory',
]);

export const runSummary = z.strictObject({
  id,
  study: id,
  /** Counts up within the study: "run 3". */
  number: z.int().positive(),
  state: runState,
  options: runOptions,
  progress: runProgress.nullable(),
  parts: z.array(runPart),
  /** Why it failed or was cancelled, and what to do. */
  reason: z.strictObject({ message: bilingual, fix: bilingual }).nullable(),
  /** Whether the data or the theory were changed after the run. */
  outdated: z.boolean(),
  /**
   * How many answers that the run read were withdrawn later. Its figures of clusters and of all firms still rest on them; what it said
   * of these firms, and the study folder it ran on, are deleted.
   */
  withdrawnSince: z.int(),
  startedBy: z.string(),
  queuedAt: moment,
  endedAt: moment.nullable(),
  /** Of the study folder it ran on. */
  snapshot: sha256,
});

/** GET /api/studies/:study/runs, newest first. POST with `runOptions` → runSummary (202). */
export const runs = z.strictObject({ runs: z.array(runSummary) });

// GET /api/runs/:run → runSummary; POST /api/runs/:run/cancel → runSummary
// GET /api/runs/:run/parts/:part → the part as in results.json (theory: the theory as JSON)
// GET /api/runs/:run/results.json, /report.html?language=&firms=, /study.zip, /scripts.zip → files (the last two, for analysts: 410 after
// a withdrawal)

/** The parts by name, for readers of GET /api/runs/:run/parts/:part. */
export const partSchemas = {
  quality: resultsSchema.shape.quality,
  estimates: resultsSchema.shape.sem,
  sem: resultsSchema.shape.sem,
  hypotheses: resultsSchema.shape.hypotheses,
  /** Without single firms; they come page by page. */
  diagnosis: diagnosisSchema.omit({ firms: true }),
  assessments: assessmentsSchema,
  exclusions: resultsSchema.shape.exclusions,
  run: resultsSchema.shape.run,
} as const;

/** GET /api/runs/:run/firms: every firm's row of the list. */
export const runFirms = z.strictObject({
  firms: z.array(
    z.strictObject({
      firm: z.string(),
      /** Name from the invitation, where there is one. */
      name: z.string().nullable(),
      cluster: z.string().nullable(),
      stage: z.string().nullable(),
      grade: z.int().nullable(),
      coordination: z.number().nullable(),
      coordinationInterval: z.tuple([z.number(), z.number()]).nullable(),
      lockIns: z.int(),
      /** Construct of the first-ranked constraint. */
      constraint: z.string().nullable(),
    }),
  ),
});

/** GET /api/runs/:run/firms/:firm */
export const firmCard = diagnosisSchema.shape.firms.element;

const firmScore = firmCard.shape.scores.element.shape;
/** Null where a quotient is 0/0. */
const membershipRatio = z
  .strictObject({ estimate: z.number(), interval: firmScore.interval })
  .nullable();

/** A score of a firm on the answer scale with its error of measurement, and the scores at which a set begins, is entered, and is full. */
const placedScore = z.strictObject({
  construct: z.string(),
  score: firmScore.score,
  interval: firmScore.interval,
  anchors: z.strictObject({ exclusion: z.number(), crossover: z.number(), inclusion: z.number() }),
});

/** A condition that a way asks for, and where the firm stands to it. */
const wayCondition = z.strictObject({
  ...placedScore.shape,
  /** Presence (1) or absence (0). */
  level: z.union([z.literal(0), z.literal(1)]),
  core: z.boolean(),
  /** Membership of the firm in what is asked for where it lacks it, at most .5; null where it has it. */
  lacking: z.number().nullable(),
});

/** A combination of conditions that goes with a high level of an outcome. */
const firmWay = z.strictObject({
  label: z.string(),
  consistency: membershipRatio,
  coverage: membershipRatio,
  /** Firms in it, and of these without a high level. */
  firms: z.int(),
  deviant: z.int(),
  /** What the firm lacks, most lacking first; then what it has. */
  conditions: z.array(wayCondition),
});

const firmStanding = z.strictObject({
  outcome: z.strictObject({ ...placedScore.shape, membership: z.number().nullable() }),
  /** `unscored`: the firm has no score of the outcome or of a condition; `no-way`: no combination is sufficient. */
  state: z.enum(['inside', 'near', 'unscored', 'no-way']),
  /** Constructs without a score that could be used. */
  unscored: z.array(z.string()),
  /** Those the firm is in, or the nearest and what is exactly as near. */
  ways: z.array(firmWay),
  /** In the ways together where it is in one; in the nearest way where it is near. */
  membership: z.number().nullable(),
  /** Ways to this outcome, and equally good sets of ways, this one among them. */
  found: z.int(),
  alternatives: z.int(),
  /** Solutions with one cut-off or anchor moved, and how many of them were the same; null where that was not tried. */
  robustness: z.strictObject({ alternatives: z.int(), unchanged: z.int() }).nullable(),
});

/** GET /api/runs/:run/firms/:firm/ways: where a firm stands to the ways that lead to the outcomes theory aims at. */
export const firmWays = z.strictObject({
  firm: z.string(),
  wave: z.int(),
  /** Whether the run asked for configurations at all. */
  asked: z.boolean(),
  outcomes: z.array(firmStanding),
  /** What the analysis says of itself; where it has no outcome, why. */
  notes: z.array(bilingual),
});

export type RunOptions = z.infer<typeof runOptions>;
export type AnalysisPlan = z.infer<typeof analysisPlan>;
export type RunState = z.infer<typeof runState>;
export type RunProgress = z.infer<typeof runProgress>;
export type RunPart = z.infer<typeof runPart>;
export type RunSummary = z.infer<typeof runSummary>;
export type RunFirms = z.infer<typeof runFirms>;
export type FirmWays = z.infer<typeof firmWays>;
