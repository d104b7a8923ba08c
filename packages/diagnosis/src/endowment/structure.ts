import type { Bilingual } from '@qunhai/kernel';
import type { ClusterDiagnosis } from '@qunhai/results';
import type { Resource, Theory } from '@qunhai/theory';
import { drawInterval } from '../intervals.ts';
import { t } from '../messages.ts';
import { sharedScale } from '../scores/answer-scale.ts';
import type { EndowmentData } from './endowment.ts';
import { balance, evenness } from './evenness.ts';
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
 * such groups. Levels count from the bottom of the scale; intervals are percentiles over resamples of the firms.
 * @returns null when fewer than two resources are shown
 */
export function structure(
  data: EndowmentData,
  levels: LevelDraws,
  theory: Theory,
): Structure | null {
  if (levels.resources.length < 2) return null;
  const { scale } = sharedScale(levels.resources.map(({ id }) => data.scores.get(id)!.scale));
  const estimate = (
    statistic: (levels: ArrayLike<number>) => number,
    scaled: (value: number) => number = (value) => value,
  ): Uncertain => {
    const value = statistic(levels.levels);
    if (Number.isNaN(value))
      return { estimate: null, interval: null, note: t.both('structure.undefined') };
    const draws = overDraws(levels, (drawn) => scaled(statistic(drawn)));
    return { estimate: scaled(value), interval: drawInterval(draws, data.level, 'percentile') };
  };
  const meanOf = (members: readonly number[]) => (drawn: ArrayLike<number>) =>
    members.reduce((sum, j) => sum + drawn[j]! / members.length, 0);
  const membersOf = (group: ResourceGroup) =>
    levels.resources.flatMap((resource, j) => (group.holds(resource) ? [j] : []));
  const shown = (group: ResourceGroup) => levels.resources.some(group.holds);
  const parts = smallestGroups(levels.resources).map(meanOf);
  return {
    evenness: estimate(evenness),
    groups: [...dimensions(theory), ...infrastructures(theory)].filter(shown).map((group) => ({
      id: group.id,
      name: group.name,
      level: estimate(
        meanOf(membersOf(group)),
        (level) => scale.min + level * (scale.max - scale.min),
      ),
    })),
    balance: estimate((drawn) => balance(parts.map((part) => part(drawn)))),
  };
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
