import { z } from 'zod';
import { mechanismNames } from '../parameters/parameter.ts';
import { parameterNames } from '../parameters/parameter-names.ts';
import { policyKinds } from '../policies/policies.ts';

const bilingualText = z.strictObject({
  zh: z.string().trim().min(1).max(200),
  en: z.string().trim().min(1).max(200),
});

const when = {
  /** First quarter, counted from 0. */
  start: z.int().min(0).max(10_000),
  /** Quarters. */
  duration: z.int().min(1).max(10_000),
};

const policy = z
  .strictObject({
    policy: z.enum(policyKinds),
    /** Resource of the theory, for `invest` only. */
    resource: z.string().optional(),
    ...when,
    /** Share of the full size, see `policies`. */
    size: z.number().min(0).max(1),
    /** Identifiers of the clusters it is for; all firms when omitted. */
    clusters: z.array(z.string()).min(1).optional(),
  })
  .refine(({ policy: kind, resource }) => (kind === 'invest') === (resource !== undefined), {
    message: 'resource belongs to invest, and to no other policy',
    path: ['resource'],
  });

const shock = z.discriminatedUnion('shock', [
  /** Demand of all markets changes by a share: −0.3 is 30 % less. */
  z.strictObject({ shock: z.literal('demand'), ...when, size: z.number().gt(-1).max(1) }),
  /** Advantage loses `size`·(1 − DC) at once. */
  z.strictObject({
    shock: z.literal('structural'),
    start: when.start,
    size: z.number().min(0).max(1),
  }),
]);

/** One course of events: what is done, when, how much, and what happens from outside. */
export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  title: bilingualText,
  note: bilingualText.optional(),
  policies: z.array(policy).max(50).default([]),
  shocks: z.array(shock).max(50).default([]),
  /** Parameters that differ from the model's. */
  parameters: z.partialRecord(z.enum(parameterNames), z.number()).default({}),
  switchedOff: z.array(z.enum(mechanismNames)).default([]),
});

/** A scenario file: what to compare, the first being what the others are compared with. */
export const scenarioFileSchema = z.strictObject({
  schema: z.literal('qunhai-scenarios/1'),
  scenarios: z.array(scenarioSchema).min(1).max(20),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
export type PolicyUse = Scenario['policies'][number];
export type Shock = Scenario['shocks'][number];

/** Nothing is done and nothing happens from outside: what all else is compared with. */
export const baseline: Scenario = {
  id: 'baseline',
  title: { zh: '维持现状', en: 'As it is' },
  policies: [],
  shocks: [],
  parameters: {},
  switchedOff: [],
};
