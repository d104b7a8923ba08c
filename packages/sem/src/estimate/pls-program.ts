import { compilePlan, type PlanSettings } from '../specify/compile-plan.ts';
import type { SemModel } from '../specify/model.ts';
import { type FirstOrderModel, modelStages } from '../specify/model-stages.ts';
import { validateModel } from '../specify/validate-model.ts';
import type { PlsPlan } from './pls-plan.ts';
import type { PlsOptions } from './pls-result.ts';
import { type SlotMap, slotMap } from './slot-map.ts';

/** One stage: its model, its slots and the plan the kernels run on. */
export interface PlsStage {
  readonly model: FirstOrderModel;
  readonly slots: SlotMap;
  readonly plan: PlsPlan;
}

/** A model ready to be fitted to correlations again and again. */
export interface PlsProgram {
  readonly first: PlsStage | null;
  readonly final: PlsStage;
  /** [final slots] where a first stage exists: the first-stage slot it repeats, or −1 − construct for a score. */
  readonly source: Int32Array;
}

/**
 * Validate a model and compile it.
 * @throws {QunhaiError} as {@link validateModel}
 */
export function compileProgram(model: SemModel, options: PlsOptions): PlsProgram {
  validateModel(model, options.consistent ?? false);
  const settings: PlanSettings = {
    scheme: options.scheme ?? 'path',
    consistent: options.consistent ?? false,
    tolerance: options.tolerance ?? defaultTolerance,
    maxIterations: options.maxIterations ?? defaultMaxIterations,
  };
  const stages = modelStages(model);
  const final = compileStage(stages.final, settings);
  const first = stages.first ? compileStage(stages.first, settings) : null;
  return { first, final, source: first ? sourceOf(first, final) : new Int32Array(0) };
}

/** Sum of absolute weight changes at which iteration stops: far below the 1e-6 to which estimates are compared. */
const defaultTolerance = 1e-10;
const defaultMaxIterations = 1000;

function compileStage(model: FirstOrderModel, settings: PlanSettings): PlsStage {
  return { model, slots: slotMap(model), plan: compilePlan(model, settings) };
}

function sourceOf(first: PlsStage, final: PlsStage): Int32Array {
  const constructs = first.model.constructs.map((c) => c.id);
  return Int32Array.from(final.slots.indicator, (indicator, slot) => {
    const same = first.slots.indicator.findIndex(
      (other, at) =>
        other === indicator && first.slots.construct[at] === final.slots.construct[slot],
    );
    return same >= 0 ? same : -1 - constructs.indexOf(indicator);
  });
}
