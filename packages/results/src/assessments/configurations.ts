import { z } from 'zod';
import { bilingual, interval } from '../shared.ts';
import { finding } from './finding.ts';

/** Null where a quotient is 0/0. */
const estimated = z
  .strictObject({ estimate: z.number(), interval: interval.nullable() })
  .nullable();

/** How well a set of firms is a subset of the firms with the outcome, and how much of the outcome it accounts for. */
const sufficiency = {
  consistency: estimated,
  /** Proportional reduction in inconsistency. */
  pri: estimated,
  coverage: estimated,
};
const necessity = z.strictObject({
  consistency: estimated,
  /** Relevance of necessity (RoN). */
  relevance: estimated,
  coverage: estimated,
});

/** A construct as a set: which firms are how far in it. */
const calibrated = z.strictObject({
  construct: z.string(),
  /** Lowest and highest possible score. */
  scale: z.strictObject({ min: z.number(), max: z.number() }),
  anchors: z.strictObject({ exclusion: z.number(), crossover: z.number(), inclusion: z.number() }),
  /** Where the anchors come from. */
  source: z.enum(['study', 'scale', 'percentiles', 'percentiles-above-lowest']),
  /** Share of firms more in than out. */
  share: z.number(),
  /** Fewer than a fifth or more than four fifths are in. */
  skewed: z.boolean(),
  /** What theory expects of the condition for a high outcome; null where it expects nothing, and of the outcome itself. */
  expectation: z.enum(['present', 'absent']).nullable(),
  /** Scores in equal steps; edges are one more than counts. */
  edges: z.array(z.number()),
  counts: z.array(z.int()),
});

/** Presence (1) or absence (0) of a condition. */
const literal = z.strictObject({
  construct: z.string(),
  level: z.union([z.literal(0), z.literal(1)]),
});

const single = z.strictObject({
  ...literal.shape,
  forHigh: necessity,
  forNotHigh: necessity,
  /** As sufficient for a high outcome, by itself. */
  sufficiency: z.strictObject(sufficiency),
});

const truthTableRow = z.strictObject({
  /** Level of each condition. */
  configuration: z.array(z.union([z.literal(0), z.literal(1)])),
  /** Sufficient, not sufficient, or too few firms to say. */
  output: z.enum(['1', '0', '?']),
  firms: z.int(),
  /** Of these without the outcome. */
  deviant: z.int(),
  consistency: estimated,
  pri: estimated,
});

const model = z.strictObject({
  terms: z.array(z.array(literal)),
  consistency: z.number().nullable(),
  pri: z.number().nullable(),
  coverage: z.number().nullable(),
});

const solution = z.strictObject({
  kind: z.enum(['complex', 'parsimonious', 'intermediate']),
  /** Models that are equally good; at most twenty are listed. */
  models: z.array(model),
  modelCount: z.int(),
  /** False: the search was stopped, and there may be more. */
  exhaustive: z.boolean(),
});

const role = z.enum([
  'core-present',
  'core-absent',
  'peripheral-present',
  'peripheral-absent',
  'irrelevant',
]);

const column = z.strictObject({
  /** `1a` and `1b` share their core conditions. */
  label: z.string(),
  /** One role for each condition. */
  roles: z.array(role),
  ...sufficiency,
  /** Part of the outcome that only this configuration accounts for; null where there is one alone. */
  uniqueCoverage: z.number().nullable(),
  /** Firms more in than out, and of these without the outcome. */
  firms: z.int(),
  deviant: z.int(),
});

const range = z.strictObject({ least: z.number(), most: z.number() }).nullable();

/** The solution that is read as the result. */
const mainSolution = z.strictObject({
  kind: solution.shape.kind,
  /** Models of this kind that are as good, this one among them. */
  alternatives: z.int(),
  columns: z.array(column),
  ...sufficiency,
  /** When any one firm is left out. */
  withoutOneFirm: z.strictObject({ consistency: range, coverage: range }),
});

const direction = z.strictObject({
  direction: z.enum(['high', 'not-high']),
  rows: z.array(truthTableRow),
  /** Combinations that are logically possible. */
  possible: z.int(),
  /** Combinations about which nothing may be assumed: they would contradict the other direction or a necessary condition. */
  excluded: z.int(),
  solutions: z.array(solution),
  /** Null where no combination is sufficient. */
  main: mainSolution.nullable(),
});

const share = z.number().nullable();

/** The solution for a high outcome under other anchors and cut-offs. */
const robustness = z.strictObject({
  /** Solutions with one choice changed, and how many of them were the same. */
  alternatives: z.int(),
  unchanged: z.int(),
  /** Without any solution. */
  empty: z.int(),
  /** Coverage of what all solutions share, relative to that of the solution; and consistency the other way round. */
  coverage: share,
  consistency: share,
  /** Overlap with what all alternatives share, and with what any of them holds. */
  overlap: z.strictObject({ least: share, most: share }),
  /** Share of typical firms that stay typical. */
  typical: share,
  /** How far cut-offs may move before the solution changes. */
  ranges: z.array(
    z.strictObject({
      choice: z.enum(['consistency', 'pri', 'frequency']),
      value: z.number(),
      low: z.number(),
      high: z.number(),
      /** No change was found as far as was tried. */
      openLow: z.boolean(),
      openHigh: z.boolean(),
    }),
  ),
});

const clusterFit = z.strictObject({
  /** Clusters with at least five firms; null: firms outside clusters. */
  groups: z.array(
    z.strictObject({
      cluster: z.string().nullable(),
      firms: z.int(),
      consistency: estimated,
      coverage: estimated,
    }),
  ),
  /** Distance of the clusters' consistencies from evenness, 0 when all are alike. */
  distance: z.number().nullable(),
  /** Consistency over all firms. */
  pooled: estimated,
});

/** A firm and the solution for a high outcome. */
const firm = z.strictObject({
  firm: z.string(),
  wave: z.int(),
  /** Memberships. */
  outcome: z.number(),
  solution: z.number(),
  /** Labels of the configurations it is in. */
  in: z.array(z.string()),
  /** The configuration it comes nearest to, and what it lacks there; null without a solution. */
  nearest: z
    .strictObject({
      label: z.string(),
      /** Others that are exactly as near. */
      ties: z.array(z.string()),
      lacks: z.array(literal.extend({ membership: z.number(), score: z.number() })),
    })
    .nullable(),
});

const outcome = z.strictObject({
  outcome: z.string(),
  /** Whether the theory aims at it; others lie on the way. */
  target: z.boolean(),
  /** Firms with scores of everything, and those without. */
  firms: z.int(),
  missing: z.int(),
  conditions: z.array(z.string()),
  /** Left out because there would be too many combinations for the firms, or because they do not vary. */
  leftOut: z.array(z.string()),
  cutoffs: z.strictObject({ consistency: z.number(), pri: z.number(), frequency: z.int() }),
  /** The outcome first, then its conditions. */
  sets: z.array(calibrated),
  single: z.array(single),
  directions: z.array(direction),
  /** Whether the ways to a high outcome, turned round, are those to its absence; null where one of them has none. */
  mirror: z.boolean().nullable(),
  robustness: robustness.nullable(),
  clusters: clusterFit.nullable(),
  cases: z.array(firm),
  notes: z.array(bilingual),
});

/** Which combinations of conditions go with a high outcome, and which with its absence: fuzzy-set QCA. */
export const configurationsAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  /** Null where there were too few scores. */
  analysis: z
    .strictObject({
      /** Firms that each possible combination has on average with the greatest number of conditions taken. */
      firmsPerCombination: z.number(),
      outcomes: z.array(outcome),
    })
    .nullable()
    .optional(),
});
