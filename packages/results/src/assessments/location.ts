import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** Whether the places studied are clusters: concentration in space and a local network. */
export const locationAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
