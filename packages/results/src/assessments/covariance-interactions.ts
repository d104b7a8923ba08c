import { z } from 'zod';
import { bilingual, interval } from '../shared.ts';
import { byEstimator, disagreements } from './compared-effect.ts';

const figure = z.number().nullable();

/** A model with latent interactions: the base model with what moderation hypotheses add, products measured by products of items. */
const interactionModel = z.strictObject({
  id: z.string(),
  hypotheses: z.array(z.string()),
  /** `not-estimated`: the note says why. */
  status: z.enum(['converged', 'not-converged', 'not-identified', 'no-start', 'not-estimated']),
  /** ML where the robust corrections would take too long. */
  estimator: z.enum(['MLR', 'ML']),
  missing: z.enum(['complete', 'full-information']),
  rows: z.int(),
  parameters: z.int(),
  iterations: z.int(),
  /** Products of items that measure each interaction. */
  products: z.array(
    z.strictObject({ predictor: z.string(), moderator: z.string(), items: z.int() }),
  ),
  /** Items without a partner to be multiplied with. */
  unpaired: z.array(z.string()),
  fit: z
    .strictObject({
      cfi: figure,
      rmsea: figure,
      rmseaLower: figure,
      rmseaUpper: figure,
      srmr: figure,
    })
    .nullable(),
  /** What makes estimates improper, or why there are none. */
  warnings: z.array(bilingual),
});

/** Moderation hypotheses by latent interactions, beside PLS. */
export const latentInteractions = z.strictObject({
  /** Why there is none; absent when there are models. */
  obstacle: bilingual.optional(),
  models: z.array(interactionModel),
  effects: z.array(
    z.strictObject({
      model: z.string(),
      hypothesis: z.string(),
      predictor: z.string(),
      moderator: z.string(),
      to: z.string(),
      sign: z.enum(['+', '-']),
      /** What a standard deviation of the moderator adds to the standardized effect of the predictor, by the estimator of the study. */
      pls: byEstimator.nullable(),
      /** The same of latent variables. */
      latent: byEstimator
        .extend({
          standardError: figure,
          p: figure,
          /** In units of the first items. */
          raw: z.strictObject({
            estimate: z.number(),
            standardError: figure,
            interval: interval.nullable(),
          }),
        })
        .nullable(),
      ...disagreements,
    }),
  ),
});
