import { z } from 'zod';
import { bilingual, uncertain } from '../shared.ts';
import { finding } from './finding.ts';

const range = z.strictObject({ min: z.number(), max: z.number() });

/** `undecided`: the Monte Carlo error of p leaves it on both sides of the level; `undefined`: nothing varies. */
const verdict = z.enum([
  'necessary',
  'trivial',
  'not-necessary',
  'undecided',
  'untested',
  'undefined',
]);

const share = z.number().min(0).max(1).nullable();

/** How cleanly firms lie about a ceiling. They describe these firms, without sampling uncertainty; no verdict rests on them. */
const purity = z.strictObject({
  /** Share of firms close above the ceiling. */
  noise: share,
  /** Share of firms far above it. */
  exceptions: share,
  /** Share of firms on it or close below it. */
  support: share,
  /** How evenly those firms are spread over the observed range of the condition; 1 at equal distances. */
  spread: share,
  /** Of the firms close to the ceiling and not on it, the share that is below it. */
  sharpness: share,
  /** Why a figure is null. */
  absent: z.partialRecord(
    z.enum(['noise', 'exceptions', 'support', 'spread', 'sharpness']),
    z.enum([
      ...(['other-ceiling', 'other-corner', 'no-variation', 'no-empty-zone'] as const),
      ...(['no-support', 'no-case-near'] as const),
    ]),
  ),
});

/** One ceiling of one condition: how large the empty corner of their plot is. */
const ceilingEffect = z.strictObject({
  ceiling: z.enum(['ce-fdh', 'cr-fdh']),
  /** Empty corner as a share of the scope; null when nothing varies. */
  d: z.number().nullable(),
  size: z.enum(['none', 'small', 'medium', 'large', 'very-large']).nullable(),
  /** Share of permutations with an empty corner at least as large. */
  p: z.number().nullable(),
  /** 95 % interval of the p that endless permutations would give. */
  pRange: z.strictObject({ lower: z.number(), upper: z.number() }).nullable(),
  /** p corrected for the number of conditions of the outcome. */
  adjustedP: z.number().nullable(),
  /** Least and greatest d when any one firm is left out. */
  withoutOneFirm: z.strictObject({ least: z.number(), most: z.number() }).nullable(),
  /** Firms above the ceiling, and the share on or below it. */
  above: z.int().nullable(),
  accuracy: z.number().nullable(),
  /** Of the straight ceiling, in points of the answer scales. */
  slope: z.number().nullable(),
  intercept: z.number().nullable(),
  /** Absent in results of runs that did not have it yet. */
  purity: purity.optional(),
  verdict,
});

const condition = z.strictObject({
  construct: z.string(),
  /** Lowest and highest possible score, and what was observed. */
  scale: range,
  observed: range,
  effects: z.array(ceilingEffect),
});

/** What one level of the outcome needs of a condition, by the straight ceiling. */
const bottleneckCell = z.strictObject({
  construct: z.string(),
  /** `NN`: not necessary at this level; `NA`: no score within what was observed is enough. */
  code: z.enum(['NN', 'NA']).nullable(),
  /** Least score needed, on the answer scale. */
  required: z.number().nullable(),
  /** Firms below it, and their share with its 95 % interval (Wilson). */
  short: z.int().nullable(),
  share: z.number().nullable(),
  shareRange: z.strictObject({ lower: z.number(), upper: z.number() }).nullable(),
  /** Firms that reach the level of the outcome though they are below what it needs. */
  exceptions: z.int().nullable(),
});

const priority = z.enum([
  'unreachable',
  'bottleneck-first',
  'bottleneck',
  'improve',
  'secure',
  'low',
  'not-known',
]);

const outcome = z.strictObject({
  outcome: z.string(),
  /** Whether the theory aims at it; others are needed on the way. */
  target: z.boolean(),
  scale: range,
  observed: range,
  /** Firms with a score of the outcome and of every condition; and those without. */
  firms: z.int(),
  missing: z.int(),
  permutations: z.int(),
  conditions: z.array(condition),
  bottlenecks: z.array(
    z.strictObject({
      /** Percent of the way from the lowest to the highest observed score of the outcome. */
      level: z.number(),
      score: z.number(),
      /** Firms that reach it. */
      reaching: z.int(),
      cells: z.array(bottleneckCell),
      /** Firms short of at least one condition. */
      shortOfAny: z.int().nullable(),
    }),
  ),
  /** Necessity beside importance and performance (cIPMA), most pressing first; empty without importances. */
  combined: z.array(
    z.strictObject({
      construct: z.string(),
      importance: uncertain,
      performance: uncertain,
      priority,
      advice: bilingual,
    }),
  ),
});

const analysis = z.strictObject({
  seed: z.int(),
  /** Least d that matters, and the significance of the corrected p. */
  leastEffect: z.number(),
  significance: z.number(),
  correction: z.enum(['holm', 'benjamini-hochberg']),
  /** Scores that rest on a smaller share of their items are left out. */
  leastAnswered: z.number(),
  /** Level of the outcome at which importance and necessity are combined. */
  combinedAt: z.number(),
  outcomes: z.array(outcome),
});

/** What a high outcome cannot do without: necessary condition analysis of construct scores. */
export const necessityAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  /** Null where there were too few scores. */
  analysis: analysis.nullable().optional(),
});
