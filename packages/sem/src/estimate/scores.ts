import { standardizeProducts } from '../moderate/standardize-products.ts';
import { weightedMoments } from '../moderate/weighted-moments.ts';
import type { SemData } from '../specify/model.ts';
import { productIndicators } from '../specify/product-indicators.ts';
import type { PlsResult } from './estimate-pls.ts';
import type { EstimatedTerm } from './pls-result.ts';
import { type PreparedData, prepareData } from './prepare-data.ts';
import { withProducts } from './prepare-program-data.ts';

/** Standardized construct scores of the cases an estimate used. */
export interface CaseScores {
  readonly n: number;
  readonly constructs: readonly string[];
  /** [n × q] mean 0, standard deviation 1, row-major. */
  readonly values: Float64Array;
  /** [n] 0-based rows of the data. */
  readonly rows: Int32Array;
  /** Scores of the estimate's first stage: of components and the other constructs of that stage. */
  readonly firstStage: CaseScores | null;
}

/**
 * Scores of cases: standardized indicators times outer weights. The weights are the estimate's; the data must be the
 * data it was estimated from, because missing values and standardization are treated the same way again.
 * PLSc does not change scores: a composite cannot be disattenuated. Interactions and squares have scores, too: the
 * standardized products of the scores, or the weighted product indicators.
 * @throws {QunhaiError} as {@link prepareData}
 */
export function scores(result: PlsResult, data: SemData): CaseScores {
  const { firstStage, terms = [] } = result;
  if (firstStage && terms.some((term) => term.approach === 'two-stage'))
    return withProductScores(result, scores(firstStage, data));
  const base = firstStage ?? result;
  const prepared = prepareAgain(base, data, terms);
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

/** The data as they were when the estimate was made, with its product indicators. */
function prepareAgain(
  base: PlsResult,
  data: SemData,
  terms: readonly EstimatedTerm[],
): PreparedData {
  const products = productIndicators({ ...base, interactions: terms });
  const names = new Set(products.map(({ name }) => name));
  const { missing, caseWeights } = base.preparation;
  const prepared = withProducts(
    prepareData(
      data,
      base.variables.filter((name) => !names.has(name)),
      missing,
      caseWeights,
    ),
    products,
  );
  standardizeProducts(prepared, products, terms[0]?.approach === 'orthogonalizing');
  return prepared;
}

/** Scores of the stage before and, after them, their products, standardized. */
function withProductScores(result: PlsResult, main: CaseScores): CaseScores {
  const { n, rows } = main;
  const { caseWeights } = result.preparation;
  const weights = caseWeights ? Float64Array.from(rows, (row) => caseWeights[row]!) : null;
  const q = main.constructs.length;
  const { terms = [] } = result;
  const width = q + terms.length;
  const values = new Float64Array(n * width);
  for (let i = 0; i < n; i++) values.set(main.values.subarray(i * q, (i + 1) * q), i * width);
  terms.forEach(({ predictor, moderator }, t) => {
    const x = main.constructs.indexOf(predictor);
    const m = main.constructs.indexOf(moderator);
    const product = Float64Array.from(
      { length: n },
      (_, i) => main.values[i * q + x]! * main.values[i * q + m]!,
    );
    const moments = weightedMoments(product, weights);
    for (let i = 0; i < n; i++)
      values[i * width + q + t] = (product[i]! - moments.mean) / moments.deviation;
  });
  return { n, constructs: result.constructs.map((c) => c.id), values, rows, firstStage: main };
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
