import { RandomStream } from '@qunhai/kernel';
import { correlation } from '@qunhai/numerics';
import type { IndexedNetwork } from '../model/index-network.ts';
import { type CoreTies, coreTies } from './core-fit.ts';

/** How near every node is to the core, as a matter of degree. */
export interface ContinuousCore {
  /** Coreness c: the tie of i and j is best explained by cᵢ·cⱼ. */
  readonly coreness: readonly number[];
  /** Σ over ordered pairs of (tie − cᵢ·cⱼ)². */
  readonly squaredError: number;
  /** Correlation of ties and cᵢ·cⱼ over pairs; null when either does not vary. Low = the network has no single core. */
  readonly correlation: number | null;
  readonly converged: boolean;
  /** Share of the starts that ended at the smallest error. */
  readonly agreeingStarts: number;
}

export interface ContinuousCoreOptions {
  readonly weighted?: boolean;
  readonly starts?: number;
  readonly seed?: number;
}

const mostSweeps = 20_000;
const settled = 1e-13;

/**
 * Continuous core–periphery model by minimum residuals (MINRES), directions ignored, the best of several starts.
 * @see Borgatti & Everett (1999), Models of core/periphery structures, Social Networks 21(4).
 * @see Boyd, Fitzgerald, Mahutga & Smith (2010), Computing continuous core/periphery structures, Social Networks 32(2).
 */
export function continuousCore(
  network: IndexedNetwork,
  options: ContinuousCoreOptions = {},
): ContinuousCore {
  const { weighted = false, starts = 20, seed = 1 } = options;
  const ties = coreTies(network, weighted);
  const ends = Array.from({ length: starts }, (_, start) => {
    const coreness = startingPoint(ties, start, seed);
    const converged = descend(ties, coreness);
    return { coreness, converged, error: squaredError(ties, coreness) };
  });
  const best = ends.reduce((a, b) => (b.error < a.error - 1e-12 * (1 + a.error) ? b : a));
  // The product does not change when all signs do.
  const sign = best.coreness.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  const coreness = Array.from(best.coreness, (value) => sign * value);
  return {
    coreness,
    squaredError: best.error,
    correlation: patternCorrelation(ties, coreness),
    converged: best.converged,
    agreeingStarts:
      ends.filter(({ error }) => error <= best.error + 1e-9 * (1 + best.error)).length / starts,
  };
}

function startingPoint({ n, strength }: CoreTies, start: number, seed: number): Float64Array {
  const most = strength.reduce((a, b) => Math.max(a, b), 0) || 1;
  if (start === 0) return strength.map((value) => value / most);
  const stream = new RandomStream(seed, 'network.coreness', start);
  return Float64Array.from({ length: n }, () => stream.uniform());
}

/** Each coreness in turn is set to its least-squares value given the others: cᵢ = Σ aᵢⱼcⱼ / Σ cⱼ². */
function descend({ n, matrix }: CoreTies, c: Float64Array): boolean {
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let squares = 0;
    for (let i = 0; i < n; i++) squares += c[i]! ** 2;
    let change = 0;
    for (let i = 0; i < n; i++) {
      const others = squares - c[i]! ** 2;
      let sum = 0;
      for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * c[j]!;
      const next = others > 1e-300 ? sum / others : 0;
      change = Math.max(change, Math.abs(next - c[i]!));
      squares = others + next ** 2;
      c[i] = next;
    }
    if (change < settled) return true;
  }
  return false;
}

function squaredError({ n, matrix }: CoreTies, c: Float64Array): number {
  let error = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (i !== j) error += (matrix[i * n + j]! - c[i]! * c[j]!) ** 2;
  return error;
}

function patternCorrelation({ n, matrix }: CoreTies, c: readonly number[]): number | null {
  const ties: number[] = [];
  const pattern: number[] = [];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      ties.push(matrix[i * n + j]!);
      pattern.push(c[i]! * c[j]!);
    }
  const value = ties.length > 1 ? correlation(ties, pattern) : Number.NaN;
  return Number.isNaN(value) ? null : value;
}
