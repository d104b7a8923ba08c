import { z } from 'zod';
import { diagnosisPlan } from './diagnosis.ts';
import { construct, fact, item, resource, scale } from './measurement.ts';
import { hypothesis, path } from './relations.ts';
import { bilingualText, identifier, origin } from './shared.ts';

const person = z.strictObject({ family: z.string().min(1), given: z.string().optional() });

/** A work cited by the theory; enough for APA 7 and GB/T 7714. */
export const reference = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  type: z.enum(['article', 'book', 'chapter', 'thesis', 'report', 'conference']),
  authors: z.array(person).min(1),
  year: z.int(),
  /** Absent when the source gives no title and none is certain; `note` then says so. */
  title: z.string().min(1).optional(),
  container: z.string().optional(),
  /** Of the book a chapter stands in. */
  editors: z.array(person).min(1).optional(),
  publisher: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  doi: z.string().optional(),
  /** Set when the source names the work without its full entry: what is certain and what is not. */
  note: bilingualText.optional(),
});

/** The whole of a theory that Qunhai can measure, test and diagnose. */
export const theorySchema = z.strictObject({
  schema: z.literal('qunhai-theory/1'),
  id: identifier,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingualText,
  description: bilingualText,
  /** Where the theory is stated. */
  source: bilingualText,
  scales: z.array(scale).min(1),
  constructs: z.array(construct).min(2),
  items: z.array(item).min(2),
  resources: z.array(resource).default([]),
  paths: z.array(path).min(1),
  /**
   * What the model says of its parameters beyond measurement and paths, in lavaan's syntax, one statement each: labels and fixed values
   * (`CA ~ b*DL`), covariances (`DL ~~ IE`), means, thresholds, defined parameters (`ind := a*b`), constraints.
   */
  parameters: z.array(z.string().trim().min(1).max(1000)).max(2000).optional(),
  hypotheses: z.array(hypothesis).default([]),
  facts: z.array(fact).default([]),
  diagnosis: diagnosisPlan.prefault({}),
  /** What the theory this file adapts speaks of and the data at hand cannot measure; said in every report. */
  unmeasured: z
    .array(z.strictObject({ id: identifier, name: bilingualText, reason: bilingualText }))
    .default([]),
  bibliography: z.array(reference).default([]),
  /** The model as its author wrote it, with comments and layout; what it says stands in the other parts, which win. */
  modelText: z.string().max(200_000).optional(),
  /** What a reader must know and no other part says: background, and what is the source's and what is ours. */
  notes: z
    .array(
      z.strictObject({
        title: bilingualText,
        text: bilingualText,
        origin: origin.default('source'),
      }),
    )
    .optional(),
});

export type Theory = z.infer<typeof theorySchema>;
export type Construct = Theory['constructs'][number];
export type Item = Theory['items'][number];
export type Scale = Theory['scales'][number];
export type Resource = Theory['resources'][number];
export type Path = Theory['paths'][number];
export type Hypothesis = Theory['hypotheses'][number];
export type Fact = Theory['facts'][number];
export type DiagnosisPlan = Theory['diagnosis'];
export type Stage = DiagnosisPlan['stages'][number];
export type StageCondition = Stage['rules'][number]['conditions'][number];
export type LockIn = DiagnosisPlan['lockIns'][number];
export type Reference = Theory['bibliography'][number];
/** A theory as an author writes it, defaults omitted. */
export type TheoryInput = z.input<typeof theorySchema>;
