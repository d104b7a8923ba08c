import { RandomStream } from '@qunhai/kernel';
import { columnId } from '../disclosure/column-links.ts';
import { shareOfRange } from '../scores/answer-scale.ts';
import { type EndowmentData, resourceLevel, shownResources } from './endowment.ts';

/** Resamples of a cluster's firms. */
export const firmResamples = 500;

/** Levels of the shown resources of a cluster, 0 … 1 of their scales, and the same in resamples of its firms. */
export interface LevelDraws {
  readonly resources: readonly EndowmentData['resources'][number][];
  readonly levels: Float64Array;
  /** Float64Array[firmResamples × resources], row-major; NaN where a resample has no answer. */
  readonly draws: Float64Array;
  /** Smallest number of firms that a level rests on; infinite without resources. */
  readonly firms: number;
}

/**
 * Bootstrap of firms within the cluster, all resources of a firm together, so that what goes together stays together.
 * @param cluster - index of the cluster; also numbers its random streams
 */
export function levelDraws(data: EndowmentData, cluster: number, seed: number): LevelDraws {
  const resources = shownResources(data, cluster);
  const { rows } = data.clusters[cluster]!;
  const k = resources.length;
  const firms = new Float64Array(rows.length * k);
  for (const [j, { id }] of resources.entries()) {
    const { scores, scale } = data.scores.get(id)!;
    for (const [i, row] of rows.entries()) firms[i * k + j] = shareOfRange(scores[row]!, scale);
  }
  const draws = new Float64Array(firmResamples * k);
  const counts = new Int32Array(k);
  for (let draw = 0; draw < firmResamples; draw++) {
    const stream = new RandomStream(seed, 'diagnosis.endowment', cluster, draw);
    const level = draws.subarray(draw * k, (draw + 1) * k);
    counts.fill(0);
    for (let pick = 0; pick < rows.length; pick++) {
      const firm = stream.integer(rows.length) * k;
      for (let j = 0; j < k; j++) {
        const value = firms[firm + j]!;
        if (Number.isNaN(value)) continue;
        level[j]! += value;
        counts[j]!++;
      }
    }
    for (let j = 0; j < k; j++) level[j]! /= counts[j]!;
  }
  const levels = Float64Array.from(resources, ({ id }) => resourceLevel(data, id, cluster));
  const answers = resources.map(({ id }) => data.cells.cell(columnId.resource(id), cluster).n!);
  return { resources, levels, draws, firms: Math.min(...answers) };
}

/** A function of the levels, in every resample. */
export function overDraws(
  { draws, resources }: LevelDraws,
  statistic: (levels: Float64Array, draw: number) => number,
): Float64Array {
  const k = resources.length;
  return Float64Array.from({ length: firmResamples }, (_, draw) =>
    statistic(draws.subarray(draw * k, (draw + 1) * k), draw),
  );
}
