import type { MeasuredFirm, MeasuredPopulation } from '../model/model.ts';
import type { World } from '../world.ts';

/** The firms alive in a world, its ties and stocks, as a survey without error would find them. */
export function readPopulation({ state }: World): MeasuredPopulation {
  const slots = Array.from({ length: state.used }, (_, i) => i).filter((i) => state.alive[i] === 1);
  const position = new Map(slots.map((slot, at) => [slot, at]));
  const { markets, clusters, resources } = state.size;
  const firms = slots.map(
    (i): MeasuredFirm => ({
      id: String(state.firmId[i]),
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
      knowledge: [...state.knowledge.subarray(i * markets, (i + 1) * markets)],
    }),
  );
  const { room, degree, partner } = state.ties;
  const ties = slots.flatMap((i) =>
    Array.from(partner.subarray(i * room, i * room + degree[i]!)).flatMap((j) =>
      i < j ? [[position.get(i)!, position.get(j)!] as const] : [],
    ),
  );
  const endowment = Array.from({ length: clusters }, (_, c) => [
    ...state.endowment.subarray(c * resources, (c + 1) * resources),
  ]);
  return { kind: 'measured', firms, ties, endowment };
}
