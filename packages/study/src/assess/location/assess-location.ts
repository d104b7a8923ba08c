import type { JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { AssessedModel } from '../assessed-model.ts';

export async function assessLocation(
  _assessed: AssessedModel,
  _control: JobControl,
): Promise<NonNullable<Assessments['location']>> {
  return { findings: [], notes: [] };
}
