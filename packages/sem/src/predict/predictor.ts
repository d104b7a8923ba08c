import type { PlsProgram } from '../estimate/pls-program.ts';
import type { ErrorLedger } from './error-ledger.ts';
import {
  createLinearBenchmark,
  type LinearBenchmark,
  predictLinearly,
  regressInto,
} from './linear-benchmark.ts';
import type { MomentSums } from './moment-sums.ts';
import type { PredictionDesign } from './prediction-design.ts';
import { termValue } from './term-training.ts';
import {
  createTrainingFit,
  fitTermsOfTrainingInto,
  fitTrainingInto,
  scoreRowInto,
  type TrainingFault,
  type TrainingFit,
} from './training-fit.ts';

/** A model with its benchmark, trained on some rows, that predicts others; nothing is allocated between them. */
export interface Predictor {
  readonly design: PredictionDesign;
  readonly fit: TrainingFit;
  readonly benchmarks: readonly LinearBenchmark[];
  /** By block: whether the benchmark could be estimated. */
  readonly linear: Uint8Array;
  /** [p] standard deviations of the raw variables. */
  readonly raw: Float64Array;
  /** [constructs + terms] predicted scores of the row at hand. */
  readonly predicted: Float64Array;
}

/** Allocate a predictor. */
export function createPredictor(
  program: PlsProgram,
  design: PredictionDesign,
  weights: { readonly first: Float64Array; readonly final: Float64Array },
  raw: Float64Array,
): Predictor {
  return {
    design,
    fit: createTrainingFit(program, weights),
    benchmarks: design.blocks.map(createLinearBenchmark),
    linear: new Uint8Array(design.blocks.length),
    raw,
    predicted: new Float64Array(design.order.length),
  };
}

/**
 * Estimate model and benchmark from the training rows; returns why the model could not be.
 * @param training - moments of the training rows
 * @param held - [n] 1 for the other rows
 */
export function trainInto(
  predictor: Predictor,
  training: MomentSums,
  values: Float64Array,
  held: Uint8Array,
): TrainingFault | null {
  const { fit, benchmarks, linear } = predictor;
  const fault = fitTrainingInto(fit, training) ?? fitTermsOfTrainingInto(fit, values, held);
  if (fault !== null) return fault;
  const { slots } = fit.program.final.plan;
  benchmarks.forEach((benchmark, b) => {
    const enough = training.n > benchmark.block.predictors.length + 1;
    linear[b] = enough && regressInto(benchmark, fit.final.correlations, slots) ? 1 : 0;
  });
  return null;
}

/** Predict one row and note the errors of every target. */
export function predictRowInto(
  predictor: Predictor,
  values: Float64Array,
  row: number,
  ledger: ErrorLedger,
): void {
  const { design, fit, benchmarks, linear, raw, predicted } = predictor;
  const { indicators, scores, final, moments } = fit;
  scoreRowInto(fit, values, row);
  predictScoresInto(predictor);
  let target = 0;
  for (let b = 0; b < design.blocks.length; b++) {
    const { construct, slots } = design.blocks[b]!;
    for (let t = 0; t < slots.length; t++) {
      const slot = slots[t]!;
      const variable = design.variable[target]!;
      const scale = variable < 0 ? 1 : moments.deviations[variable]! * raw[variable]!;
      const actual = indicators[slot]!;
      const pls = (actual - final.loadings[slot]! * predicted[construct]!) * scale;
      const other = linear[b] === 1 ? predictLinearly(benchmarks[b]!, t, indicators) : Number.NaN;
      noteInto(
        ledger,
        row * ledger.targets + target,
        pls,
        (actual - other) * scale,
        actual * scale,
      );
      target++;
    }
  }
  for (const { construct } of design.blocks) {
    const actual = scores[construct]!;
    const at = row * ledger.targets + target;
    noteInto(ledger, at, actual - predicted[construct]!, Number.NaN, actual);
    target++;
  }
}

function noteInto(
  { observed, now }: ErrorLedger,
  at: number,
  pls: number,
  linear: number,
  average: number,
): void {
  if (observed[at] === 0) return;
  now.pls[at] = pls;
  now.linear[at] = linear;
  now.average[at] = average;
}

/** Scores predicted from the observed scores of direct antecedents, or of exogenous constructs only. */
function predictScoresInto({ design, fit, predicted }: Predictor): void {
  const { scores, final, terms } = fit;
  const { plan } = terms ? terms.stage.stage : fit.program.final;
  const { paths } = terms ? terms.work : final;
  const q = scores.length;
  const known = design.approach === 'direct' ? scores : predicted;
  for (const j of design.order) {
    const from = plan.predecessorStart[j]!;
    const end = plan.predecessorStart[j + 1]!;
    if (from === end) {
      predicted[j] = terms && j >= q ? termValue(terms, j - q, known) : scores[j]!;
      continue;
    }
    let sum = 0;
    for (let i = from; i < end; i++) {
      const k = plan.predecessor[i]!;
      sum += paths[plan.pathOf[i]!]! * (k < q ? known[k]! : predicted[k]!);
    }
    predicted[j] = sum;
  }
}
