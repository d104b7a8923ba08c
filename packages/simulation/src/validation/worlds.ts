import { defaultModel } from '../model/default-model.ts';
import type { Model } from '../model/model.ts';
import { defaultPopulation, type PopulationPlan } from '../state/draw-population.ts';
import type { State } from '../state/state.ts';

/** The default model with other firms: as many clusters as the plan has, everything else as it is. */
export function modelOf(plan: Partial<PopulationPlan>): Model {
  const model = defaultModel();
  const whole = { ...defaultPopulation, ...plan };
  const clusters = model.setting.clusters.slice(0, whole.firms.length);
  return {
    ...model,
    setting: { ...model.setting, clusters },
    population: { kind: 'drawn', plan: whole },
  };
}

/** Whether the firm that a slot held at the start still lives there. */
export function livesOn({ alive, firmId }: State, slot: number): boolean {
  return alive[slot] === 1 && firmId[slot] === slot;
}

/** Mean of a variable over all firms alive. */
export function meanOver({ used, alive }: State, variable: Float64Array): number {
  let sum = 0;
  let firms = 0;
  for (let i = 0; i < used; i++) {
    if (alive[i] === 0) continue;
    sum += variable[i]!;
    firms++;
  }
  return sum / firms;
}

/** Mean of a variable over firms of the start, slots `from` … `to` − 1; those that closed count as 0. */
export function meanOfStart(
  state: State,
  variable: Float64Array,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let i = from; i < to; i++) if (livesOn(state, i)) sum += variable[i]!;
  return sum / (to - from);
}
