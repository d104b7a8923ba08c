import { RandomStream } from '@qunhai/kernel';
import {
  buildWorld,
  defaultModel,
  type MeasuredFirm,
  type Model,
  type Sample,
} from '@qunhai/simulation';
import { defaultPopulation } from '../src/state/draw-population.ts';

/**
 * A model as a study gives it: firms that are the same in every replication, and samples of the estimates of which every replication draws
 * one. The firms are those of a drawn world, the samples the usual weights off by about a tenth.
 */
export function measuredModel(firms: readonly number[], samples: number): Model {
  const drawn: Model = {
    ...defaultModel(),
    population: { kind: 'drawn', plan: { ...defaultPopulation, firms } },
  };
  const { state } = buildWorld(drawn, 1, 0);
  const { markets, resources, clusters } = state.size;
  const slots = Array.from({ length: state.used }, (_, i) => i);
  const rows = (values: Float64Array, length: number, count: number) =>
    Array.from({ length: count }, (_, row) => [
      ...values.subarray(row * length, (row + 1) * length),
    ]);
  const ties = slots.flatMap((i) => {
    const first = i * state.ties.room;
    const partners = [...state.ties.partner.subarray(first, first + state.ties.degree[i]!)];
    return partners.filter((partner) => partner > i).map((partner) => [i, partner] as const);
  });
  const knowledge = rows(state.knowledge, markets, state.used);
  const firm = (i: number): MeasuredFirm => ({
    id: `F${i + 1}`,
    cluster: state.cluster[i]!,
    chainStep: state.chainStep[i]!,
    value: state.value[i]!,
    acquisition: state.acquisition[i]!,
    transfer: state.transfer[i]!,
    integration: state.integration[i]!,
    advantage: state.advantage[i]!,
    capability: state.capability[i]!,
    resources: state.resources[i]!,
    support: state.support[i]!,
    homeBound: state.homeBound[i]!,
    stage: state.stage[i]!,
    markets: Array.from({ length: markets }, (_, m) => m).filter(
      (m) => (state.presence[i]! >>> m) & 1,
    ),
    knowledge: knowledge[i]!,
  });
  return {
    ...drawn,
    population: {
      kind: 'measured',
      firms: slots.map(firm),
      ties,
      endowment: rows(state.endowment, resources, clusters),
    },
    samples: Array.from({ length: samples }, (_, s) => sampleOf(drawn, s)),
  };
}

function sampleOf({ setting }: Model, s: number): Sample {
  const stream = new RandomStream(1, 'simulation.bench', s);
  const off = (weights: readonly number[]) => {
    const moved = weights.map((weight) => weight * Math.exp(0.1 * stream.normal()));
    const sum = moved.reduce((total, weight) => total + weight, 0);
    return moved.map((weight) => weight / sum);
  };
  return {
    toAdvantage: off(setting.resources.map(({ toAdvantage }) => toAdvantage)),
    toCapability: off(setting.resources.map(({ toCapability }) => toCapability)),
  };
}
