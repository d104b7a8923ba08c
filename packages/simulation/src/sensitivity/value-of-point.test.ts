import { expect, it } from 'vitest';
import { type OutcomeId, outcomeAt, outcomes } from '../outcomes/outcomes.ts';
import { valueOfPoint } from './value-of-point.ts';

/** Two quarters and two groups, of which only what is named is not NaN. */
function pathsWith(firms: readonly [number, number], values: { [Id in OutcomeId]?: number }) {
  const width = 2 * outcomes.length;
  const paths = new Float64Array(2 * width).fill(Number.NaN);
  paths[outcomeAt('firms')] = firms[0];
  paths[width + outcomeAt('firms')] = firms[1];
  for (const [id, value] of Object.entries(values))
    paths[width + outcomeAt(id as OutcomeId)] = value;
  return paths;
}

it('counts growth per firm at the start, so that few survivors do not look like growth', () => {
  const paths = pathsWith([200, 2], { exports: 50, advantage: 0.6 });
  expect(valueOfPoint(paths, 1, 'exports')).toBe(0.5);
  expect(valueOfPoint(paths, 1, 'advantage')).toBe(0.6);
  expect(valueOfPoint(paths, 1, 'firms')).toBe(2);
});

it('is zero for growth and nothing for other means when no firm is left', () => {
  const paths = pathsWith([200, 0], {});
  expect(valueOfPoint(paths, 1, 'embedding')).toBe(0);
  expect(valueOfPoint(paths, 1, 'lock-in')).toBeNaN();
});
