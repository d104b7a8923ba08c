import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

/** The same model by covariance-based SEM, the estimators side by side, and whether groups answer the items alike. */
export const covarianceAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
});
