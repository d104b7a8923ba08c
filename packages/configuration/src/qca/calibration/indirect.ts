import { snapped } from './direct.ts';
import { leastSquares } from './weighted-least-squares.ts';

export interface IndirectFit {
  readonly memberships: readonly number[];
  readonly converged: boolean;
}

/** The convergence rule of glm fits: relative change of the deviance, at most 25 rounds. */
const rule = { tolerance: 1e-8, rounds: 25 };

/**
 * Indirect method: values are sorted into as many equal steps of membership as there are thresholds, and a fractional-polynomial
 * logit, on ln x, √x, x and x², smooths the steps. Memberships are rounded to six digits.
 * @param values - positive numbers
 * @see Ragin (2008), Redesigning social inquiry, ch. 5; Duşa (2019), QCA with R, §4.3; Papke & Wooldridge (1996) for the quasi-likelihood.
 */
export function indirectMemberships(
  values: readonly number[],
  thresholds: readonly number[],
): IndirectFit {
  const sorted = thresholds.toSorted((a, b) => a - b);
  const step = (value: number) =>
    round(sorted.filter((threshold) => value > threshold).length / sorted.length, 3);
  const y = values.map(step);
  const columns = [
    values.map(() => 1),
    values.map(Math.log),
    values.map(Math.sqrt),
    [...values],
    values.map((value) => value * value),
  ];
  const { fitted, converged } = fitLogit(columns, y);
  return { memberships: fitted.map((value) => snapped(round(value, 6))), converged };
}

/** Iteratively reweighted least squares of a logit on shares (McCullagh & Nelder 1989, §2.5). */
function fitLogit(
  columns: readonly (readonly number[])[],
  y: readonly number[],
): { fitted: number[]; converged: boolean } {
  let mu = y.map((value) => (value + 0.5) / 2);
  let eta = mu.map((value) => Math.log(value / (1 - value)));
  let before = deviance(y, mu);
  for (let round = 0; round < rule.rounds; round++) {
    const weights = mu.map((value) => Math.sqrt(value * (1 - value)));
    const target = y.map((value, i) => eta[i]! + (value - mu[i]!) / (mu[i]! * (1 - mu[i]!)));
    eta = leastSquares(columns, target, weights);
    mu = eta.map((value) => bounded(1 / (1 + Math.exp(-value))));
    const after = deviance(y, mu);
    if (Math.abs(after - before) / (Math.abs(after) + 0.1) < rule.tolerance)
      return { fitted: mu, converged: true };
    before = after;
  }
  return { fitted: mu, converged: false };
}

/** A probability off 0 and 1, where weights would vanish. */
function bounded(value: number): number {
  return Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, value));
}

function deviance(y: readonly number[], mu: readonly number[]): number {
  const part = (a: number, b: number) => (a === 0 ? 0 : a * Math.log(a / b));
  return y.reduce(
    (sum, value, i) => sum + 2 * (part(value, mu[i]!) + part(1 - value, 1 - mu[i]!)),
    0,
  );
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
