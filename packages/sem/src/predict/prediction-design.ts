import type { PlsProgram, PlsStage } from '../estimate/pls-program.ts';
import { causalOrder } from '../evaluate/causal-order.ts';
import { dataStage } from '../resample/resample-task.ts';

/**
 * From what a construct is predicted: the scores of its direct antecedents as observed in the holdout rows, or those of
 * the exogenous constructs only, with everything between predicted in turn.
 */
export type PredictionApproach = 'direct' | 'earliest';

/** One endogenous construct: what it is predicted from, and its indicators. */
export interface PredictedBlock {
  readonly construct: number;
  /** Slots of its indicators in the final stage. */
  readonly slots: readonly number[];
  /** Slots that the linear benchmark regresses them on, no variable twice. */
  readonly predictors: readonly number[];
}

/** What a cross-validation predicts, as positions in the final stage. */
export interface PredictionDesign {
  readonly approach: PredictionApproach;
  /** Constructs, then terms by number, in an order in which causes and factors come first. */
  readonly order: readonly number[];
  readonly blocks: readonly PredictedBlock[];
  /** The blocks' constructs by name. */
  readonly constructs: readonly string[];
  /** The blocks' indicators by name, in the order of their slots. */
  readonly targets: readonly { readonly construct: string; readonly indicator: string }[];
  /** Endogenous constructs that share indicators with what would predict them: repeated indicators. */
  readonly circular: readonly string[];
  /** By slot of the blocks, in their order: where its unit comes from; −1 for scores of components. */
  readonly variable: Int32Array;
}

/**
 * Decide what is predicted from what.
 *
 * The linear benchmark takes the indicators of the direct antecedents (direct) or of all exogenous constructs (earliest).
 * It knows no products: an interaction has to earn its place. A construct that repeats indicators of what predicts it would be predicted by itself, and is left out.
 * @see Danks (2021), The piggy in the middle, The DATA BASE for Advances in Information Systems 52(SI), on the two
 *   approaches; Shmueli et al. (2019), European J. of Marketing 53(11), on the linear benchmark
 */
export function designPrediction(
  program: PlsProgram,
  approach: PredictionApproach,
): PredictionDesign {
  const stage = program.final;
  const ids = stage.model.constructs.map(({ id }) => id);
  const position = new Map(ids.map((id, j) => [id, j]));
  const endogenous = new Set(stage.model.paths.map(({ to }) => to));
  const exogenous = ids.filter((id) => !endogenous.has(id));
  const candidates = ids
    .filter((id) => endogenous.has(id))
    .map((id) => {
      const direct = stage.model.paths.filter(({ to }) => to === id).map(({ from }) => from);
      const sources = approach === 'direct' ? direct : exogenous;
      const slots = slotsOf(stage, position.get(id)!);
      const predictors = distinct(
        stage,
        sources.flatMap((s) => slotsOf(stage, position.get(s)!)),
      );
      const own = new Set(slots.map((slot) => stage.slots.variableOf[slot]!));
      const circular = predictors.some((slot) => own.has(stage.slots.variableOf[slot]!));
      return { id, circular, block: { construct: position.get(id)!, slots, predictors } };
    });
  const blocks = candidates.filter(({ circular }) => !circular).map(({ block }) => block);
  return {
    approach,
    order: orderOf(program, ids),
    blocks,
    constructs: blocks.map(({ construct }) => ids[construct]!),
    targets: blocks.flatMap(({ construct, slots }) =>
      slots.map((slot) => ({
        construct: ids[construct]!,
        indicator: stage.slots.indicator[slot]!,
      })),
    ),
    circular: candidates.filter(({ circular }) => circular).map(({ id }) => id),
    variable: Int32Array.from(
      blocks.flatMap(({ slots }) => slots),
      (slot) => variableOfSlot(program, slot),
    ),
  };
}

function orderOf({ final, terms }: PlsProgram, ids: readonly string[]): number[] {
  const all = [...ids, ...terms.map(({ id }) => id)];
  const factors = terms.flatMap(({ id, predictor, moderator }) =>
    [predictor, moderator].map((from) => ({ from, to: id })),
  );
  const outcomes = terms.flatMap(({ id, to }) => to.map((outcome) => ({ from: id, to: outcome })));
  const position = new Map(all.map((id, j) => [id, j]));
  const paths = [...final.model.paths, ...factors, ...outcomes];
  return causalOrder(all, paths).map((id) => position.get(id)!);
}

/** The data's variable a final slot is, −1 when it is the score of a component. */
function variableOfSlot(program: PlsProgram, slot: number): number {
  if (!program.first) return program.final.slots.variableOf[slot]!;
  const source = program.source[slot]!;
  return source < 0 ? -1 : dataStage(program).slots.variableOf[source]!;
}

function slotsOf({ plan }: PlsStage, construct: number): number[] {
  const from = plan.start[construct]!;
  return Array.from({ length: plan.start[construct + 1]! - from }, (_, i) => from + i);
}

function distinct(stage: PlsStage, slots: readonly number[]): number[] {
  const seen = new Set<number>();
  return slots.filter((slot) => {
    const variable = stage.slots.variableOf[slot]!;
    if (seen.has(variable)) return false;
    seen.add(variable);
    return true;
  });
}
