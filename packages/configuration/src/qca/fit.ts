/** How a set stands to an outcome as a sufficient condition. Null where a quotient is 0/0. */
export interface SufficiencyFit {
  /** Σ min(x, y) / Σ x */
  readonly consistency: number | null;
  /** Proportional reduction in inconsistency: consistency after what also goes with the outcome's absence is taken out. */
  readonly pri: number | null;
  /** Σ min(x, y) / Σ y */
  readonly coverage: number | null;
}

/** How a set stands to an outcome as a necessary condition. Null where a quotient is 0/0. */
export interface NecessityFit {
  /** Σ min(x, y) / Σ y */
  readonly consistency: number | null;
  /** Relevance of necessity, Σ (1 − x) / Σ (1 − min(x, y)): low when nearly every case is in the set. */
  readonly relevance: number | null;
  /** Σ min(x, y) / Σ x */
  readonly coverage: number | null;
}

function quotient(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/**
 * Sufficiency of memberships x for memberships y.
 * @see Ragin (2006), Set relations in social research, Political Analysis 14(3); Schneider & Wagemann (2012), Set-theoretic methods,
 *   §9.2, for PRI = (Σ min(x, y) − Σ min(x, y, 1 − y)) / (Σ x − Σ min(x, y, 1 − y)).
 */
export function sufficiencyFit(x: ArrayLike<number>, y: ArrayLike<number>): SufficiencyFit {
  let sumX = 0;
  let sumY = 0;
  let both = 0;
  let paradox = 0;
  for (let i = 0; i < y.length; i++) {
    const common = Math.min(x[i]!, y[i]!);
    sumX += x[i]!;
    sumY += y[i]!;
    both += common;
    paradox += Math.min(common, 1 - y[i]!);
  }
  return {
    consistency: quotient(both, sumX),
    pri: quotient(both - paradox, sumX - paradox),
    coverage: quotient(both, sumY),
  };
}

/**
 * Necessity of memberships x for memberships y.
 * @see Ragin (2006); Schneider & Wagemann (2012), §9.2, for the relevance of necessity.
 */
export function necessityFit(x: ArrayLike<number>, y: ArrayLike<number>): NecessityFit {
  let sumX = 0;
  let sumY = 0;
  let both = 0;
  for (let i = 0; i < y.length; i++) {
    sumX += x[i]!;
    sumY += y[i]!;
    both += Math.min(x[i]!, y[i]!);
  }
  return {
    consistency: quotient(both, sumY),
    relevance: quotient(y.length - sumX, y.length - both),
    coverage: quotient(both, sumX),
  };
}

/** Cut-offs are met up to rounding of sums. */
const rounding = 2 ** -26;

/** Whether a figure reaches a cut-off; a figure that does not exist doesn't. */
export function reaches(value: number | null, cutoff: number): boolean {
  return value !== null && value >= cutoff - rounding;
}
