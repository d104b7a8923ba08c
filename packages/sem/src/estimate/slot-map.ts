import type { FirstOrderModel } from '../specify/model-stages.ts';

/** Which indicator of which construct each slot of a plan is, in slot order. */
export interface SlotMap {
  readonly construct: readonly string[];
  readonly indicator: readonly string[];
  /** Distinct indicators in the order of first use: the rows of result matrices. */
  readonly variables: readonly string[];
  /** [slots] the slot's row among `variables`. */
  readonly variableOf: Int32Array;
  /** [slots] the slot's construct. */
  readonly constructOf: Int32Array;
}

/** Slots of one stage: each construct's indicators, one construct after the other. */
export function slotMap(stage: FirstOrderModel): SlotMap {
  const slots = stage.constructs.flatMap((c, j) =>
    c.indicators.map((indicator) => ({ construct: c.id, indicator, j })),
  );
  const variables = [...new Set(slots.map((slot) => slot.indicator))];
  const position = new Map(variables.map((name, i) => [name, i]));
  return {
    construct: slots.map((slot) => slot.construct),
    indicator: slots.map((slot) => slot.indicator),
    variables,
    variableOf: Int32Array.from(slots, (slot) => position.get(slot.indicator)!),
    constructOf: Int32Array.from(slots, (slot) => slot.j),
  };
}
