import type { JobControl } from '@qunhai/kernel';
import { type AssessmentFamily, type Assessments, assessmentFamilies } from '@qunhai/results';
import type { Pipeline, Produced } from '../pipeline.ts';
import type { AssessedModel } from './assessed-model.ts';
import { assessComparison } from './comparison/assess-comparison.ts';
import { assessConfigurations } from './configurations/assess-configurations.ts';
import { assessCovariance } from './covariance/assess-covariance.ts';
import { assessData } from './data/assess-data.ts';
import { assessLevels } from './levels/assess-levels.ts';
import { assessLocation } from './location/assess-location.ts';
import { assessNecessity } from './necessity/assess-necessity.ts';
import { assessNetwork } from './network/assess-network.ts';
import { assessPrediction } from './prediction/assess-prediction.ts';
import { assessRobustness } from './robustness/assess-robustness.ts';

const assess: {
  readonly [Family in AssessmentFamily]: (
    assessed: AssessedModel,
    control: JobControl,
  ) => Promise<NonNullable<Assessments[Family]>>;
} = {
  prediction: assessPrediction,
  robustness: assessRobustness,
  data: assessData,
  covariance: assessCovariance,
  necessity: assessNecessity,
  configurations: assessConfigurations,
  network: assessNetwork,
  levels: assessLevels,
  location: assessLocation,
  comparison: assessComparison,
};

/**
 * The families of assessments that the plan asks for, one after another; undefined when it asks for none.
 * @param on - what the assessed model was made of
 */
export async function assessModel(
  pipeline: Pipeline,
  on: readonly Produced<unknown>[],
  assessed: Omit<AssessedModel, 'found'>,
): Promise<Assessments | undefined> {
  const { plan, seed } = assessed;
  const asked = assessmentFamilies.filter((family) => plan.assessments?.includes(family) ?? true);
  const earlier: Produced<unknown>[] = [];
  let found: Assessments = {};
  for (const family of asked) {
    const settings = { ...plan, assessments: family, seed };
    const step = await pipeline.step(
      `assess-${family}`,
      { on: family === 'comparison' ? [...on, ...earlier] : on, settings },
      (control) => assess[family]({ ...assessed, found }, control),
    );
    earlier.push(step);
    found = { ...found, [family]: step.value };
  }
  return asked.length === 0 ? undefined : found;
}
