import type { PreparedData } from '../estimate/prepare-data.ts';
import type { SemData } from '../specify/model.ts';
import type { PredictionDesign } from './prediction-design.ts';
import { columnsOf } from './raw-deviations.ts';

/** The predictors compared: the model, the linear benchmark, the training sample's average. */
export const methods = ['pls', 'linear', 'average'] as const;

/** One of {@link methods}. */
export type PredictionMethod = (typeof methods)[number];

/** Something for each method. */
type ByMethod<T> = Readonly<Record<PredictionMethod, T>>;

/** Sums over the rows predicted. */
export interface ErrorSums {
  readonly count: number;
  readonly squares: number;
  readonly absolutes: number;
}

/**
 * Prediction errors (actual − predicted) by row and target, added up over repeats.
 * Targets are the indicators of the design's blocks, in their order, then the blocks' constructs.
 */
export interface ErrorLedger {
  readonly rows: number;
  readonly targets: number;
  /** [rows × targets] 1 where there is an observation to predict. */
  readonly observed: Uint8Array;
  /** [rows × targets] errors of the repeat at hand; NaN where there is none. */
  readonly now: ByMethod<Float64Array>;
  /** [rows × targets] */
  readonly sums: ByMethod<Float64Array>;
  /** [rows] repeats in which the row was predicted. */
  readonly counts: Int32Array;
  /** A row of targets for each repeat. */
  readonly byRepeat: ByMethod<ErrorSums[][]>;
}

/** Allocate a ledger. */
export function createLedger(rows: number, targets: number, observed: Uint8Array): ErrorLedger {
  const arrays = (): ByMethod<Float64Array> => ({
    pls: new Float64Array(rows * targets),
    linear: new Float64Array(rows * targets),
    average: new Float64Array(rows * targets),
  });
  return {
    rows,
    targets,
    observed,
    now: arrays(),
    sums: arrays(),
    counts: new Int32Array(rows),
    byRepeat: { pls: [], linear: [], average: [] },
  };
}

/** Begin a repeat: no row is predicted yet. */
export function openRepeat({ now }: ErrorLedger): void {
  for (const method of methods) now[method].fill(Number.NaN);
}

/** End a repeat: add its errors up. Constructs are always observed, so that the last target tells predicted rows. */
export function closeRepeat(ledger: ErrorLedger): void {
  const { rows, targets, now, sums, counts, byRepeat } = ledger;
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(now.average[(row + 1) * targets - 1]!)) continue;
    counts[row]!++;
    for (const method of methods)
      for (let at = row * targets; at < (row + 1) * targets; at++)
        sums[method][at]! += now[method][at]!;
  }
  for (const method of methods) byRepeat[method].push(sumErrors(now[method], targets));
}

/** [rows × targets] errors of the predictions averaged over repeats; NaN where there is none. */
export function averagedErrors(ledger: ErrorLedger, method: PredictionMethod): Float64Array {
  const { targets, counts, observed, sums } = ledger;
  return sums[method].map((sum, at) => {
    const count = counts[Math.floor(at / targets)]!;
    return observed[at] === 0 || count === 0 ? Number.NaN : sum / count;
  });
}

/** Sums over rows, by target, of errors that are not NaN. */
export function sumErrors(errors: Float64Array, targets: number): ErrorSums[] {
  const counts = new Int32Array(targets);
  const squares = new Float64Array(targets);
  const absolutes = new Float64Array(targets);
  for (let at = 0; at < errors.length; at += targets)
    for (let target = 0; target < targets; target++) {
      const error = errors[at + target]!;
      if (Number.isNaN(error)) continue;
      counts[target]!++;
      squares[target]! += error * error;
      absolutes[target]! += Math.abs(error);
    }
  return Array.from(counts, (count, target) => ({
    count,
    squares: squares[target]!,
    absolutes: absolutes[target]!,
  }));
}

/** [rows × targets] 1 where a target was observed; replaced missing cells were not. Constructs always are. */
export function observedCells(
  data: SemData,
  prepared: PreparedData,
  design: PredictionDesign,
): Uint8Array {
  const columns = columnsOf(data, prepared.variables);
  const targets = targetCount(design);
  const observed = new Uint8Array(prepared.n * targets).fill(1);
  prepared.rows.forEach((source, row) => {
    design.variable.forEach((variable, target) => {
      if (variable >= 0 && Number.isNaN(data.values[source * data.p + columns[variable]!]!))
        observed[row * targets + target] = 0;
    });
  });
  return observed;
}

/** Indicators of all blocks, then their constructs. */
export function targetCount(design: PredictionDesign): number {
  return design.variable.length + design.blocks.length;
}
