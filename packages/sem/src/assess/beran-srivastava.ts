import { symmetricPower } from './symmetric-root.ts';

/**
 * Rows whose sample correlations are those a model implies, X·S^−½·Σ^½: resampled, they show how the distance between
 * sample and model varies when the model is true.
 * @param values - Float64Array[n × p] standardized
 * @param observed - [p × p] their correlations S
 * @param implied - [p × p] Σ
 * @returns Float64Array[n × p]; `observed` or `implied` when that matrix has no such root
 * @see Beran & Srivastava (1985), Bootstrap tests and confidence regions for functions of a covariance matrix, Annals of
 *   Statistics 13(1), 95–115; Bollen & Stine (1992), Sociological Methods & Research 21(2)
 */
export function transformToModel(
  values: Float64Array,
  observed: Float64Array,
  implied: Float64Array,
  p: number,
): Float64Array | 'observed' | 'implied' {
  const whitening = symmetricPower(observed, p, -0.5);
  if (!whitening) return 'observed';
  const coloring = symmetricPower(implied, p, 0.5);
  if (!coloring) return 'implied';
  const map = multiply(whitening, coloring, p, p);
  return multiply(values, map, values.length / p, p);
}

/** A·B with A [n × p], B [p × p]. */
function multiply(a: Float64Array, b: Float64Array, n: number, p: number): Float64Array {
  const out = new Float64Array(n * p);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < p; k++) {
      const factor = a[i * p + k]!;
      for (let j = 0; j < p; j++) out[i * p + j]! += factor * b[k * p + j]!;
    }
  return out;
}
