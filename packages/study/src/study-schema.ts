import { type AnalystExclusion, dataMapping } from '@qunhai/dataset';
import {
  assessmentFamilies,
  configurationSettings,
  covarianceSettings,
  moderationApproaches,
} from '@qunhai/results';
import { z } from 'zod';
import { expected } from './describe-issue.ts';

const bilingualText = z.strictObject({
  zh: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

/** A path inside the study folder, written with `/`; that it stays inside is checked when it is opened. */
const studyFile = (words: { readonly error: string }) =>
  z
    .string()
    .min(1, words)
    .max(255, words)
    .regex(/\.(ya?ml|json)$/, words);

/** Which columns of which files hold what. */
export const studyMapping = dataMapping.extend({
  responses: z.union(dataMapping.shape.responses.options, expected('expected.responses')),
});

/** Which firms are compared with which. */
const groupPlan = z.strictObject({
  /**
   * `clustered` (in a cluster or not), `cluster`, `stage`, or facts with options by their id; none: an empty list.
   * Groups with too few firms for the model are left out.
   */
  by: z.array(z.string().min(1)).max(10),
  /** Permutations for each pair of groups. */
  permutations: z.int().min(100).max(100_000).default(1000),
});

const controlledFact = z.strictObject({ fact: z.string().min(1), log: z.boolean().optional() });

/** A fact and its logarithm are nearly collinear; one of them is enough. */
function isDistinct(controls: readonly (string | z.infer<typeof controlledFact>)[]): boolean {
  const facts = controls.map((control) => (typeof control === 'string' ? control : control.fact));
  return new Set(facts).size === facts.length;
}

/**
 * How the model is estimated.
 *
 * The defaults, and why:
 * - `plsc`: the theory's reflective constructs are common factors; plain PLS attenuates their relations,
 *   consistent PLS corrects that (Dijkstra & Henseler 2015). Composites are the same under both.
 * - `path` scheme: uses the direction of the structural model (Lohmöller 1989).
 * - `mean`: keeps every firm; what it replaced is counted in the quality report. `listwise` where values are missing
 *   for a reason related to the answer.
 * - 5,000 resamples and BCa intervals at 95 %: composites weighted by regression are biased upwards in small samples, and
 *   percentile intervals repeat that bias; BCa takes it back (docs/validation.md), for n more estimations. `percentile`
 *   where a study must follow that convention.
 * - `latest` wave: hypotheses about states are tested on the newest answers of each study.
 */
export const analysisPlan = z.strictObject({
  estimator: z.enum(['pls', 'plsc']).default('plsc'),
  scheme: z.enum(['path', 'factorial', 'centroid']).default('path'),
  missing: z.enum(['mean', 'listwise']).default('mean'),
  /** 0 estimates without inference; otherwise at least 50. */
  resamples: z
    .int(expected('expected.resamples'))
    .max(100_000, expected('expected.resamples'))
    .refine((b) => b === 0 || b >= 50, expected('expected.resamples'))
    .default(5000),
  interval: z.enum(['percentile', 'bca']).default('bca'),
  /** Confidence level of every interval; hypotheses are judged at 1 − level, two-sided. */
  level: z.number().gt(0.5).lt(1).default(0.95),
  wave: z.union([z.literal('latest'), z.int()], expected('expected.wave')).default('latest'),
  /** Stop when the sum of absolute changes of the outer weights falls below it. */
  tolerance: z.number().positive().max(1e-3).default(1e-10),
  maxIterations: z.int().min(10).max(10_000).default(300),
  /**
   * Whether hypotheses of the full model (moderation, further causes) are tested, each in a model that adds to the base model
   * what it needs; yes when omitted.
   */
  moderation: z.boolean().optional(),
  /**
   * How interactions are estimated; `two-stage` when omitted. `product-indicator` and `orthogonalizing` take products of items: PLSc has no
   * correction for them, so that they go with `estimator: pls` only, and constructs weighted by regression (formative) have none.
   */
  moderationApproach: z.enum(moderationApproaches).optional(),
  /** Resamples of each of these models; `resamples`, but at most 2,000, when omitted. Never more than `resamples`. */
  moderationResamples: z
    .int(expected('expected.resamples'))
    .min(50, expected('expected.resamples'))
    .max(100_000, expected('expected.resamples'))
    .optional(),
  /** How groups of firms are compared; as the theory's hypotheses say when omitted. */
  groups: groupPlan.optional(),
  /**
   * Correction of the tests of all hypotheses together: none when omitted. Effects then need a corrected p below 1 − level as well
   * as an interval without 0.
   */
  correction: z.enum(['none', 'holm', 'benjamini-hochberg']).optional(),
  /** What is asked of the model beyond its estimates: families of assessments; all when omitted, none: an empty list. */
  assessments: z.array(z.enum(assessmentFamilies)).max(assessmentFamilies.length).optional(),
  /**
   * Facts held constant on every outcome of the base model, by the ids of numeric facts; `log: true` takes the natural logarithm
   * (employees, sales).
   */
  controls: z
    .array(z.union([z.string().min(1), controlledFact], expected('expected.control')))
    .max(10)
    .refine(isDistinct, expected('expected.controls'))
    .optional(),
  /**
   * How much each firm counts, by the id of a numeric fact (a sampling weight): what knows no weights is left out or says so. Nothing
   * and null: all firms count alike.
   */
  weights: z.string(expected('expected.weights')).min(1, expected('expected.weights')).nullish(),
  /** Conditions, anchors and cut-offs of fuzzy-set QCA where the defaults do not suit. */
  configurations: configurationSettings.optional(),
  /** How the covariance-based model is estimated, and what is asked of it. */
  covariance: covarianceSettings.optional(),
  /** Within what firms may resemble one another: `cluster` when omitted, or a fact with options by its id (a region, an industry). */
  levels: z.strictObject({ by: z.string().min(1) }).optional(),
});

/** Answers an analyst leaves out of the data, and why; the results list them with the reason. */
const analystExclusion = z.strictObject({
  firm: z.string().trim().min(1).max(200),
  /** Only the answers of this wave; those of every wave when omitted. */
  wave: z.int().min(0).optional(),
  /** In both languages, or one text that stands for both. */
  reason: z.union([z.string().trim().min(1), bilingualText], expected('expected.reason')),
});

/** How many respondents of a wave withdrew: their answers are gone and not in any file. */
const withdrawal = z.strictObject({ wave: z.int().min(0), firms: z.int().min(1) });

/** study.yaml, version 1: what is studied, with which theory, on which data, and how it is analysed. */
export const studySchema = z.strictObject({
  schema: z.literal('qunhai-study/1'),
  id: z.string(expected('expected.id')).regex(/^[a-z0-9][a-z0-9-]{0,63}$/, expected('expected.id')),
  title: bilingualText,
  /** Simulated data is labelled as such on every page of the report. */
  data: z.enum(['simulated', 'real']),
  /** Where the data come from and what a reader must know of them. */
  note: bilingualText.optional(),
  /** The built-in theory by name, or a theory file of the study folder. */
  theory: z.union(
    [z.literal('clustered-firms'), studyFile(expected('expected.theory'))],
    expected('expected.theory'),
  ),
  /** Which columns of which files hold what: written here, or in a file of the study folder. */
  mapping: z.union(
    [studyFile(expected('expected.mapping')), studyMapping],
    expected('expected.mapping'),
  ),
  analysis: analysisPlan.prefault({}),
  exclusions: z.array(analystExclusion).max(100_000).optional(),
  withdrawn: z.array(withdrawal).max(1000).optional(),
  /** Only these constructs of the theory; all when omitted. */
  constructs: z.array(z.string()).min(2).optional(),
  /** Start of every random stream. */
  seed: z.int().min(0).default(1),
});

/** The exclusions of a study with their reasons in both languages. */
export function analystExclusions({ exclusions = [] }: Study): AnalystExclusion[] {
  return exclusions.map(({ reason, ...whose }) => ({
    ...whose,
    reason: typeof reason === 'string' ? { zh: reason, en: reason } : reason,
  }));
}

export type Study = z.infer<typeof studySchema>;
export type AnalysisPlan = Study['analysis'];
