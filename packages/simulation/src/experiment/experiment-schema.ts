import { z } from 'zod';
import { outcomeIds } from '../outcomes/outcomes.ts';
import { parameterNames } from '../parameters/parameter-names.ts';
import { scenarioSchema } from '../scenario/scenario-schema.ts';

const parameter = z.enum(parameterNames);

const namesNone = { message: 'a sweep varies at least one parameter' };

function namesOne(byParameter: object): boolean {
  return Object.keys(byParameter).length > 0;
}

/** Every combination of the values named. */
const grid = z.strictObject({
  kind: z.literal('grid'),
  values: z
    .partialRecord(parameter, z.array(z.number()).min(1).max(1000))
    .refine(namesOne, namesNone),
});

/** Points that fill the box of the ranges evenly. */
const latinHypercube = z
  .strictObject({
    kind: z.literal('latin-hypercube'),
    ranges: z
      .partialRecord(parameter, z.tuple([z.number(), z.number()]))
      .refine(namesOne, namesNone),
    points: z.int().min(1).max(100_000),
  })
  .refine(({ ranges }) => Object.values(ranges).every(([low, high]) => low <= high), {
    message: 'a range is given from low to high',
    path: ['ranges'],
  });

/** When replications are enough: once the mean of an outcome at the last quarter is known this well in every scenario. */
const stopping = z.strictObject({
  /** Of all firms. */
  outcome: z.enum(outcomeIds as [(typeof outcomeIds)[number]]),
  /** Monte-Carlo standard error that is small enough, in units of the outcome. */
  standardError: z.number().positive(),
  /** Replications after which this is looked at, again and again; does not depend on who runs them. */
  every: z.int().min(2).max(10_000).default(50),
});

/** What to run: scenarios that share luck replication by replication, and how often, how long and from where. */
export const experimentSchema = z
  .strictObject({
    /** The first is what the others are compared with. */
    scenarios: z.array(scenarioSchema).min(1).max(20),
    /** Quarters. */
    steps: z.int().min(1).max(10_000),
    /** Of every scenario at every point; the most there are when there is a rule to stop. */
    replications: z.int().min(1).max(100_000),
    seed: z.int().min(0),
    /** Parameters to vary; what a point sets is stronger than what a scenario sets. */
    sweep: z.discriminatedUnion('kind', [grid, latinHypercube]).optional(),
    stopping: stopping.optional(),
  })
  .refine(({ scenarios }) => new Set(scenarios.map(({ id }) => id)).size === scenarios.length, {
    message: 'two scenarios have the same id',
    path: ['scenarios'],
  });

export type Experiment = z.infer<typeof experimentSchema>;
export type Sweep = NonNullable<Experiment['sweep']>;
