import type { JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { AssessedModel } from '../assessed-model.ts';

export async function assessConfigurations(
  _assessed: AssessedModel,
  _control: JobControl,
): Promise<NonNullable<Assessments['configurations']>> {
  return { findings: [], notes: [] };
}
