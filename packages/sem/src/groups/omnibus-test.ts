import type { JobControl } from '@qunhai/kernel';
import { quantileSorted } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import {
  FitYield,
  fitMoments,
  fitterMoments,
  type GroupFitter,
  groupFitter,
  startFrom,
} from './group-fitter.ts';
import { impliedByFit, meanDistance } from './implied-distance.ts';
import { atLeast } from './permutation-test.ts';
import { momentsInto } from './row-moments.ts';
import { runSteps } from './run-steps.ts';
import { shuffleRowsInto } from './shuffle-rows.ts';
import { refuseTerms, splitGroups } from './split-groups.ts';

/** Whether the whole model differs between any of the groups. */
export interface OmnibusTest {
  readonly groups: readonly { readonly group: string; readonly rows: number }[];
  readonly seed: number;
  /** Mean squared Euclidean distance between the groups' implied indicator correlations; NaN when a group has no proper estimate. */
  readonly distance: number;
  /** The distance that 1 − significance of the permutations stay below. */
  readonly critical: number;
  /** Share of permutations, the observed one among them, at least this far apart; NaN without estimates. */
  readonly p: number;
  readonly permutations: number;
  /** Permutations with proper estimates in all groups. */
  readonly used: number;
}

/**
 * Test one hypothesis for any number of groups: that the model implies the same indicator correlations in all of them. Look at single
 * parameters afterwards, pair by pair. Data are prepared as in compareGroups.
 * @throws {QunhaiError} as compareGroups
 * @see Klesel, Schuberth, Henseler & Niehaves (2019), A test for multigroup comparison using partial least squares path modeling,
 *   Internet Research 29(3)
 */
export async function omnibusGroupTest(
  model: SemModel,
  data: SemData,
  labels: readonly (string | null)[],
  options: PlsOptions,
  request: {
    readonly seed: number;
    readonly permutations?: number;
    readonly significance?: number;
    readonly control?: JobControl;
  },
): Promise<OmnibusTest> {
  const { seed, permutations = 1000, significance = 0.05, control = {} } = request;
  if (!Number.isInteger(permutations) || permutations < 1)
    throw fail('setting-out-of-range', {
      field: 'permutations',
      found: permutations,
      least: 1,
      most: 1e7,
    });
  const { program, groups } = splitGroups(model, data, labels, options);
  refuseTerms(program);
  const values = Float64Array.from(groups.flatMap((group) => [...group.data.values]));
  const sizes = groups.map((group) => group.data.n);
  const rows = sizes.reduce((sum, n) => sum + n, 0);
  const fitter = groupFitter(program, values, rows);
  const order = Int32Array.from({ length: rows }, (_, i) => i);
  const moments = fitterMoments(fitter);
  momentsInto(fitter.layout, order, 0, rows, moments);
  fitMoments(fitter, moments, rows);
  startFrom(fitter);
  const distance = distanceOf(fitter, sizes, order);
  const draws = new Float64Array(permutations);
  await runSteps(permutations, control, 'sem.omnibus', (r) => {
    shuffleRowsInto(seed, r, order);
    draws[r] = distanceOf(fitter, sizes, order);
  });
  const sorted = draws.filter((draw) => !Number.isNaN(draw)).sort();
  const used = sorted.length;
  const tested = used > 0 && !Number.isNaN(distance);
  const far = sorted.filter((draw) => atLeast(draw, distance)).length;
  return {
    groups: groups.map(({ name }, g) => ({ group: name, rows: sizes[g]! })),
    ...{ seed, distance, permutations, used },
    critical: used > 0 ? quantileSorted(sorted, 1 - significance) : Number.NaN,
    p: tested ? (1 + far) / (1 + used) : Number.NaN,
  };
}

/** Distance of groups that take the rows in order, one after the other; NaN when one has no proper estimate. */
function distanceOf(fitter: GroupFitter, sizes: readonly number[], order: Int32Array): number {
  const moments = fitterMoments(fitter);
  const implied: Float64Array[] = [];
  let from = 0;
  for (const size of sizes) {
    momentsInto(fitter.layout, order, from, from + size, moments);
    if (fitMoments(fitter, moments, size) !== FitYield.parameters) return Number.NaN;
    implied.push(impliedByFit(fitter, size));
    from += size;
  }
  return meanDistance(implied);
}
