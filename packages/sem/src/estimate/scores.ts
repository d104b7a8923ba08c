import type { SemData } from '../specify/model.ts';
import type { PlsResult } from './estimate-pls.ts';
import { prepareData } from './prepare-data.ts';

/** Standardized construct scores of the cases an estimate used. */
export interface CaseScores {
  readonly n: number;
  readonly constructs: readonly string[];
  /** [n × q] mean 0, standard deviation 1, row-major. */
  readonly values: Float64Array;
  /** [n] 0-based rows of the data. */
  readonly rows: Int32Array;
  /** Scores of a two-stage model's components (and the other first-stage constructs). */
  readonly firstStage: CaseScores | null;
}

/**
 * Scores of cases: standardized indicators times outer weights. The weights are the estimate's; the data must be the
 * data it was estimated from, because missing values and standardization are treated the same way again.
 * PLSc does not change scores: a composite cannot be disattenuated.
 * @throws {QunhaiError} as {@link prepareData}
 */
export function scores(result: PlsResult, data: SemData): CaseScores {
  const { firstStage } = result;
  const base = firstStage ?? result;
  const prepared = prepareData(data, base.variables, result.preparation.missing);
  const first = weigh(base, prepared.values, prepared.rows, null);
  if (!firstStage) return first;
  const components = new Map(first.constructs.map((id, j) => [id, j]));
  const column = new Map(base.variables.map((name, j) => [name, j]));
  const p = base.variables.length;
  const q = first.constructs.length;
  const values = new Float64Array(first.n * result.variables.length);
  result.variables.forEach((name, h) => {
    const at = column.get(name);
    for (let i = 0; i < first.n; i++)
      values[i * result.variables.length + h] =
        at === undefined
          ? first.values[i * q + components.get(name)!]!
          : prepared.values[i * p + at]!;
  });
  return weigh(result, values, prepared.rows, first);
}

function weigh(
  estimate: PlsResult,
  standardized: Float64Array,
  rows: Int32Array,
  firstStage: CaseScores | null,
): CaseScores {
  const n = rows.length;
  const p = estimate.variables.length;
  const q = estimate.constructs.length;
  const values = new Float64Array(n * q);
  for (let i = 0; i < n; i++)
    for (let h = 0; h < p; h++)
      for (let j = 0; j < q; j++)
        values[i * q + j]! += standardized[i * p + h]! * estimate.weights[h * q + j]!;
  return { n, constructs: estimate.constructs.map((c) => c.id), values, rows, firstStage };
}
