import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** How well the model predicts firms it has not seen, how closely it fits, and how it does beside other models. */
export const predictionAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
