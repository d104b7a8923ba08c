import { RandomStream } from '@qunhai/kernel';
import { type Adjacency, collapse, type IndexedNetwork } from '../model/index-network.ts';

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
  const rows = tiesOf(network, weighted);
  const ends = Array.from({ length: starts }, (_, start) => {
    const coreness = startingPoint(rows, start, seed);
    const converged = descend(rows, coreness);
    return { coreness, converged, error: squaredError(rows, coreness) };
  });
  const best = ends.reduce((a, b) => (b.error < a.error - 1e-12 * (1 + a.error) ? b : a));
  // The product does not change when all signs do.
  const sign = best.coreness.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  const coreness = Array.from(best.coreness, (value) => sign * value);
  return {
    coreness,
    squaredError: best.error,
    correlation: patternCorrelation(rows, best.coreness),
    converged: best.converged,
    agreeingStarts:
      ends.filter(({ error }) => error <= best.error + 1e-9 * (1 + best.error)).length / starts,
  };
}

function tiesOf(network: IndexedNetwork, weighted: boolean): Adjacency {
  const { out } = collapse(network);
  return weighted ? out : { ...out, weights: new Float64Array(out.weights.length).fill(1) };
}

function startingPoint({ starts, weights }: Adjacency, start: number, seed: number): Float64Array {
  const n = starts.length - 1;
  const stream = new RandomStream(seed, 'network.coreness', start);
  if (start > 0) return Float64Array.from({ length: n }, () => stream.uniform());
  const strength = Float64Array.from({ length: n }, (_, i) =>
    weights.subarray(starts[i]!, starts[i + 1]!).reduce((sum, value) => sum + value, 0),
  );
  const most = strength.reduce((a, b) => Math.max(a, b), 0) || 1;
  return strength.map((value) => value / most);
}

/** Each coreness in turn is set to its least-squares value given the others: cᵢ = Σ aᵢⱼcⱼ / Σ cⱼ². */
function descend({ starts, targets, weights }: Adjacency, c: Float64Array): boolean {
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let squares = powerSum(c, 2);
    let change = 0;
    for (let i = 0; i < c.length; i++) {
      const others = squares - c[i]! ** 2;
      let sum = 0;
      for (let at = starts[i]!; at < starts[i + 1]!; at++) sum += weights[at]! * c[targets[at]!]!;
      const next = others > 1e-300 ? sum / others : 0;
      change = Math.max(change, Math.abs(next - c[i]!));
      squares = others + next ** 2;
      c[i] = next;
    }
    if (change < settled) return true;
  }
  return false;
}

function powerSum(c: Float64Array, power: number): number {
  return c.reduce((sum, value) => sum + value ** power, 0);
}

/** Over ordered pairs: number of ties' weights, their squares, and weights times pattern. */
function tieSums({ starts, targets, weights }: Adjacency, c: Float64Array) {
  const sums = { weight: 0, squares: 0, product: 0 };
  for (let i = 0; i < c.length; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      sums.weight += weights[at]!;
      sums.squares += weights[at]! ** 2;
      sums.product += weights[at]! * c[i]! * c[targets[at]!]!;
    }
  return sums;
}

/** Σ (a − p)² = Σ a² − 2 Σ a·p + Σ p², with Σ p² = (Σ c²)² − Σ c⁴. */
function squaredError(rows: Adjacency, c: Float64Array): number {
  const { squares, product } = tieSums(rows, c);
  return squares - 2 * product + powerSum(c, 2) ** 2 - powerSum(c, 4);
}

function patternCorrelation(rows: Adjacency, c: Float64Array): number | null {
  const pairs = c.length * (c.length - 1);
  const { weight, squares, product } = tieSums(rows, c);
  const pattern = powerSum(c, 1) ** 2 - powerSum(c, 2);
  const patternSquares = powerSum(c, 2) ** 2 - powerSum(c, 4);
  const spreadTies = squares - weight ** 2 / pairs;
  const spreadPattern = patternSquares - pattern ** 2 / pairs;
  if (!(spreadTies > 1e-12 * squares && spreadPattern > 1e-12 * patternSquares)) return null;
  return (product - (weight * pattern) / pairs) / Math.sqrt(spreadTies * spreadPattern);
}
