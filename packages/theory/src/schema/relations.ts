import { z } from 'zod';
import { bilingualText, identifier, origin } from './shared.ts';

const sign = z.enum(['+', '-']);

/** `base` is estimated in every run; `full` needs the analysis that tests it. */
const model = z.enum(['base', 'full']).default('base');

/** A direct effect of the structural model. */
export const path = z.strictObject({ from: identifier, to: identifier, model });

const common = {
  id: identifier,
  /** The hypothesis it is a part of: H1a belongs to H1. */
  group: identifier.optional(),
  statement: bilingualText,
  references: z.array(z.string()).default([]),
  origin: origin.default('source'),
  model,
};

export const hypothesis = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('path'), from: identifier, to: identifier, sign }),
  z.strictObject({
    ...common,
    kind: z.literal('mediation'),
    from: z.array(identifier).min(1),
    through: z.array(identifier).min(1),
    to: z.array(identifier).min(1),
    sign,
  }),
  /** Every link and the whole chain have the sign. */
  z.strictObject({
    ...common,
    kind: z.literal('chain'),
    chain: z.array(identifier).min(3),
    sign,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('moderation'),
    moderator: z.array(identifier).min(1),
    from: z.array(identifier).min(1),
    to: z.array(identifier).min(1),
    sign,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('group'),
    groups: z.array(bilingualText).min(1),
    /**
     * How firms are grouped, in the order of `groups`: `clustered` (in a cluster or not), `cluster`, `stage`, or a fact with options.
     * Without it no groups are compared.
     */
    by: z.array(identifier).min(1).optional(),
  }),
]);
