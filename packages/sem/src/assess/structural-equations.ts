import type { PlsResult } from '../estimate/estimate-pls.ts';
import { scores } from '../estimate/scores.ts';
import { predictorsOf } from '../evaluate/construct-blocks.ts';
import type { SemData } from '../specify/model.ts';

/** One structural regression as positions among the constructs. */
export interface StructuralEquation {
  readonly target: number;
  readonly predictors: readonly number[];
}

/** The structural regressions of an estimate with the scores they are made on. */
export interface StructuralScores {
  readonly n: number;
  readonly constructs: readonly string[];
  /** [n × q] mean 0, standard deviation 1. */
  readonly values: Float64Array;
  readonly equations: readonly StructuralEquation[];
}

/** Scores and structural equations of an estimate; PLSc does not change scores, so these are the uncorrected ones. */
export function structuralScores(result: PlsResult, data: SemData): StructuralScores {
  const { n, values, constructs } = scores(result, data);
  return { n, constructs, values, equations: predictorsOf(result) };
}
