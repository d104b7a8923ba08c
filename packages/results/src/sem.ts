import { z } from 'zod';
import { groupComparison } from './groups.ts';
import { extendedModel, moderatedMediationRow, moderationRow } from './moderation.ts';
import { indicatorRow, pathRow, tested } from './rows.ts';
import { bilingual, interval } from './shared.ts';
import { weighting } from './weighting.ts';

const indirectRow = z.strictObject({ path: z.array(z.string()).min(3), ...tested });
const effectRow = z.strictObject({ from: z.string(), to: z.string(), ...tested });

/** The estimated model: measurement, structure and effects, each with its uncertainty. */
export const sem = z.strictObject({
  status: z.enum(['converged', 'not-converged', 'not-estimated']),
  /** Why it was not estimated, or what a reader must know of the estimates. */
  notes: z.array(bilingual),
  iterations: z.int(),
  observations: z.int(),
  /** Resamples asked for, and those that converged to admissible estimates and were used. */
  resamples: z.strictObject({
    requested: z.int(),
    used: z.int(),
    /** True when more than 10 % failed: no standard errors, tests and intervals are then given, and no verdicts. */
    withheld: z.boolean().optional(),
  }),
  /** What weighting the firms cost; absent when they all count alike, also by weights that are all the same. */
  weighting: weighting.optional(),
  constructs: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['reflective', 'composite', 'second-order']),
      mode: z.enum(['A', 'B', 'unit']),
      indicators: z.array(z.string()),
    }),
  ),
  paths: z.array(pathRow),
  /** Paths from control variables, which nothing is hypothesized about; absent when the study names none. */
  controls: z
    .array(z.strictObject({ fact: z.string(), log: z.boolean(), to: z.string(), ...tested }))
    .optional(),
  loadings: z.array(indicatorRow),
  weights: z.array(indicatorRow.extend({ vif: z.number().nullable() })),
  crossLoadings: z.array(
    z.strictObject({ indicator: z.string(), construct: z.string(), estimate: z.number() }),
  ),
  reliability: z.array(
    z.strictObject({
      construct: z.string(),
      alpha: z.number().nullable(),
      rhoA: z.number().nullable(),
      rhoC: z.number().nullable(),
      ave: z.number().nullable(),
      intervals: z.strictObject({
        alpha: interval.nullable(),
        rhoA: interval.nullable(),
        rhoC: interval.nullable(),
        ave: interval.nullable(),
      }),
      note: bilingual.optional(),
    }),
  ),
  htmt: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      value: z.number().nullable(),
      interval: interval.nullable(),
      note: bilingual.optional(),
    }),
  ),
  /** Square root of AVE on the diagonal (null where AVE has no meaning), construct correlations below it. */
  fornellLarcker: z.array(
    z.strictObject({ a: z.string(), b: z.string(), value: z.number().nullable() }),
  ),
  rSquared: z.array(
    z.strictObject({
      construct: z.string(),
      value: z.number(),
      adjusted: z.number(),
      interval: interval.nullable(),
    }),
  ),
  fSquared: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      value: z.number(),
      interval: interval.nullable(),
    }),
  ),
  indirect: z.array(indirectRow),
  totalIndirect: z.array(effectRow),
  total: z.array(effectRow),
  mediation: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      through: z.array(z.string()),
      /** Zhao, Lynch & Chen (2010). */
      type: z.enum(['no-effect', 'direct-only', 'indirect-only', 'complementary', 'competitive']),
      verdict: z.enum(['none', 'partial', 'full']),
      /**
       * This chain's share of the total effect (direct and all chains) of the model the verdict rests on; null without a
       * direct path, and where a part of the total effect has another sign than the whole.
       */
      varianceAccountedFor: z.number().nullable(),
      /** False when the model has no direct path from cause to effect: full mediation is then assumed, not found. */
      directModelled: z.boolean().optional(),
      /** The direct effect the verdict rests on, when it comes from a second model with that path added. */
      direct: z.strictObject({ estimate: z.number(), interval: interval.nullable() }).optional(),
      /** The chain's effect in that second model, next to `direct`; `sem.indirect` holds the base model's. */
      indirect: z.strictObject(tested).optional(),
    }),
  ),
  fit: z.strictObject({
    srmrSaturated: z.number().nullable(),
    srmrEstimated: z.number().nullable(),
  }),
  /**
   * Models that add to the base model what one hypothesis of the full model needs; the base model's figures stay as they
   * are. Absent when the theory has no such hypothesis or they were not asked for.
   */
  extensions: z.array(extendedModel).optional(),
  /** Every moderated effect, each from its extended model; absent like `extensions`. */
  moderation: z.array(moderationRow).optional(),
  /**
   * Mediation that a hypothesis of the full model moderates; absent like `extensions`, without resamples, and where no hypothesised chain has
   * a moderated path.
   */
  moderatedMediation: z.array(moderatedMediationRow).optional(),
  /** The base model in groups of firms; absent when the theory and the study ask for no comparison. */
  groups: z.array(groupComparison).optional(),
});
