import type { NetworkPicture } from '@qunhai/results';
import type { Model } from '../model/model.ts';
import { runReplication } from '../run/run-replication.ts';
import type { World } from '../world.ts';
import type { Experiment } from './experiment-schema.ts';
import { firmsAtStart } from './firms-at-start.ts';

/** Firms up to which a picture of all of them can be read. */
export const mostPictured = 400;

/** Whether the network of a model is pictured. */
export function isPictured(model: Model): boolean {
  return firmsAtStart(model) <= mostPictured;
}

/**
 * The whole network of replication 0 of a scenario at the start, half-way and at the end. The replication is run again, which gives the
 * same world.
 */
export function networkPictures(
  model: Model,
  scenario: Experiment['scenarios'][number],
  { steps, seed }: Experiment,
): NetworkPicture[] {
  const quarters = new Set([0, Math.floor(steps / 2), steps]);
  const pictures: NetworkPicture[] = [];
  runReplication(model, { scenario, steps, seed, replication: 0 }, (world) => {
    if (quarters.has(world.state.step))
      pictures.push(networkPicture(model, world, { scenario: scenario.id, replication: 0 }));
  });
  return pictures;
}

/** The network of a world as it is now. Firms founded since the start are numbered after those of the start. */
function networkPicture(
  model: Model,
  { state }: World,
  { scenario, replication }: { readonly scenario: string; readonly replication: number },
): NetworkPicture {
  const slots: number[] = [];
  const position = new Int32Array(state.used).fill(-1);
  for (let i = 0; i < state.used; i++) {
    if (state.alive[i] === 0) continue;
    position[i] = slots.length;
    slots.push(i);
  }
  const ties: [number, number][] = [];
  for (const i of slots)
    for (let t = 0; t < state.ties.degree[i]!; t++) {
      const partner = state.ties.partner[i * state.ties.room + t]!;
      if (partner > i) ties.push([position[i]!, position[partner]!]);
    }
  return {
    scenario,
    replication,
    quarter: state.step,
    firms: slots.map((i) => ({
      id: nameOf(model, state.firmId[i]!, state.size.capacity),
      cluster: state.cluster[i]!,
      stage: state.stage[i]!,
      exports: state.exports[i]!,
      markets: bitsOf(state.presence[i]!),
    })),
    ties,
  };
}

function nameOf({ population }: Model, firm: number, capacity: number): string {
  if (firm >= capacity) return `N${String(firm - capacity + 1).padStart(3, '0')}`;
  if (population.kind === 'measured') return population.firms[firm]!.id;
  return `F${String(firm + 1).padStart(3, '0')}`;
}

function bitsOf(word: number): number[] {
  return Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (word >>> bit) & 1);
}
