import type { Model } from '../model/model.ts';

/** Firms at quarter 0, of one cluster or of the whole model. */
export function firmsAtStart({ population }: Model, cluster?: number): number {
  if (population.kind === 'measured')
    return cluster === undefined
      ? population.firms.length
      : population.firms.filter((firm) => firm.cluster === cluster).length;
  const { firms, firmsOutside } = population.plan;
  return cluster === undefined
    ? firms.reduce((sum, n) => sum + n, firmsOutside)
    : (firms[cluster] ?? 0);
}
