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
  cautions: z.array(bilingual),
});

/** Whether the places studied are clusters: concentration in space and a local network. Clusters under five firms are not judged. */
export const locationAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  clusters: z.array(judged).optional(),
});
