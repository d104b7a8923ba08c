import type { Model } from '../model/model.ts';
import { firmsAtStart } from './firms-at-start.ts';

/** Fewest measured firms whose means may be shown, as in the diagnosis (docs/decisions/0006). */
export const fewestShown = 5;

/** Whether a cluster's paths, which begin at the measured means of its firms, would tell of too few firms. */
export function isWithheld(model: Model, cluster: number): boolean {
  return model.population.kind === 'measured' && firmsAtStart(model, cluster) < fewestShown;
}

/** Clusters that are simulated but not shown by themselves. */
export function withheldClusters(model: Model): number {
  return model.setting.clusters.filter((_, c) => isWithheld(model, c)).length;
}
