import { mean } from '@qunhai/numerics';
import type { MeasuredFirm, MeasuredPopulation, Model } from '../model/model.ts';
import { equalContacts, equalTies } from './equal-network.ts';
import { equalStocks } from './equal-stocks.ts';
import { includes } from './parts.ts';

/** A model whose firms were measured, or are taken as if they had been. */
export type MeasuredModel = Model & { readonly population: MeasuredPopulation };

/**
 * The model in which firms of clusters differ only in the parts of a coalition; in all else they are like their mean:
 * - endowment: level of the cluster's stocks (their mean over resources), growth resources and dependence on support;
 * - structure: mix of the cluster's stocks (their ratio to its level), value-chain step, position of value;
 * - mechanisms: abilities A, T, G, advantage and capability;
 * - network: local ties, markets, market knowledge, home-boundness and stage. Ties become a ring in each cluster in which
 *   everybody has the same number of partners; everybody is in the same markets.
 * Firms outside clusters stay as they are. With all four parts in the coalition nothing changes.
 * @param coalition - bits in the order of `parts`; luck is not looked at
 */
export function equalise(model: MeasuredModel, coalition: number, seed: number): MeasuredModel {
  const { population } = model;
  const compared = population.firms.filter(({ cluster }) => cluster >= 0);
  const sameInAll = {
    ...(includes(coalition, 'endowment') ? {} : meansOf(compared, ['resources', 'support'])),
    ...(includes(coalition, 'structure') ? {} : equalPosition(compared)),
    ...(includes(coalition, 'mechanisms')
      ? {}
      : meansOf(compared, ['acquisition', 'transfer', 'integration', 'advantage', 'capability'])),
    ...(includes(coalition, 'network') ? {} : equalContacts(compared)),
  };
  return {
    ...model,
    population: {
      ...population,
      firms: population.firms.map((firm) => (firm.cluster >= 0 ? { ...firm, ...sameInAll } : firm)),
      ties: includes(coalition, 'network') ? population.ties : equalTies(population, seed),
      endowment: equalStocks(population, {
        level: !includes(coalition, 'endowment'),
        mix: !includes(coalition, 'structure'),
      }),
    },
  };
}

type Measure = {
  [Name in keyof MeasuredFirm]: MeasuredFirm[Name] extends number ? Name : never;
}[keyof MeasuredFirm];

function meansOf(
  firms: readonly MeasuredFirm[],
  measures: readonly Measure[],
): Partial<MeasuredFirm> {
  return Object.fromEntries(measures.map((name) => [name, mean(firms.map((firm) => firm[name]))]));
}

function equalPosition(firms: readonly MeasuredFirm[]): Partial<MeasuredFirm> {
  const { chainStep, value } = meansOf(firms, ['chainStep', 'value']) as MeasuredFirm;
  return { chainStep: Math.round(chainStep), value };
}
