import type { Bilingual } from '@qunhai/kernel';
import { type Model, outcomes } from '@qunhai/simulation';

/** What scenarios can name in a model: its clusters and the resources that can be invested in. */
export interface PlanPlace {
  readonly clusters: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly resources: readonly { readonly id: string; readonly name: Bilingual }[];
  /** Values of the model's parameters. */
  readonly parameters: Model['parameters'];
  readonly firms: number;
}

/** @param nameOf - name of a resource in the theory; null when the theory does not have it */
export function placeOfModel(
  { setting, parameters, population }: Model,
  nameOf: (resource: string) => Bilingual | null,
): PlanPlace {
  return {
    clusters: setting.clusters,
    resources: setting.resources.map(({ id }) => ({ id, name: nameOf(id) ?? { zh: id, en: id } })),
    parameters,
    firms:
      population.kind === 'measured'
        ? population.firms.length
        : population.plan.firms.reduce((sum, n) => sum + n, population.plan.firmsOutside),
  };
}

/** How long a run here takes, roughly: nobody is told seconds that nobody knows. */
export type Effort = 'moment' | 'minute' | 'long';

/** Firm-quarters a browser passes in a second, on a slow computer. */
const pace = 1_000_000;

export function effortOf(firmQuarters: number): Effort {
  if (firmQuarters < 15 * pace) return 'moment';
  return firmQuarters < 120 * pace ? 'minute' : 'long';
}

/** Numbers a page keeps at most, which is half a gigabyte. */
const mostNumbers = 60_000_000;

/** Whether a run is too large for the memory of a page. */
export function isTooLargeHere(
  { clusters }: PlanPlace,
  { steps, replications, scenarios }: { steps: number; replications: number; scenarios: number },
): boolean {
  const groups = clusters.length > 1 ? 1 + clusters.length : 1;
  return (steps + 1) * groups * outcomes.length * replications * scenarios > mostNumbers;
}
