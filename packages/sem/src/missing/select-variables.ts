import { fail } from '../errors.ts';
import type { SemData } from '../specify/model.ts';

/**
 * Columns of the data, row-major, in the order asked for; nothing is done about missing values (NaN).
 * @returns Float64Array[n × variables]
 * @throws {QunhaiError} sem.data-shape, sem.missing-variable, sem.infinite-value
 */
export function selectVariables(data: SemData, variables: readonly string[]): Float64Array {
  const { n, p, values } = data;
  if (values.length !== n * p)
    throw fail('data-shape', { field: 'values', expected: n * p, found: values.length });
  const width = variables.length;
  const out = new Float64Array(n * width);
  variables.forEach((variable, j) => {
    const column = data.variables.indexOf(variable);
    if (column < 0) throw fail('missing-variable', { variable });
    for (let i = 0; i < n; i++) {
      const value = values[i * p + column]!;
      if (Math.abs(value) === Number.POSITIVE_INFINITY)
        throw fail('infinite-value', { variable, row: i + 1 });
      out[i * width + j] = value;
    }
  });
  return out;
}
