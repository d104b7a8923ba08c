import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** What might be wrong with the model: bent relations, endogenous predictors, hidden groups, blocks that are not reflective. */
export const robustnessAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
