import { z } from 'zod';
import { bilingualText, identifier } from './shared.ts';

/** A number of a firm: a construct score or an item answer on its scale, or a fact. */
const variable = z.union([
  z.strictObject({ construct: identifier }),
  z.strictObject({ item: identifier }),
  z.strictObject({ fact: identifier }),
]);

/**
 * A fuzzy condition with membership in [0, 1]: rises (or falls) linearly between `from` and `to`, or is
 * 1 when a choice fact has one of the values. Constructs and items are read on their answer scale.
 */
const condition = z.union([
  z.strictObject({ variable, rises: z.strictObject({ from: z.number(), to: z.number() }) }),
  z.strictObject({ variable, falls: z.strictObject({ from: z.number(), to: z.number() }) }),
  z.strictObject({
    variable: z.strictObject({ fact: identifier }),
    is: z.array(z.string()).min(1),
  }),
]);

/** A rule's membership is the minimum of its conditions that could be observed; a stage's is the maximum of its rules. */
const stageRule = z.strictObject({
  id: identifier,
  statement: bilingualText,
  conditions: z.array(condition).min(1),
});

const stage = z.strictObject({
  id: identifier,
  name: bilingualText,
  definition: bilingualText,
  rules: z.array(stageRule).min(1),
});

const lockIn = z.strictObject({
  id: identifier,
  name: bilingualText,
  construct: identifier.optional(),
  items: z.array(identifier).min(1),
  /** Membership of the flag rises linearly between these scale points. */
  rises: z.strictObject({ from: z.number(), to: z.number() }),
});

/** What the diagnosis reads of a theory; every part may be absent. */
export const diagnosisPlan = z.strictObject({
  stages: z.array(stage).default([]),
  coupling: z.strictObject({ first: identifier, second: identifier }).optional(),
  lockIns: z.array(lockIn).default([]),
  /** Outcomes of the importance–performance map. */
  targets: z.array(identifier).default([]),
  /** Constructs that may hold a firm back. */
  constraints: z.array(identifier).default([]),
});
