import { z } from 'zod';
import { bilingual, interval, uncertain } from './shared.ts';

/** A construct score of a firm on the answer scale, where it stands among peers, and how sure that is. */
const firmScore = z.strictObject({
  construct: z.string(),
  score: z.number().nullable(),
  interval: interval.nullable(),
  /** Share of peers below, 0…100, and the 95 % range of it; null when peers are fewer than five. */
  percentile: z.number().nullable(),
  percentileInterval: interval.nullable(),
  answered: z.int(),
  items: z.int(),
  note: bilingual.optional(),
});

const stageMembership = z.strictObject({
  stage: z.string(),
  membership: z.number().nullable(),
  /** The rule with the highest membership: the one that decided. */
  rule: z.string().nullable(),
});

const flag = z.strictObject({
  id: z.string(),
  membership: z.number().nullable(),
  raised: z.boolean(),
  score: uncertain,
});

const constraint = z.strictObject({
  construct: z.string(),
  target: z.string(),
  rank: z.int(),
  /** Total effect on the target in points of its scale per point of the construct. */
  importance: z.number(),
  /** Score of the firm, 0…100. */
  performance: z.number(),
  /** Gain of the target, in scale points, from lifting the construct to the peers' upper quartile. */
  gain: uncertain,
  evidence: bilingual,
});

const firmDiagnosis = z.strictObject({
  firm: z.string(),
  cluster: z.string().nullable(),
  wave: z.int(),
  /** Whom its percentiles and constraints compare it with, and how many those are, itself not counted. */
  peers: z.strictObject({ group: z.enum(['cluster', 'wave']), firms: z.int() }).optional(),
  scores: z.array(firmScore),
  stages: z.array(stageMembership),
  /** The stage with the highest membership; null when tied or unobserved. */
  stage: z.string().nullable(),
  coupling: z
    .strictObject({
      first: z.string(),
      second: z.string(),
      /** Coupling degree C, development index T, coordination D = √(C·T). */
      coupling: z.number(),
      development: z.number(),
      coordination: z.number(),
      correctedCoupling: z.number(),
      correctedCoordination: z.number(),
      /** 1 (extreme disorder) … 10 (superior coordination). */
      grade: z.int().min(1).max(10),
      interval: interval.nullable(),
    })
    .nullable(),
  lockIns: z.array(flag),
  /** What the firm's own ties say about lock-in; absent when it named none in the wave. */
  network: z
    .strictObject({
      ties: z.int(),
      partners: z.int(),
      /** Share of the ties that leave the cluster, of those whose place is known. */
      externalShare: z.number().nullable(),
      /** Herfindahl index of the ties over partners. */
      concentration: z.number(),
      /** Share of the partners' contacts that are one another (Burt's redundancy), 0…1. */
      redundancy: z.number(),
    })
    .optional(),
  constraints: z.array(constraint),
});

const suppressible = z.strictObject({
  value: z.number().nullable(),
  interval: interval.nullable(),
  n: z.int().nullable(),
  /** Set when the cell is withheld: too few firms, or needed to protect another cell. */
  suppressed: z.enum(['primary', 'secondary']).nullable(),
  /** Why a value that is shown has no interval. */
  note: bilingual.optional(),
});

const clusterDiagnosis = z.strictObject({
  cluster: z.string(),
  name: bilingual.nullable(),
  /** Null when withheld. */
  firms: z.int().nullable(),
  suppressed: z.enum(['primary', 'secondary']).nullable(),
  constructs: z.array(suppressible.extend({ construct: z.string() })),
  /** The endowment: level of each resource, its share of the mix, agreement among firms (r_wg), all with uncertainty. */
  resources: z.array(
    suppressible.extend({
      resource: z.string(),
      share: z.number().nullable(),
      agreement: z.number().nullable(),
      /** Difference from the mean of the other clusters. */
      difference: uncertain,
    }),
  ),
  structure: z
    .strictObject({
      /** Shannon evenness of the mix, 0…1. */
      evenness: uncertain,
      /** Mean level by dimension and by culture / infrastructure. */
      groups: z.array(z.strictObject({ id: z.string(), name: bilingual, level: uncertain })),
      balance: uncertain,
    })
    .nullable(),
  /** Importance-weighted share of the advantage that rests on each nature of resources. */
  nature: z.array(
    z.strictObject({
      trait: z.enum([
        'advanced',
        'publicGood',
        'rooted',
        'causallyAmbiguous',
        'pathDependent',
        'tradable',
      ]),
      share: uncertain,
    }),
  ),
  stages: z.array(suppressible.extend({ stage: z.string() })),
  coupling: suppressible.nullable(),
  lockIns: z.array(suppressible.extend({ id: z.string() })),
});

export const diagnosis = z.strictObject({
  firms: z.array(firmDiagnosis),
  clusters: z.array(clusterDiagnosis),
  importancePerformance: z.array(
    z.strictObject({
      target: z.string(),
      points: z.array(
        z.strictObject({
          construct: z.string(),
          importance: uncertain,
          performance: uncertain,
          /** Its items: importance is the construct's times the item's weight in its score. Absent for constructs made of constructs. */
          indicators: z
            .array(
              z.strictObject({
                indicator: z.string(),
                /** Of the construct's score; the weights of its items add up to 1. */
                weight: uncertain,
                importance: uncertain,
                performance: uncertain,
              }),
            )
            .optional(),
        }),
      ),
    }),
  ),
  /** Names of the ten grades of coupling coordination, lowest first; grade = position + 1. */
  coordinationGrades: z.array(bilingual).length(10).optional(),
  /** Every withheld cell and why, without its value; column `*` stands for the whole row. */
  suppressions: z.array(
    z.strictObject({
      table: z.string(),
      row: z.string(),
      column: z.string(),
      kind: z.enum(['primary', 'secondary']),
      reason: bilingual,
    }),
  ),
  notes: z.array(bilingual),
});
