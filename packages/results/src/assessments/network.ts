import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** Ties within clusters and abroad: positions of firms, structure, and what goes with them. */
export const networkAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
