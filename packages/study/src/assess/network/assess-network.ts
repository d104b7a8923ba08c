import type { JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { AssessedModel } from '../assessed-model.ts';

export async function assessNetwork(
  _assessed: AssessedModel,
  _control: JobControl,
): Promise<NonNullable<Assessments['network']>> {
  return { findings: [], notes: [] };
}
