import { assessmentFamilies, type CovarianceSettings } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { type ControlRequest, controlRequests } from './control/control-requests.ts';
import {
  type GroupRequest,
  groupings,
  groupRequests,
  levelings,
  levelsRequest,
} from './groups/group-firms.ts';
import { numericFacts } from './numeric-facts.ts';
import type { AnalysisPlan } from './study-schema.ts';
import { weightsRequest } from './weigh/weights-request.ts';

/** Most resamples of each extended model unless the study asks for more: there are many models. */
export const usualExtensionResamples = 2000;
/** Permutations for each pair of groups unless the study asks for others. */
export const usualPermutations = 1000;

type Filled =
  | 'moderation'
  | 'moderationApproach'
  | 'moderationResamples'
  | 'groups'
  | 'correction'
  | 'assessments'
  | 'levels'
  | 'configurations';

/** A plan that leaves nothing open, and the ways of grouping there are to choose from. */
export interface SettledPlan {
  readonly plan: AnalysisPlan & { [Name in Filled]: NonNullable<AnalysisPlan[Name]> } & {
    readonly covariance: {
      readonly [Name in keyof CovarianceSettings]-?: NonNullable<CovarianceSettings[Name]>;
    };
    readonly controls: Required<Omit<ControlRequest, 'id'>>[];
    readonly weights: string | null;
  };
  readonly groupings: readonly Way[];
  /** Within what firms may resemble one another. */
  readonly levelings: readonly Way[];
  /** Facts that can be held constant or weight firms. */
  readonly controllable: readonly Way[];
  /** Constructs that can be conditions of a configuration. */
  readonly conditions: readonly Way[];
}

type Way = Pick<GroupRequest, 'by' | 'title'>;

/**
 * A plan with everything it leaves open filled in as a run does: groups are those of the theory's hypotheses.
 * @throws {QunhaiError} study.unknown-grouping, study.unknown-levels, study.unknown-control, study.unknown-weights
 */
export function settledPlan(theory: Theory, plan: AnalysisPlan): SettledPlan {
  const {
    moderation = true,
    moderationApproach = 'two-stage',
    moderationResamples = usualExtensionResamples,
    correction = 'none',
    assessments = [...assessmentFamilies],
    configurations = {},
  } = plan;
  const by = groupRequests(theory, plan).map((request) => request.by);
  const groups = { by, permutations: plan.groups?.permutations ?? usualPermutations };
  const { estimator = 'MLR', interactions = false, scores = false } = plan.covariance ?? {};
  const covariance = { estimator, interactions, scores };
  return {
    plan: {
      ...{ ...plan, covariance, moderation, moderationApproach, moderationResamples, groups },
      ...{ correction, assessments, configurations },
      levels: { by: levelsRequest(theory, plan).by },
      weights: weightsRequest(theory, plan),
      controls: controlRequests(theory, plan).map(({ fact, log }) => ({ fact, log })),
    },
    groupings: groupings(theory),
    levelings: levelings(theory),
    controllable: numericFacts(theory).map((by) => ({
      by,
      title: theory.facts.find(({ id }) => id === by)!.question,
    })),
    conditions: theory.constructs.map(({ id, name }) => ({ by: id, title: name })),
  };
}
