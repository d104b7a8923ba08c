import { z } from 'zod';
import { assessments } from './assessments/assessments.ts';
import type { finding } from './assessments/finding.ts';
import { diagnosis } from './diagnosis.ts';
import { exclusion, quality } from './quality.ts';
import { run } from './run.ts';
import { sem } from './sem.ts';
import { bilingual } from './shared.ts';

const effectVerdict = z.enum(['supported', 'not-supported', 'contradicted', 'not-tested']);

export const hypothesisResult = z.strictObject({
  id: z.string(),
  group: z.string().nullable(),
  statement: bilingual,
  verdict: z.enum([...effectVerdict.options, 'partly-supported']),
  /** The figures the verdict rests on, or why there is none. */
  evidence: z.array(
    z.strictObject({
      effect: z.array(z.string()),
      estimate: z.number().nullable(),
      interval: z
        .strictObject({
          lower: z.number(),
          upper: z.number(),
          level: z.number(),
          method: z.string(),
        })
        .nullable(),
      p: z.number().nullable(),
      /** p corrected for the number of tests, where the analysis asks for it. */
      adjustedP: z.number().nullable().optional(),
      /** On this effect alone; the hypothesis takes all of them together. */
      verdict: effectVerdict.optional(),
      text: bilingual,
    }),
  ),
});

/** results.json, version 1. Additions keep the version; a removal or a change of meaning raises it. */
export const resultsSchema = z.strictObject({
  schema: z.literal('qunhai-results/1'),
  run,
  quality,
  sem,
  hypotheses: z.array(hypothesisResult),
  diagnosis,
  exclusions: z.array(exclusion),
  /** Absent when none was asked for. */
  assessments: assessments.optional(),
});

export type Results = z.infer<typeof resultsSchema>;
export type Run = Results['run'];
export type SemResults = Results['sem'];
export type DiagnosisResults = Results['diagnosis'];
export type FirmDiagnosis = DiagnosisResults['firms'][number];
export type ClusterDiagnosis = DiagnosisResults['clusters'][number];
export type QualityResults = Results['quality'];
export type Exclusion = Results['exclusions'][number];
export type HypothesisResult = Results['hypotheses'][number];
export type Assessments = NonNullable<Results['assessments']>;
export type AssessmentFamily = keyof Assessments;
export type Finding = z.infer<typeof finding>;
export type Interval = SemResults['paths'][number]['interval'];
