import { z } from 'zod';
import { assessmentFamilies } from './assessments/assessments.ts';
import { configurationSettings } from './configuration-settings.ts';
import { covarianceSettings } from './covariance-settings.ts';
import { moderationApproaches } from './moderation.ts';
import { bilingual } from './shared.ts';

/** What was run, on what, with what: enough to run it again. Holds no times and no paths of a machine. */
export const run = z.strictObject({
  engine: z.strictObject({ name: z.literal('qunhai'), version: z.string() }),
  seed: z.int().nonnegative(),
  /** SHA-256 of every input, by its path in the study folder. */
  inputs: z.array(z.strictObject({ file: z.string(), role: z.string(), sha256: z.string() })),
  study: z.strictObject({
    id: z.string(),
    title: bilingual,
    /** Simulated data is labelled on every page. */
    data: z.enum(['simulated', 'real']),
    note: bilingual.optional(),
  }),
  theory: z.strictObject({ id: z.string(), version: z.string(), title: bilingual }),
  analysis: z.strictObject({
    scheme: z.enum(['path', 'factorial', 'centroid']),
    estimator: z.enum(['pls', 'plsc']),
    missing: z.enum(['mean', 'listwise']),
    resamples: z.int().nonnegative(),
    interval: z.enum(['percentile', 'bca']),
    level: z.number(),
    wave: z.int(),
    tolerance: z.number(),
    maxIterations: z.int(),
    /** False: no hypothesis of the full model was tested; true when absent. */
    moderation: z.boolean().optional(),
    /** How interactions are estimated; two-stage when absent. */
    moderationApproach: z.enum(moderationApproaches).optional(),
    moderationResamples: z.int().positive().optional(),
    groups: z
      .strictObject({ by: z.array(z.string()), permutations: z.int().positive() })
      .optional(),
    /** Families of assessments that were asked for; all when absent. */
    assessments: z.array(z.enum(assessmentFamilies)).optional(),
    correction: z.enum(['none', 'holm', 'benjamini-hochberg']).optional(),
    /** Facts held constant on every outcome of the base model; none when absent. */
    controls: z
      .array(
        z.union([z.string(), z.strictObject({ fact: z.string(), log: z.boolean().optional() })]),
      )
      .optional(),
    /** The fact that weights firms; absent when they all count alike. */
    weights: z.string().optional(),
    configurations: configurationSettings.optional(),
    covariance: covarianceSettings.optional(),
    /** What makes groups of firms instead of clusters: the id of a fact. */
    levels: z.strictObject({ by: z.string() }).optional(),
  }),
});
