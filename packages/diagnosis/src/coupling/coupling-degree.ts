/** Keeps a subsystem without any development from annihilating the geometric mean. */
const developmentFloor = 1e-10;

/**
 * Coupling degree of n subsystems: geometric over arithmetic mean of their development levels.
 * For two it is 2·√(U₁U₂)/(U₁+U₂).
 * @param levels - n ≥ 2 development levels in [0, 1]; floored at 1e-10 inside the product
 * @returns 0 … 1; 1 when all are equal; 0 when all are zero
 * @see Liao (1999), Quantitative judgement and classification system for coordinated development of
 *   environment and economy, Tropical Geography 19(2); Wang et al. (2021).
 */
export function couplingDegree(levels: readonly number[]): number {
  let product = 1;
  let sum = 0;
  for (const level of levels) {
    product *= Math.max(level, developmentFloor);
    sum += level;
  }
  if (sum <= 0) return 0;
  return Math.min(1, (levels.length * product ** (1 / levels.length)) / sum);
}

/**
 * Coupling degree with the validity correction of Wang et al. (2021): spreads over all of [0, 1], where the usual
 * one crowds near 1. C = √[(1 − mean over pairs |Uᵢ − Uⱼ|) · ∏ (Uᵢ / max U)^(1/(n−1))].
 * @param levels - n ≥ 2 development levels in [0, 1]
 * @returns 0 … 1; 0 when all are zero
 * @see Wang, Kong, Ren, Zhi & Dai (2021), Research on misuses and modification of coupling coordination degree
 *   model in China, Journal of Natural Resources 36(3), 793–810.
 */
export function correctedCouplingDegree(levels: readonly number[]): number {
  const n = levels.length;
  const most = Math.max(...levels);
  if (most <= 0) return 0;
  let distance = 0;
  let product = 1;
  for (const [i, level] of levels.entries()) {
    product *= (level / most) ** (1 / (n - 1));
    for (let j = 0; j < i; j++) distance += Math.abs(level - levels[j]!);
  }
  const meanDistance = distance / ((n * (n - 1)) / 2);
  return Math.sqrt(Math.max(0, 1 - meanDistance) * product);
}

/**
 * Comprehensive development index T = Σ wₛUₛ.
 * @param weights - as many as levels, summing to 1; equal when omitted
 */
export function developmentIndex(levels: readonly number[], weights?: readonly number[]): number {
  let sum = 0;
  for (const [s, level] of levels.entries()) sum += level * (weights?.[s] ?? 1 / levels.length);
  return sum;
}

/** Coupling coordination degree D = √(C·T), 0 … 1. */
export function coordinationDegree(coupling: number, development: number): number {
  return Math.sqrt(coupling * development);
}
