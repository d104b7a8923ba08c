import type { Theory } from '@qunhai/theory';
import { checkConditions } from './assess/configurations/check-conditions.ts';
import { controlRequests } from './control/control-requests.ts';
import { checkApproach } from './extend/moderation-approach.ts';
import { groupRequests, levelsRequest } from './groups/group-firms.ts';
import type { AnalysisPlan } from './study-schema.ts';
import { weightsRequest } from './weigh/weights-request.ts';

/**
 * Check that a plan asks only for what the theory has, and for nothing that contradicts itself.
 * @throws {QunhaiError} study.unknown-grouping; study.unknown-levels; study.unknown-control; study.unknown-weights;
 *   study.approach-needs-pls; study.unknown-condition
 */
export function checkPlan(theory: Theory, plan: AnalysisPlan): void {
  groupRequests(theory, plan);
  levelsRequest(theory, plan);
  controlRequests(theory, plan);
  weightsRequest(theory, plan);
  checkApproach(theory, plan);
  checkConditions(theory, plan);
}
