import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** Which combinations of conditions go with a high outcome, and which with its absence: fuzzy-set QCA. */
export const configurationsAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
