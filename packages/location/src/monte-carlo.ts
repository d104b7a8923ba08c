/** A Monte Carlo p-value and how sure it is. */
export interface MonteCarloP {
  /** (simulations at least as extreme + 1) ÷ (simulations + 1). */
  readonly p: number;
  readonly simulations: number;
  readonly standardError: number;
}

/** p-value from the number of simulations at least as extreme. */
export function monteCarloP(asExtreme: number, simulations: number): MonteCarloP {
  const p = (asExtreme + 1) / (simulations + 1);
  return { p, simulations, standardError: Math.sqrt((p * (1 - p)) / simulations) };
}
