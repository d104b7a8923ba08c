import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** For every hypothesis side by side: net effect, necessity and sufficiency; for every firm the nearest successful configuration. */
export const comparisonAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
