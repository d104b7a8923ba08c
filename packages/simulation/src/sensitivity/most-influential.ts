import type { SensitivityResults } from '@qunhai/results';
import type { ParameterName } from '../parameters/parameters.ts';

/**
 * The parameters that matter most, to choose those for Sobol indices after screening all. A parameter counts by its best outcome: its μ*, or total
 * index, there as a share of the largest of that outcome.
 */
export function mostInfluential(
  results: readonly SensitivityResults[],
  count: number,
): ParameterName[] {
  const best = new Map<string, number>();
  for (const { rows } of results) {
    const sizes = rows.map(({ muStar, total }) => muStar ?? total ?? 0);
    const largest = Math.max(...sizes);
    rows.forEach(({ parameter }, at) => {
      const share = largest > 0 ? sizes[at]! / largest : 0;
      best.set(parameter, Math.max(share, best.get(parameter) ?? 0));
    });
  }
  return [...best]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([parameter]) => parameter as ParameterName);
}
