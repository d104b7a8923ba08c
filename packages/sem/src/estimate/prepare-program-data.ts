import type { SemData } from '../specify/model.ts';
import { measuredVariables, type PlsProgram } from './pls-program.ts';
import type { PlsOptions } from './pls-result.ts';
import { type PreparedData, prepareData } from './prepare-data.ts';

/**
 * The data of a program: its variables prepared, and after them the products of standardized variables that are
 * indicators of interactions. Products of rows with a missing factor are products of replaced values.
 * @throws {QunhaiError} as prepareData
 */
export function prepareProgramData(
  program: PlsProgram,
  data: SemData,
  options: PlsOptions,
): PreparedData {
  const variables = measuredVariables(program);
  const prepared = prepareData(data, variables, options.missing, options.caseWeights);
  return withProducts(prepared, program.productIndicators);
}

/** Append a column for each product; the data themselves when there is none. */
export function withProducts(
  prepared: PreparedData,
  products: readonly { readonly name: string; readonly first: string; readonly second: string }[],
): PreparedData {
  if (products.length === 0) return prepared;
  const { n, variables } = prepared;
  const p = variables.length;
  const width = p + products.length;
  const first = products.map((product) => variables.indexOf(product.first));
  const second = products.map((product) => variables.indexOf(product.second));
  const values = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    const row = prepared.values.subarray(i * p, (i + 1) * p);
    values.set(row, i * width);
    for (let k = 0; k < products.length; k++)
      values[i * width + p + k] = row[first[k]!]! * row[second[k]!]!;
  }
  return { ...prepared, variables: [...variables, ...products.map(({ name }) => name)], values };
}
