import { type OutcomeId, outcomeAt } from '../outcomes/outcomes.ts';

/** Outcomes of growth: what a firm has more or less of, and has none of when it has closed. */
const summedOverFirms: readonly OutcomeId[] = [
  'exports',
  'growth-resources',
  'embedding',
  'markets',
  'knowledge',
];

/** Whether an outcome is counted per firm at the start rather than per firm alive. */
export function isPerFirmAtStart(outcome: OutcomeId): boolean {
  return summedOverFirms.includes(outcome);
}

/**
 * An outcome of all firms at the last quarter. Outcomes of growth are summed over firms and divided by the firms at the start: the mean over
 * those alive says most where all but a few have failed, as they do at the ends of the ranges. Others are as observed; NaN where they
 * have no value.
 * @param paths - of one replication, [steps + 1 × groups × outcomes]
 */
export function valueOfPoint(paths: Float64Array, steps: number, outcome: OutcomeId): number {
  const last = (paths.length / (steps + 1)) * steps;
  const observed = paths[last + outcomeAt(outcome)]!;
  if (!isPerFirmAtStart(outcome)) return observed;
  const firms = paths[last + outcomeAt('firms')]!;
  return firms === 0 ? 0 : (observed * firms) / paths[outcomeAt('firms')]!;
}
