import { assessmentFamilies, type CovarianceSettings } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { type GroupRequest, groupings, groupRequests } from './groups/group-firms.ts';
import type { AnalysisPlan } from './study-schema.ts';

/** Most resamples of each extended model unless the study asks for more: there are many models. */
export const usualExtensionResamples = 2000;
/** Permutations for each pair of groups unless the study asks for others. */
export const usualPermutations = 1000;

type Filled = 'moderation' | 'moderationResamples' | 'groups' | 'correction' | 'assessments';

/** A plan that leaves nothing open, and the ways of grouping there are to choose from. */
export interface SettledPlan {
  readonly plan: AnalysisPlan & { [Name in Filled]: NonNullable<AnalysisPlan[Name]> } & {
    readonly covariance: {
      readonly [Name in keyof CovarianceSettings]-?: NonNullable<CovarianceSettings[Name]>;
    };
  };
  readonly groupings: readonly Pick<GroupRequest, 'by' | 'title'>[];
}

/**
 * A plan with everything it leaves open filled in as a run does: groups are those of the theory's hypotheses.
 * @throws {QunhaiError} study.unknown-grouping
 */
export function settledPlan(theory: Theory, plan: AnalysisPlan): SettledPlan {
  const {
    moderation = true,
    moderationResamples = usualExtensionResamples,
    correction = 'none',
    assessments = [...assessmentFamilies],
  } = plan;
  const by = groupRequests(theory, plan).map((request) => request.by);
  const groups = { by, permutations: plan.groups?.permutations ?? usualPermutations };
  const { estimator = 'MLR', interactions = false, scores = false } = plan.covariance ?? {};
  const covariance = { estimator, interactions, scores };
  return {
    plan: { ...plan, covariance, moderation, moderationResamples, groups, correction, assessments },
    groupings: groupings(theory),
  };
}
