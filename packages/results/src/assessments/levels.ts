import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** A figure with its interval at the level of the analysis; null where it is undefined or nothing can be said of how sure it is. */
const figure = z.strictObject({
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

/** An effect with its test. */
const tested = z.strictObject({ ...figure.shape, p: z.number().nullable() });

/** An index of agreement over groups. Single groups are not told. */
const indexSummary = z.strictObject({
  groups: z.int(),
  median: z.number().nullable(),
  /** Mean with its interval (t, over groups). */
  mean: figure,
  /** Share of groups at or above the cut-off. */
  agreeing: z.number().nullable(),
  cutoff: z.number(),
});

const agreement = z.strictObject({
  scale: z.strictObject({ min: z.number(), max: z.number() }),
  items: z.int(),
  /** `rwg`: r_wg(J), for items that are parallel; `rwg-star`: r*_wg(J), for those that are not. */
  index: z.enum(['rwg', 'rwg-star']),
  nulls: z.array(
    z.strictObject({
      null: z.enum(['uniform', 'triangular', 'slight-skew']),
      variance: z.number(),
      rwg: indexSummary,
      rwgStar: indexSummary,
    }),
  ),
  /** Needs no null distribution. */
  awg: indexSummary,
});

/**
 * Whether the mean of a group's firms may stand for the group: `supported`: firms agree, groups differ, means are reliable;
 * `common`: firms agree, but groups do not differ; `differing`: groups differ, but firms do not agree or agreement is unknown;
 * `unreliable`: groups differ, but their means rest on too few firms; `unsupported`: neither.
 */
const aggregation = z.enum(['supported', 'common', 'differing', 'unreliable', 'unsupported']);

const construct = z.strictObject({
  construct: z.string(),
  /** Where the theory puts it, and whether it is one of its outcomes. */
  level: z.enum(['firm', 'cluster']),
  role: z.string(),
  firms: z.int(),
  groups: z.int(),
  /** Share of variance between groups, reliability of their means; null when groups are all alike. */
  icc1: figure,
  icc2: figure,
  /** That all groups have the same mean; `adjustedP` by Holm over constructs. */
  test: z.strictObject({
    f: z.number().nullable(),
    df: z.tuple([z.int(), z.int()]),
    p: z.number(),
    adjustedP: z.number(),
  }),
  /** Firms a group needs for a reliability of 0.70; null when ICC(1) is not above 0. */
  firmsForReliability: z.number().nullable(),
  /** Null with the reason in `agreementNote`. */
  agreement: agreement.nullable(),
  agreementNote: bilingual.optional(),
  aggregation,
});

const effect = z.strictObject({
  predictor: z.string(),
  /** Path coefficient of the base model; null without an estimate. */
  path: z.number().nullable(),
  /** Least squares on standardized scores, firms taken as independent (HC2). */
  ordinary: tested,
  /** The same with what firms of a group share allowed for (CR2, Bell & McCaffrey); nulls where a group alone determines it. */
  robust: z.strictObject({ ...tested.shape, df: z.number().nullable() }),
  /** The same by the wild-cluster bootstrap; an end is null where too few groups can exclude anything. */
  wild: z.strictObject({ ...tested.shape, pError: z.number() }),
  /** Among firms of the same group: random-intercept model, Kenward–Roger. */
  within: z.strictObject({ ...tested.shape, df: z.number().nullable() }),
  /** Among groups, and how far that differs from within; null with too few groups. */
  between: tested.nullable(),
  contextual: tested.nullable(),
  /**
   * `holds`: as firms taken as independent have it, also with groups allowed for and among firms of the same group; `lost`: not so;
   * `open`: among firms of the same group, but too few groups to tell beyond; `gained`: only with groups allowed for; `none`: neither.
   */
  verdict: z.enum(['holds', 'lost', 'open', 'gained', 'none']),
});

const outcomeModel = z.strictObject({
  outcome: z.string(),
  firms: z.int(),
  groups: z.int(),
  /** Share of variance between groups without predictors (REML, profile likelihood), and with them. */
  intraclass: figure,
  residualIntraclass: z.number().nullable(),
  /** Variance explained by the predictors, and with the groups (Nakagawa & Schielzeth). */
  marginal: z.number(),
  conditional: z.number(),
  /** The variance between groups was estimated as 0. */
  singular: z.boolean(),
  kenwardRoger: z.boolean(),
  effects: z.array(effect),
});

const mediation = z.strictObject({
  cause: z.string(),
  mediator: z.string(),
  outcome: z.string(),
  design: z.enum(['2-1-1', '1-1-1']),
  /** Null for a cause that is the same for all firms of a group. */
  within: figure.nullable(),
  between: figure,
});

/** Paths of the base model with whole groups drawn anew. */
const groupBootstrap = z.strictObject({
  groups: z.int(),
  firms: z.int(),
  requested: z.int(),
  used: z.int(),
  paths: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      /** Of the firms with a group. */
      estimate: z.number(),
      /** With firms drawn one by one, as the model has it; null without resamples. */
      ordinary: z.strictObject({ lower: z.number(), upper: z.number() }).nullable(),
      grouped: z.strictObject({ lower: z.number(), upper: z.number() }).nullable(),
    }),
  ),
});

const analysis = z.strictObject({
  seed: z.int(),
  level: z.number(),
  /** `cluster` or the id of a fact. */
  by: z.string(),
  name: bilingual,
  groups: z.strictObject({
    count: z.int(),
    firms: z.int(),
    /** Firms whose group is not known: left out. */
    without: z.int(),
    single: z.int(),
    least: z.int(),
    mean: z.number(),
    most: z.int(),
  }),
  /** Groups below which an analysis is not made. */
  fewest: z.strictObject({
    judged: z.int(),
    between: z.int(),
    mediation: z.int(),
    bootstrap: z.int(),
  }),
  /** How conclusions are judged: by the wild bootstrap with few groups, by CR2 with more; with fewer than `judged` not at all. */
  judgedBy: z.enum(['none', 'wild', 'robust']),
  wildResamples: z.int(),
  /** Relations are looked at in the scores of the model, or in means of answers where it has no estimate. */
  scores: z.enum(['model', 'answers']),
  constructs: z.array(construct),
  models: z.array(outcomeModel),
  mediation: z.array(mediation),
  bootstrap: groupBootstrap.nullable(),
});

/** How far firms of a cluster agree, and what belongs to clusters rather than to firms. */
export const levelsAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  /** Null where groups are not known or there are not two of them. */
  analysis: analysis.nullable().optional(),
});
