import { z } from 'zod';
import { pathRow, tested } from './rows.ts';
import { bilingual, interval } from './shared.ts';

/** How interactions can be estimated; two-stage unless a study says otherwise. */
export const moderationApproaches = ['two-stage', 'product-indicator', 'orthogonalizing'] as const;

/** The base model and what one hypothesis of the full model adds to it. */
export const extendedModel = z.strictObject({
  /** The hypothesis, or the group of hypotheses, it is for: H7, or H11 for H11a–c. */
  id: z.string(),
  hypotheses: z.array(z.string()).min(1),
  /** True of the one model that holds all additions at once; it checks the others and gives no verdicts. */
  joint: z.literal(true).optional(),
  status: z.enum(['converged', 'not-converged', 'not-estimated']),
  /** Why it was not estimated, or what a reader must know of the estimates. */
  notes: z.array(bilingual),
  observations: z.int(),
  resamples: z.strictObject({
    requested: z.int(),
    used: z.int(),
    /** True when more than 10 % failed: no standard errors, tests, intervals and verdicts are then given. */
    withheld: z.boolean().optional(),
  }),
  /** Constructs and paths that the base model lacks; interactions are among the constructs of `paths` by their id. */
  added: z.strictObject({
    constructs: z.array(z.string()),
    paths: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    interactions: z.array(
      z.strictObject({ id: z.string(), predictor: z.string(), moderator: z.string() }),
    ),
  }),
  /** How its interactions are estimated; absent where it has none, and from results of before there was a choice (two-stage). */
  approach: z.enum(moderationApproaches).optional(),
  /** Added constructs that PLSc could not correct for measurement error, taken as their scores: coefficients are then biased towards 0. */
  uncorrected: z.array(z.string()),
  /** All direct effects of this model; those of interactions are of the standardized product. */
  paths: z.array(pathRow),
  rSquared: z.array(z.strictObject({ construct: z.string(), value: z.number() })),
});

const slope = z.strictObject({
  /** The moderator, in standard deviations from its mean. */
  at: z.number(),
  ...tested,
});

/** Values of the moderator over which the effect is positive, negative or not told from 0. */
const region = z.strictObject({
  from: z.number(),
  to: z.number(),
  effect: z.enum(['positive', 'negative', 'not-significant']),
  /** Share of the firms whose moderator is in the region; the outer regions count those beyond the range. */
  share: z.number().nullable(),
});

/** How the effect of a predictor on an outcome changes with a moderator. */
export const moderationRow = z.strictObject({
  /** Id of the extended model. */
  model: z.string(),
  hypothesis: z.string(),
  predictor: z.string(),
  moderator: z.string(),
  to: z.string(),
  /** By how much the standardized effect of the predictor changes when the moderator rises by one standard deviation. */
  ...tested,
  /**
   * The same in the model with all additions at once; null when there is none, absent from results of before there was one. Products of
   * correlated moderators stand in for one another where one is left out, so that an effect that is not there in this model may belong to
   * another moderator.
   */
  together: z.strictObject(tested).nullable().optional(),
  vif: z.number().nullable(),
  fSquared: z
    .strictObject({
      value: z.number(),
      interval: interval.nullable(),
      /** Kenny (2018): 0.005 small, 0.01 medium, 0.025 large. */
      size: z.enum(['below-small', 'small', 'medium', 'large']),
    })
    .nullable(),
  /** Effect of the moderator itself where the predictor is at its mean; to draw the slopes. */
  moderatorEffect: z.number(),
  /** Effect of the predictor at values of the moderator; empty where the interaction is orthogonalized. */
  slopes: z.array(slope),
  /** Johnson–Neyman: where along the moderator, from −3 to 3 standard deviations, the effect differs from 0; null without intervals and where the interaction is orthogonalized. */
  regions: z.array(region).nullable(),
  /** Where the effect changes sign, when that is between −3 and 3; null otherwise. */
  crossing: z.number().nullable(),
});

/** How an indirect effect that a mediation hypothesis claims changes with a moderator, from the extended model of a moderation hypothesis. */
export const moderatedMediationRow = z.strictObject({
  /** Id of the extended model. */
  model: z.string(),
  /** The hypothesis about moderation, and the one about the chain. */
  hypothesis: z.string(),
  mediation: z.string(),
  /** Constructs from cause to outcome. */
  chain: z.array(z.string()).min(3),
  moderator: z.string(),
  /** The paths of the chain that change with the moderator. */
  moderated: z.array(z.strictObject({ from: z.string(), to: z.string() })).min(1),
  /**
   * Hayes (2015): change of the indirect effect when the moderator rises by one standard deviation; null when several paths of the chain
   * change with it, so that the indirect effect is no line.
   */
  index: z.strictObject(tested).nullable(),
  /** The indirect effect at values of the moderator. */
  conditional: z.array(slope),
  /** What the interval of the index says: the indirect effect rises or falls with the moderator, or no change was found; open without one. */
  verdict: z.enum(['rises', 'falls', 'not-found', 'open']),
  text: bilingual,
});
