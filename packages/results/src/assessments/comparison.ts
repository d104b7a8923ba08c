import { z } from 'zod';
import { bilingual, interval } from '../shared.ts';
import { finding } from './finding.ts';

const level = z.union([z.literal(0), z.literal(1)]);

/** The net effect in the model. */
const net = z.strictObject({
  verdict: z.enum(['supported', 'not-supported', 'contradicted', 'not-tested']),
  /** Null where the effect is made of several, or was not tested. */
  estimate: z.number().nullable(),
  interval: interval.nullable(),
});

/** Necessity by the straight ceiling. */
const necessity = z.strictObject({
  verdict: z.enum(['necessary', 'trivial', 'not-necessary', 'undecided']),
  d: z.number().nullable(),
  adjustedP: z.number().nullable(),
  /** Least score of the condition for a score of the outcome; null where none is needed. */
  required: z.strictObject({ condition: z.number(), outcome: z.number() }).nullable(),
});

/** Part in the ways to a high outcome. */
const sufficiency = z.strictObject({
  ways: z.int(),
  /** Labels of the ways that have it as the hypothesis says, of these with all of it as core, and of those that have its opposite. */
  with: z.array(z.string()),
  core: z.array(z.string()),
  against: z.array(z.string()),
  /** Of the solution as a whole; null without one. */
  consistency: z.strictObject({ estimate: z.number(), interval: interval.nullable() }).nullable(),
  /** Whether it passes the cut-offs by itself. */
  alone: z.boolean(),
});

const pair = z.strictObject({
  /** More than one where the hypothesis speaks of what they do together. */
  conditions: z.array(z.string()).min(1),
  outcome: z.string(),
  /** Presence (1) or absence (0) of the conditions helps, by the hypothesis. */
  level,
  net,
  /** Null where it was not examined. */
  necessity: necessity.nullable(),
  sufficiency: sufficiency.nullable(),
  reading: z.enum([
    'needed-without-effect',
    'against-in-way',
    'combined-only',
    'reversed-but-part',
    'effect-alone',
    'needed-and-part',
    'sufficient-alone',
    'one-of-several',
    'no-role',
    'not-comparable',
  ]),
  /** Whether the ways of looking contradict each other, or seem to. */
  contradictory: z.boolean(),
  /** What to make of it. */
  text: bilingual,
});

const count = z.strictObject({ construct: z.string(), level, firms: z.int() });

/** Where firms stand to the ways to one high outcome. */
const distance = z.strictObject({
  outcome: z.string(),
  firms: z.int(),
  /** With a high outcome, in a way and in none; without it though in a way. */
  highInside: z.int(),
  highOutside: z.int(),
  otherInside: z.int(),
  /** Without it, by the number of conditions lacking in the nearest way. */
  lacking: z.strictObject({ one: z.int(), two: z.int(), more: z.int() }),
  /** What the latter lack, most frequent first. */
  lacked: z.array(count),
});

const firm = z.strictObject({
  firm: z.string(),
  wave: z.int(),
  outcomes: z.array(
    z.strictObject({
      outcome: z.string(),
      high: z.boolean(),
      /** The way it is in, or the nearest one. */
      way: z.string(),
      inside: z.boolean(),
      /** Score of the firm, and the one to be passed upwards (level 1) or downwards. */
      lacks: z.array(
        z.strictObject({ construct: z.string(), level, score: z.number(), crossover: z.number() }),
      ),
    }),
  ),
});

/** For every hypothesis side by side: net effect, necessity and sufficiency; for every firm the nearest successful configuration. */
export const comparisonAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  hypotheses: z
    .array(z.strictObject({ hypothesis: z.string(), verdict: z.string(), pairs: z.array(pair) }))
    .optional(),
  distances: z.array(distance).optional(),
  firms: z.array(firm).optional(),
});
