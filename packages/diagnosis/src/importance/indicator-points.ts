import type { DiagnosisResults } from '@qunhai/results';
import { drawInterval } from '../intervals.ts';
import { t } from '../messages.ts';
import type { ConstructScores, ItemSources } from '../scores/construct-scores.ts';
import type { Effect } from './effect-table.ts';
import { meanPerformance, type PerformanceOptions } from './mean-performance.ts';

type Point = DiagnosisResults['importancePerformance'][number]['points'][number];
type Indicator = NonNullable<Point['indicators']>[number];

/**
 * The items of a construct on the importance–performance map: importance is the construct's total effect times the weight of the item in its
 * score, resample by resample; performance the mean answer, 0…100. None for constructs whose indicators are constructs, which have points of
 * their own, nor for those that are their only item.
 * @see Ringle & Sarstedt (2016), IMDS 116(9), 1865–1886, on indicators.
 */
export function indicatorPoints(
  { indicators, weighting }: ConstructScores,
  items: ItemSources,
  effect: Effect | null,
  options: PerformanceOptions,
): Pick<Point, 'indicators'> {
  const { weights, draws, origin } = weighting;
  const k = indicators.length;
  if (k < 2 || !indicators.every((id) => items.has(id))) return {};
  const { level } = options;
  return {
    indicators: indicators.map((indicator, j): Indicator => {
      const { values, scale } = items.get(indicator)!;
      const ofWeight = draws && drawsOf(draws, k, j);
      const weight = weights[j]!;
      return {
        indicator,
        weight: {
          estimate: weight,
          interval: ofWeight && drawInterval(ofWeight, level, 'percentile'),
          ...(origin !== 'estimated' && { note: t.both('importance.equal-weights') }),
        },
        importance:
          effect === null
            ? { estimate: null, interval: null, note: t.both('importance.not-estimated') }
            : {
                estimate: effect.estimate * weight,
                interval:
                  effect.draws &&
                  drawInterval(
                    effect.draws.map((drawn, r) => drawn * (ofWeight ? ofWeight[r]! : weight)),
                    level,
                    'percentile',
                  ),
              },
        performance: meanPerformance(values, scale, options),
      };
    }),
  };
}

/** Column j of [resamples × k]. */
function drawsOf(draws: Float64Array, k: number, j: number): Float64Array {
  return Float64Array.from({ length: draws.length / k }, (_, r) => draws[r * k + j]!);
}
