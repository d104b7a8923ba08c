import { log1p } from '../arithmetic/portable-functions.ts';
import { clearLevers, type Levers } from '../policies/levers.ts';
import { policies } from '../policies/policies.ts';
import type { Setting } from '../state/setting.ts';
import type { PolicyUse, Scenario } from './scenario-schema.ts';

/** What a scenario does in a quarter, into `levers`; what is over or not yet begun does nothing. */
export function leversAtInto(
  { policies: uses, shocks }: Scenario,
  setting: Setting,
  step: number,
  levers: Levers,
): void {
  clearLevers(levers);
  for (const use of uses)
    if (step >= use.start && step < use.start + use.duration) pull(use, setting, levers);
  for (const shock of shocks) {
    if (shock.shock === 'structural') {
      if (step === shock.start) levers.rupture = Math.max(levers.rupture, shock.size);
    } else if (step >= shock.start && step < shock.start + shock.duration)
      levers.demand += log1p(shock.size);
  }
}

function pull(use: PolicyUse, setting: Setting, levers: Levers): void {
  const amount = use.size * policies[use.policy].fullSize;
  const places = placesOf(use, setting);
  switch (use.policy) {
    case 'invest':
      invest(setting, levers, places, [positionOf(setting, use.resource)], amount);
      break;
    case 'joint-brand':
      invest(setting, levers, places, setting.imageAt, amount);
      break;
    default:
      for (const place of places) add(levers[leverOf[use.policy]], place, amount);
  }
}

const leverOf = {
  'entry-support': 'entrySupport',
  platform: 'openness',
  training: 'training',
  subsidy: 'subsidy',
  'lead-firm': 'leadFirm',
  'open-outward': 'outward',
} as const;

/** Several policies of one kind add up to at most all there is. */
function add(lever: Float64Array, place: number, amount: number): void {
  lever[place] = Math.min(1, lever[place]! + amount);
}

function invest(
  setting: Setting,
  { investment }: Levers,
  places: readonly number[],
  resources: readonly number[],
  amount: number,
): void {
  for (const place of places) {
    if (place >= setting.clusters.length) continue;
    for (const k of resources) add(investment, place * setting.resources.length + k, amount);
  }
}

/** All places when no cluster is named. */
function placesOf({ clusters }: PolicyUse, setting: Setting): number[] {
  if (clusters === undefined)
    return Array.from({ length: setting.clusters.length + 1 }, (_, p) => p);
  return clusters.map((id) => setting.clusters.findIndex((cluster) => cluster.id === id));
}

function positionOf({ resources }: Setting, id: string | undefined): number {
  return resources.findIndex((resource) => resource.id === id);
}
