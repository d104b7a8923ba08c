import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** What a high outcome cannot do without: necessary condition analysis. */
export const necessityAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
