import type { ClusterDiagnosis } from '@qunhai/results';
import type { Resource, Theory } from '@qunhai/theory';
import { type EffectTable, scaleEffect } from '../importance/effect-table.ts';
import { drawInterval, varies } from '../intervals.ts';
import { t } from '../messages.ts';
import type { ConstructScores } from '../scores/construct-scores.ts';
import { firmResamples, type LevelDraws, overDraws } from './level-draws.ts';

type NatureRow = ClusterDiagnosis['nature'][number];
type Trait = NatureRow['trait'];

const traits: readonly Trait[] = [
  'advanced',
  'publicGood',
  'rooted',
  'causallyAmbiguous',
  'pathDependent',
  'tradable',
];

/** How much the whole range of each resource's scale adds to the advantage, in the estimate and in resamples of the model. */
export interface ResourceImportance {
  readonly of: (resource: Resource) => number;
  /** The same in resample `draw` of the model; the estimate when the model was not resampled. */
  readonly inDraw: (resource: Resource, draw: number) => number;
  /** False when no effect on a driver is known and every dimension counts alike. */
  readonly effectsKnown: boolean;
}

/**
 * Importance of a resource: its scoring weight within its construct times the construct's mean positive unstandardized
 * total effect on the theory's drivers, both scales read as shares of their ranges, as levels are. Standardized effects
 * would count a dimension less only because its firms answer alike.
 */
export function resourceImportance(
  theory: Theory,
  scores: ReadonlyMap<string, ConstructScores>,
  effects: EffectTable,
): ResourceImportance {
  const drivers = theory.constructs.filter(({ role }) => role === 'driver').map(({ id }) => id);
  const range = (id: string) => scores.get(id)!.scale.max - scores.get(id)!.scale.min;
  const onDrivers = new Map(
    theory.resources.map(({ construct }) => [
      construct,
      drivers.flatMap((driver) => {
        const effect = effects.unstandardized(construct, driver);
        return effect ? [scaleEffect(effect, range(construct) / range(driver))] : [];
      }),
    ]),
  );
  const effectsKnown = [...onDrivers.values()].some((found) => found.length > 0);
  const effectOf = (construct: string, draw: number | null): number => {
    if (!effectsKnown) return 1;
    const found = onDrivers.get(construct)!;
    const value = (effect: (typeof found)[number]) =>
      draw === null || effect.draws === null
        ? effect.estimate
        : effect.draws[draw % effect.draws.length]!;
    return found.reduce((sum, effect) => sum + Math.max(0, value(effect)) / found.length, 0);
  };
  const weightOf = (resource: Resource, draw: number | null): number => {
    const scored = scores.get(resource.construct);
    if (scored === undefined) return 0;
    const { weights, draws } = scored.weighting;
    const k = weights.length;
    const start = draws === null || draw === null ? null : (draw % (draws.length / k)) * k;
    return resource.items.reduce((sum, item) => {
      const j = scored.indicators.indexOf(item);
      if (j < 0) return sum;
      return sum + (start === null ? weights[j]! : draws![start + j]!);
    }, 0);
  };
  return {
    of: (resource) => weightOf(resource, null) * effectOf(resource.construct, null),
    inDraw: (resource, draw) => weightOf(resource, draw) * effectOf(resource.construct, draw),
    effectsKnown,
  };
}

/**
 * What a cluster's advantage rests on: of the sum over resources of level × importance, the share that comes from
 * resources with each trait. The interval joins resamples of the cluster's firms with resamples of the model.
 */
export function nature(
  levels: LevelDraws,
  importance: ResourceImportance,
  level: number,
): NatureRow[] {
  const { resources } = levels;
  if (resources.length === 0) return [];
  const estimates = Float64Array.from(resources, importance.of);
  const drawn = Array.from({ length: firmResamples }, (_, draw) =>
    Float64Array.from(resources, (resource) => importance.inDraw(resource, draw)),
  );
  return traits.map((trait) => {
    const holds = resources.map((resource) => hasTrait(resource, trait));
    const estimate = shareOf(levels.levels, estimates, holds);
    if (Number.isNaN(estimate))
      return {
        trait,
        share: { estimate: null, interval: null, note: t.both('nature.undefined') },
      };
    const draws = overDraws(levels, (drawnLevels, draw) =>
      shareOf(drawnLevels, drawn[draw]!, holds),
    );
    const settled = holds.every((held) => held === holds[0]); // all or none of it, whatever the levels
    if (!settled && !varies(draws.filter(Number.isFinite), { min: 0, max: 1 }))
      return { trait, share: { estimate, interval: null, note: t.both('mean.no-variation') } };
    return { trait, share: { estimate, interval: drawInterval(draws, level, 'percentile') } };
  });
}

function hasTrait({ traits: own }: Resource, trait: Trait): boolean {
  return trait === 'advanced' ? own.factor === 'advanced' : own[trait];
}

function shareOf(
  levels: ArrayLike<number>,
  importance: Float64Array,
  holds: readonly boolean[],
): number {
  let part = 0;
  let total = 0;
  for (const [k, held] of holds.entries()) {
    const amount = levels[k]! * importance[k]!;
    total += amount;
    if (held) part += amount;
  }
  return total > 0 ? part / total : Number.NaN;
}
