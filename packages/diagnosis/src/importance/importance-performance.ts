import type { DiagnosisResults } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { drawInterval } from '../intervals.ts';
import { t } from '../messages.ts';
import type { ConstructScores, ItemSources } from '../scores/construct-scores.ts';
import type { EffectTable } from './effect-table.ts';
import { indicatorPoints } from './indicator-points.ts';
import { meanPerformance, type PerformanceOptions } from './mean-performance.ts';

type PerformanceMap = DiagnosisResults['importancePerformance'][number];
type Point = PerformanceMap['points'][number];

/**
 * Importance–performance map of each target: importance = unstandardized total effect on the target with its percentile
 * interval, performance = mean score of all firms (by their weights, where they have some), 0…100, with its Student-t interval cut at
 * those bounds.
 * Without an estimated model the constructs that come before the target in the theory are mapped without importance.
 * @see Ringle & Sarstedt (2016), IMDS 116(9), 1865–1886.
 */
export function importancePerformance(
  theory: Theory,
  scores: ReadonlyMap<string, ConstructScores>,
  effects: EffectTable,
  items: ItemSources,
  options: PerformanceOptions & { readonly estimated: boolean },
): PerformanceMap[] {
  return theory.diagnosis.targets
    .filter((target) => scores.has(target))
    .map((target) => {
      const before = constructsBefore(target, theory);
      const points = theory.constructs.flatMap(({ id }): Point[] => {
        const scored = scores.get(id);
        if (scored === undefined || id === target) return [];
        const effect = effects.unstandardized(id, target);
        if (effect === null && (options.estimated || !before.has(id))) return [];
        return [
          {
            construct: id,
            importance: effect
              ? {
                  estimate: effect.estimate,
                  interval: effect.draws && drawInterval(effect.draws, options.level, 'percentile'),
                }
              : { estimate: null, interval: null, note: t.both('importance.not-estimated') },
            performance: meanPerformance(scored.scores, scored.scale, options),
            ...indicatorPoints(scored, items, effect, options),
          },
        ];
      });
      return { target, points };
    });
}

/** Constructs with a path of the theory's base model to the target or to a component of it. */
function constructsBefore(target: string, theory: Theory): Set<string> {
  const construct = theory.constructs.find(({ id }) => id === target);
  const components =
    construct?.measurement.kind === 'second-order' ? construct.measurement.components : [];
  const found = new Set<string>();
  const open = [target, ...components];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { from, to, model } of theory.paths)
      if (to === next && model === 'base' && !found.has(from)) {
        found.add(from);
        open.push(from);
      }
  return found;
}
