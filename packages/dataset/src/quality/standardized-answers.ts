import { mean, standardDeviation } from '@qunhai/numerics';
import type { AnalysisMatrix } from '../dataset.ts';
import { answersOf } from './item-moments.ts';

/** Answers of the items that vary, as z scores of the answers given; a missing answer is 0, the item's mean. */
export interface StandardizedAnswers {
  readonly n: number;
  readonly p: number;
  readonly variables: readonly string[];
  /** Float64Array[n × p], row-major. */
  readonly values: Float64Array;
  /** Items left out because everyone gave the same answer, or nobody any. */
  readonly constant: readonly string[];
}

/** Replace missing answers by item means and standardize, for checks that need a complete matrix. */
export function standardizedAnswers(matrix: AnalysisMatrix): StandardizedAnswers {
  const columns = matrix.variables.map((item, c) => {
    const answers = answersOf(matrix, c);
    return { item, c, center: mean(answers), spread: standardDeviation(answers) };
  });
  const varying = columns.filter(({ spread }) => spread > 0);
  const values = new Float64Array(matrix.n * varying.length);
  for (let i = 0; i < matrix.n; i++)
    varying.forEach(({ c, center, spread }, k) => {
      const value = matrix.values[i * matrix.p + c]!;
      values[i * varying.length + k] = Number.isNaN(value) ? 0 : (value - center) / spread;
    });
  return {
    n: matrix.n,
    p: varying.length,
    variables: varying.map(({ item }) => item),
    values,
    constant: columns.filter(({ spread }) => !(spread > 0)).map(({ item }) => item),
  };
}
