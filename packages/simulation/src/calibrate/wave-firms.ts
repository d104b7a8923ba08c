import type { MeasuredPopulation } from '../model/model.ts';
import type { FirmsAtEnd } from '../run/run-replication.ts';
import type { WaveFirms } from './wave-statistics.ts';

/** Firms as a survey found them. */
export function measuredFirms({ firms }: Pick<MeasuredPopulation, 'firms'>): WaveFirms {
  return {
    stage: firms.map(({ stage }) => stage),
    advantage: firms.map(({ advantage }) => advantage),
    capability: firms.map(({ capability }) => capability),
    breadth: firms.map(({ markets }) => markets.length),
    knowledge: firms.map(({ markets, knowledge }) => {
      const sum = (known: readonly number[]) => known.reduce((total, k) => total + k, 0);
      return markets.length > 0
        ? sum(markets.map((m) => knowledge[m]!)) / markets.length
        : sum(knowledge);
    }),
  };
}

/**
 * Firms as the model has them after some quarters.
 * @param panel - positions in the population of the firms that are compared; those that have closed since are left out
 */
export function simulatedFirms(firms: FirmsAtEnd, panel: ReadonlySet<number>): WaveFirms {
  const at = [...firms.id.keys()].filter((slot) => panel.has(firms.id[slot]!));
  const pick = (values: ArrayLike<number>) => at.map((slot) => values[slot]!);
  return {
    stage: pick(firms.stage),
    advantage: pick(firms.advantage),
    capability: pick(firms.capability),
    knowledge: pick(firms.knowledgeAbroad),
    breadth: pick(firms.breadth),
  };
}
