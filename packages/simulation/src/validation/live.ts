import { buildWorld } from '../model/build-world.ts';
import type { Model } from '../model/model.ts';
import { leversAtInto } from '../scenario/levers-at.ts';
import { baseline, type Scenario } from '../scenario/scenario-schema.ts';
import { passQuarter } from '../schedule/schedule.ts';
import type { World } from '../world.ts';
import type { Removal } from './pattern.ts';

/** A world of an experiment. */
export interface Life {
  readonly model: Model;
  readonly seed: number;
  readonly steps: number;
  readonly without: Removal | null;
  /** What is done and what happens; nothing unless told. */
  readonly scenario?: Partial<Scenario>;
  /** Changes the world before its first quarter. */
  readonly prepare?: (world: World) => void;
  /** Told the world at the start (quarter 0) and after every quarter. */
  readonly watch?: (world: World, quarter: number) => void;
}

/** Let a world pass its quarters; @returns the world at the end. */
export function live(life: Life): World {
  const { model, seed, steps, without, prepare, watch } = life;
  const scenario: Scenario = { ...baseline, ...life.scenario };
  const world = buildWorld(model, seed, 0, {
    ...scenario,
    switchedOff: [...scenario.switchedOff, ...(without?.switchedOff ?? [])],
    parameters: { ...scenario.parameters, ...without?.parameters },
  });
  prepare?.(world);
  watch?.(world, 0);
  for (let step = 0; step < steps; step++) {
    leversAtInto(scenario, world.setting, step, world.levers);
    passQuarter(world);
    watch?.(world, step + 1);
  }
  return world;
}
