import { mean, standardDeviation, twoSidedT } from '@qunhai/numerics';

/** A t test of a difference. */
export interface ParametricDifference {
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
}

/** Tests of a difference between two groups from bootstrap draws in each. */
export interface BootstrapDifference {
  readonly standardErrors: readonly [number, number];
  /**
   * Henseler's PLS-MGA: probability that the first group's parameter is not the larger one. Below 0.05: the first is larger; above 0.95:
   * the second is.
   */
  readonly probability: number;
  /** Two-sided version, 2·min(probability, 1 − probability). */
  readonly p: number;
  /** Keil's parametric test, equal variances. */
  readonly parametric: ParametricDifference;
  /** Welch–Satterthwaite test, unequal variances. */
  readonly welch: ParametricDifference;
}

/** One group's parameter: estimate, rows and draws (NaN: failed resample). */
export interface GroupDraws {
  readonly estimate: number;
  readonly rows: number;
  readonly draws: Float64Array;
}

/**
 * Test a difference of bootstrapped parameters, without and with the assumption of normal sampling distributions.
 *
 * Parametric: t = d / (√((n₁ − 1)²/(n₁ + n₂ − 2)·s₁² + (n₂ − 1)²/(n₁ + n₂ − 2)·s₂²)·√(1/n₁ + 1/n₂)), df = n₁ + n₂ − 2.
 * Welch: t = d/√(v₁ + v₂) with vᵢ = (nᵢ − 1)/nᵢ·sᵢ², df = (v₁ + v₂)²/(Σ (nᵢ − 1)/nᵢ²·sᵢ⁴) − 2, to the nearest whole number.
 * @returns null when an estimate is NaN, or fewer than two draws of a group can be used, or they don't vary
 * @see Henseler, Ringle & Sinkovics (2009), Advances in International Marketing 20; Keil et al. (2000), MIS Quarterly 24(2);
 *   Sarstedt, Henseler & Ringle (2011), Advances in International Marketing 22
 */
export function bootstrapDifference(a: GroupDraws, b: GroupDraws): BootstrapDifference | null {
  const [drawsA, drawsB] = [usable(a.draws), usable(b.draws)];
  const difference = a.estimate - b.estimate;
  if (Number.isNaN(difference) || drawsA.length < 2 || drawsB.length < 2) return null;
  const [sa, sb] = [standardDeviation(drawsA), standardDeviation(drawsB)];
  if (!(sa + sb > 0)) return null;
  const [na, nb] = [a.rows, b.rows];
  const total = na + nb - 2;
  const pooled = Math.sqrt(((na - 1) ** 2 * sa ** 2 + (nb - 1) ** 2 * sb ** 2) / total);
  const [va, vb] = [((na - 1) / na) * sa ** 2, ((nb - 1) / nb) * sb ** 2];
  const df = (va + vb) ** 2 / (((na - 1) * sa ** 4) / na ** 2 + ((nb - 1) * sb ** 4) / nb ** 2) - 2;
  const probability = probabilityNotLarger(drawsA, drawsB);
  return {
    standardErrors: [sa, sb],
    probability,
    p: 2 * Math.min(probability, 1 - probability),
    parametric: tested(difference / (pooled * Math.sqrt(1 / na + 1 / nb)), total),
    welch: tested(difference / Math.sqrt(va + vb), Math.round(df)),
  };
}

function usable(draws: Float64Array): Float64Array {
  return draws.filter((draw) => !Number.isNaN(draw));
}

function tested(t: number, df: number): ParametricDifference {
  return { t, df, p: twoSidedT(t, df) };
}

/**
 * 1 − Σᵢⱼ Θ(2b̄₁ − b₁ⱼ − 2b̄₂ + b₂ᵢ)/(B₁B₂), the sum by merging sorted draws: B·log B instead of B² comparisons.
 */
function probabilityNotLarger(a: Float64Array, b: Float64Array): number {
  const reflectedA = reflect(a);
  const reflectedB = reflect(b);
  let below = 0;
  let count = 0;
  for (const value of reflectedA) {
    while (below < reflectedB.length && reflectedB[below]! < value) below++;
    count += below;
  }
  return 1 - count / (a.length * b.length);
}

/** 2b̄ − b, ascending. */
function reflect(draws: Float64Array): Float64Array {
  const center = 2 * mean(draws);
  return draws.map((draw) => center - draw).sort();
}
