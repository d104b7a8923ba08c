import { z } from 'zod';
import { interval } from './shared.ts';

const estimated = {
  estimate: z.number(),
  standardError: z.number().nullable(),
  interval: interval.nullable(),
};
export const tested = { ...estimated, t: z.number().nullable(), p: z.number().nullable() };

export const pathRow = z.strictObject({
  from: z.string(),
  to: z.string(),
  ...tested,
  hypothesis: z.string().nullable(),
  /** Variance inflation of the predictor among the predictors of `to`. */
  vif: z.number().nullable(),
  fSquared: z.number().nullable(),
});

export const indicatorRow = z.strictObject({
  construct: z.string(),
  indicator: z.string(),
  ...estimated,
});
