import type { Bilingual } from '@qunhai/kernel';
import type { ClusterDiagnosis } from '@qunhai/results';
import type { Resource, Theory } from '@qunhai/theory';
import { drawInterval, varies, widenTo } from '../intervals.ts';
import { t } from '../messages.ts';
import { sharedScale } from '../scores/answer-scale.ts';
import type { EndowmentData } from './endowment.ts';
import { balance, evenness } from './evenness.ts';
import { fewestFirms, inversionInterval } from './inversion-interval.ts';
import { type LevelDraws, overDraws } from './level-draws.ts';

type Structure = NonNullable<ClusterDiagnosis['structure']>;
type Uncertain = Structure['evenness'];

/** Resources whose mean level is told together. */
interface ResourceGroup {
  readonly id: string;
  readonly name: Bilingual;
  readonly holds: (resource: Resource) => boolean;
}

/**
 * Structure of a cluster's endowment: evenness of the mix over resources, mean level by dimension (the construct a
 * resource belongs to) and by culture or infrastructure, and balance, the weakest over the strongest of the smallest
 * such groups. Levels count from the bottom of the scale. Intervals of mean levels are percentiles over resamples of the
 * firms, none where all firms are alike; those of evenness and balance invert a test (see `inversionInterval`) and are widened to hold the estimate,
 * which comes out low when levels are nearly equal.
 * @returns null when fewer than two resources are shown
 */
export function structure(
  data: EndowmentData,
  levels: LevelDraws,
  theory: Theory,
): Structure | null {
  if (levels.resources.length < 2) return null;
  const { scale } = sharedScale(levels.resources.map(({ id }) => data.scores.get(id)!.scale));
  const groupLevel = (group: ResourceGroup): Uncertain => {
    const level = meanOf(membersOf(group));
    const scaled = (drawn: Float64Array) => scale.min + level(drawn) * (scale.max - scale.min);
    const draws = overDraws(levels, scaled);
    const estimate = scaled(levels.levels);
    return varies(draws.filter(Number.isFinite), scale)
      ? { estimate, interval: drawInterval(draws, data.level, 'percentile') }
      : { estimate, interval: null, note: t.both('mean.no-variation') };
  };
  const meanOf = (members: readonly number[]) => (drawn: ArrayLike<number>) =>
    members.reduce((sum, j) => sum + drawn[j]! / members.length, 0);
  const membersOf = (group: ResourceGroup) =>
    levels.resources.flatMap((resource, j) => (group.holds(resource) ? [j] : []));
  const shown = (group: ResourceGroup) => levels.resources.some(group.holds);
  const parts = smallestGroups(levels.resources).map(meanOf);
  return {
    evenness: spread(evenness, levels, data.level),
    groups: [...dimensions(theory), ...infrastructures(theory)].filter(shown).map((group) => ({
      id: group.id,
      name: group.name,
      level: groupLevel(group),
    })),
    balance: spread((drawn) => balance(parts.map((part) => part(drawn))), levels, data.level),
  };
}

/** A statistic that is 1 when all levels are equal, with its interval or why it has none. */
function spread(
  statistic: (levels: Float64Array) => number,
  levels: LevelDraws,
  level: number,
): Uncertain {
  const estimate = statistic(levels.levels);
  if (Number.isNaN(estimate))
    return { estimate: null, interval: null, note: t.both('structure.undefined') };
  const interval = widenTo(inversionInterval(levels, statistic, level), estimate);
  if (interval) return { estimate, interval };
  const reason = levels.firms < fewestFirms ? 'few-firms' : 'no-bound';
  return { estimate, interval, note: t.both(`structure.${reason}`, { fewestFirms }) };
}

function dimensions(theory: Theory): ResourceGroup[] {
  return theory.constructs.map(({ id, name }) => ({
    id,
    name,
    holds: (resource) => resource.construct === id,
  }));
}

/** Culture and infrastructure, when the theory splits any of its dimensions so. */
function infrastructures({ resources }: Theory): ResourceGroup[] {
  return (['culture', 'infrastructure'] as const)
    .filter((group) => resources.some((resource) => resource.group === group))
    .map((group) => ({
      id: group,
      name: t.both(`group.${group}`),
      holds: (resource) => resource.group === group,
    }));
}

/** Positions of the resources of each dimension, split into culture and infrastructure where the theory does so. */
function smallestGroups(resources: readonly Resource[]): number[][] {
  return [
    ...Map.groupBy(resources.keys(), (j) => {
      const { construct, group } = resources[j]!;
      return `${construct}/${group ?? ''}`;
    }).values(),
  ];
}
