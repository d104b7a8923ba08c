import type { MeasuredFirm, Model } from '../model/model.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';

/**
 * The model that a world at quarter 0 is made of, its firms as if they had been measured and its estimates as drawn. With the same seed and
 * replication it gives the same numbers as the world itself; with others the same firms have other luck.
 */
export function measuredFromWorld({ state, setting, parameters }: World): Model {
  const { resources } = state.size;
  return {
    setting,
    parameters,
    population: {
      kind: 'measured',
      firms: Array.from({ length: state.used }, (_, i) => firmOf(state, i)),
      ties: tiesInOrder(state),
      endowment: setting.clusters.map((_, c) => [
        ...state.endowment.subarray(c * resources, (c + 1) * resources),
      ]),
    },
    samples: [],
  };
}

function firmOf(state: State, i: number): MeasuredFirm {
  const { markets } = state.size;
  return {
    id: `firm-${i}`,
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
  };
}

/**
 * Ties in an order in which making them gives every firm its partners in the order it has them: always one that is the next of both its
 * ends. There is one as long as ties are left, for they were made one after another.
 */
function tiesInOrder({ ties, used }: State): [number, number][] {
  const { room, degree, partner } = ties;
  const next = new Uint8Array(used);
  const made: [number, number][] = [];
  const nextOf = (i: number) => (next[i]! < degree[i]! ? partner[i * room + next[i]!]! : -1);
  const ready = Array.from({ length: used }, (_, i) => i);
  for (let i = ready.pop(); i !== undefined; i = ready.pop()) {
    const j = nextOf(i);
    if (j < 0 || nextOf(j) !== i) continue;
    made.push([i, j]);
    next[i]!++;
    next[j]!++;
    ready.push(j, i);
  }
  return made;
}
