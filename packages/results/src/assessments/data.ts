import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** What the data can carry: missing answers, their shape, and the size of the sample. */
export const dataAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
