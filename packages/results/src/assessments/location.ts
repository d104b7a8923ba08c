import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

const bounds = z.strictObject({ lower: z.number(), upper: z.number() });

/** A measurement that speaks for or against one mark of a cluster. */
const evidence = z.strictObject({
  /** A code such as `location-quotient`, and what it is called. */
  measure: z.string(),
  name: bilingual,
  value: z.number(),
  interval: bounds.nullable(),
  /** One-sided, against chance. */
  p: z.number().nullable(),
  threshold: z.number(),
  /** Where the threshold comes from. */
  source: z.string(),
  finding: z.enum(['present', 'absent', 'uncertain']),
  reason: bilingual,
});

const mark = z.strictObject({
  state: z.enum(['present', 'absent', 'uncertain', 'mixed', 'missing']),
  evidence: z.array(evidence),
});

/** A figure that is told and decides nothing. */
const described = z.strictObject({
  figure: z.enum([
    'density',
    'reciprocity',
    'chain-steps',
    'chain-links',
    'chain-support',
    'dense-groups',
  ]),
  value: z.number(),
  interval: bounds.nullable(),
});

/** The industry of a cluster in its region, compared with all regions of a table. */
const regional = z.strictObject({
  region: z.string(),
  industry: z.string(),
  /** How many regions and industries are compared. */
  regions: z.int(),
  industries: z.int(),
  /** Employees: of the industry in the region, of all industries there, of the industry everywhere, of all. */
  counts: z.strictObject({
    here: z.number(),
    region: z.number(),
    industry: z.number(),
    all: z.number(),
  }),
  /** Location quotient; its interval is null where nobody knows in how large firms the employees come. */
  quotient: z.number().nullable(),
  interval: bounds.nullable(),
  /** Employees per independent unit, by the sizes that firms told or the number of firms in the table. */
  designEffect: z.number().nullable(),
  sizes: z.enum(['firms', 'table']).nullable(),
  /** Place of the quotient among the regions, 1 = highest. */
  rank: z.int().nullable(),
  /** Ellison–Glaeser index of the industry over all regions, from the least to the greatest Herfindahl index of its plants. */
  agglomeration: z
    .strictObject({
      concentration: z.number(),
      herfindahl: bounds,
      from: z.enum(['table', 'firms']),
      gamma: bounds,
      bands: z.array(bilingual),
      /** Chance is as concentrated with at most this probability. */
      mostP: z.number(),
    })
    .nullable(),
  /** Industries in which the region has a quotient above 1; entropy of its employment in bits. */
  diversity: z.int(),
  entropy: z.number().nullable(),
  /** Knowledge complexity, and from lowest to highest without one industry. */
  complexity: z.number().nullable(),
  complexityRange: bounds.nullable(),
  complexityRank: z.int().nullable(),
  /** Regions that have a complexity. */
  compared: z.int(),
});

const judged = z.strictObject({
  cluster: z.string(),
  name: bilingual.nullable(),
  firms: z.int(),
  /** Firms with coordinates; ties of known place that its firms name in the wave. */
  located: z.int(),
  ties: z.int(),
  verdict: z.enum(['cluster', 'emerging', 'no-cluster', 'not-known']),
  /** The mark that an emerging cluster lacks. */
  lacks: z.enum(['concentration', 'network']).nullable(),
  /** `firm`: two measurements or more agree on each mark; `tentative`: one; `open`: undecided. */
  certainty: z.enum(['firm', 'tentative', 'open']),
  concentration: mark,
  network: mark,
  described: z.array(described),
  /** Null where the study has a table of regions in which the cluster cannot be placed; absent without such a table. */
  regional: regional.nullable().optional(),
  cautions: z.array(bilingual),
});

/** Whether the places studied are clusters: concentration in space and a local network. Clusters under five firms are not judged. */
export const locationAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  clusters: z.array(judged).optional(),
});
