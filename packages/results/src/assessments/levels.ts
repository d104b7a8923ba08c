import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** How far firms of a cluster agree, and what belongs to clusters rather than to firms. */
export const levelsAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
