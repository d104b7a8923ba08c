import { eigenSymmetric } from '@qunhai/numerics';

/**
 * A^power of a symmetric positive definite matrix, symmetric itself: Σ λₖ^power·vₖvₖᵀ.
 * @param a - Float64Array[p × p]
 * @returns null when an eigenvalue is not above 1e-10 (negative powers) or below −1e-10
 */
export function symmetricPower(a: Float64Array, p: number, power: number): Float64Array | null {
  if (a.some(Number.isNaN)) return null;
  const { values, vectors } = eigenSymmetric(a, p);
  const least = values[p - 1]!;
  if (power < 0 ? !(least > 1e-10) : !(least >= -1e-10)) return null;
  const out = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    const scale = Math.max(0, values[k]!) ** power;
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++)
        out[i * p + j]! += scale * vectors[k * p + i]! * vectors[k * p + j]!;
  }
  return out;
}
