import { returnMemory } from '../kernels/open-memory.ts';
import { buildWorld } from '../model/build-world.ts';
import type { Model } from '../model/model.ts';
import { groupsOf, observeInto } from '../outcomes/observe.ts';
import { ofAQuarter, outcomeAt, outcomes } from '../outcomes/outcomes.ts';
import { leversAtInto } from '../scenario/levers-at.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { passQuarter } from '../schedule/schedule.ts';
import type { World } from '../world.ts';
import { FirmTally } from './firm-tally.ts';
import { stageFlow } from './stage-flow.ts';

/** Which world, and for how long. */
export interface ReplicationPlan {
  readonly scenario: Scenario;
  /** Quarters. */
  readonly steps: number;
  readonly seed: number;
  readonly replication: number;
  /** Also say how every firm is at the end. */
  readonly withFirms?: boolean;
}

/** What one world did. */
export interface Replication {
  /** Observations, [steps + 1 × groups × outcomes]; the first are of quarter 0. */
  readonly paths: Float64Array;
  /** Firms by stage at the start (rows: domestic … cooperating, not there yet) and at the end (columns: …, gone); [5 × 5]. */
  readonly flow: Float64Array;
  /** Only when asked for. */
  readonly firms: FirmsAtEnd | null;
}

/** Firms alive at the end, in the order of their slots. */
export interface FirmsAtEnd {
  /** Position in the population for the firms of the start; higher for firms founded since. */
  readonly id: Int32Array;
  /** −1: none. */
  readonly cluster: Int32Array;
  readonly resources: Float64Array;
  /** Sum over all quarters. */
  readonly exports: Float64Array;
  /** v·b/(b + 1) with b markets. */
  readonly embedding: Float64Array;
  /** Mean over markets. */
  readonly knowledge: Float64Array;
  /** Mean over the markets the firm is in; of a firm in none the sum over all, as a survey is placed. */
  readonly knowledgeAbroad: Float64Array;
  readonly advantage: Float64Array;
  readonly capability: Float64Array;
  /** Markets the firm is in. */
  readonly breadth: Uint8Array;
  readonly stage: Uint8Array;
}

/**
 * Let a world pass its quarters. The same plan gives the same numbers on every machine and in the browser.
 * @param watch - told the world after every quarter, and before the first
 */
export function runReplication(
  model: Model,
  plan: ReplicationPlan,
  watch?: (world: World) => void,
): Replication {
  const { scenario, steps, seed, replication } = plan;
  const world = buildWorld(model, seed, replication, scenario);
  const { state, setting } = world;
  const width = groupsOf(state.size.clusters) * outcomes.length;
  const paths = new Float64Array((steps + 1) * width);
  const observe = (step: number) => {
    observeInto(world, paths.subarray(step * width, (step + 1) * width));
    watch?.(world);
  };
  const stagesBefore = stagesOf(world);
  const tally = plan.withFirms ? new FirmTally(world) : null;
  observe(0);
  for (let at = 0; at < width; at += outcomes.length)
    for (const id of ofAQuarter) paths[at + outcomeAt(id)] = Number.NaN;
  for (let step = 0; step < steps; step++) {
    leversAtInto(scenario, setting, step, world.levers);
    passQuarter(world);
    tally?.add(world);
    observe(step + 1);
  }
  const flow = stageFlow(stagesBefore, world);
  const firms = tally ? tally.atEnd(world) : null;
  // A watcher may keep the world; otherwise nobody has it any more.
  if (watch === undefined) returnMemory(state.memory);
  return { paths, flow, firms };
}

/** Stage of every slot; −1 where no firm is. */
function stagesOf({ state }: World): Int8Array {
  return Int8Array.from({ length: state.size.capacity }, (_, i) =>
    state.alive[i] === 1 ? state.stage[i]! : -1,
  );
}
