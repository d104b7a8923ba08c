import type { RandomStream } from '@qunhai/kernel';
import { choleskyInto } from '@qunhai/numerics';
import type { SemData } from '../specify/model.ts';
import { failPlan } from './errors.ts';

/** Normal data with mean 0 from a covariance matrix, one data set after the other. */
export interface NormalSource {
  readonly variables: readonly string[];
  /** [p × p] lower triangle. */
  readonly factor: Float64Array;
}

/**
 * @param covariance - [p × p], row-major
 * @throws {QunhaiError} sem.population-not-positive-definite
 */
export function normalSource(variables: readonly string[], covariance: Float64Array): NormalSource {
  const factor = covariance.slice();
  if (!choleskyInto(factor, variables.length))
    throw failPlan('population-not-positive-definite', { variables: variables.length });
  return { variables, factor };
}

/** Draw n independent rows. */
export function drawNormalData(
  { variables, factor }: NormalSource,
  n: number,
  stream: RandomStream,
): SemData {
  const p = variables.length;
  const values = new Float64Array(n * p);
  const z = new Float64Array(p);
  for (let i = 0; i < n; i++) {
    for (let a = 0; a < p; a++) z[a] = stream.normal();
    for (let a = 0; a < p; a++) {
      let sum = 0;
      for (let b = 0; b <= a; b++) sum += factor[a * p + b]! * z[b]!;
      values[i * p + a] = sum;
    }
  }
  return { n, p, variables, values };
}
