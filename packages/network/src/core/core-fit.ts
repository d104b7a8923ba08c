import type { IndexedNetwork } from '../model/index-network.ts';
import { collapse } from '../model/index-network.ts';

/** What the pattern expects of pairs of a core and a peripheral node: a tie, no tie, or nothing. */
export type CrossPairs = 'one' | 'zero' | 'ignored';

/** Symmetric ties as a matrix, with what the fit needs of it. */
export interface CoreTies {
  readonly n: number;
  /** n × n, row-major, diagonal 0. */
  readonly matrix: Float64Array;
  readonly strength: Float64Array;
  readonly squares: Float64Array;
  readonly total: number;
  readonly totalSquares: number;
}

/** Ties without directions: 1 when there is one in either direction, or their summed weights. */
export function coreTies(network: IndexedNetwork, weighted: boolean): CoreTies {
  const { n, out } = collapse(network);
  const matrix = new Float64Array(n * n);
  const strength = new Float64Array(n);
  const squares = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let at = out.starts[i]!; at < out.starts[i + 1]!; at++) {
      const value = weighted ? out.weights[at]! : 1;
      matrix[i * n + out.targets[at]!] = value;
      strength[i]! += value;
      squares[i]! += value * value;
    }
  const half = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / 2;
  return { n, matrix, strength, squares, total: half(strength), totalSquares: half(squares) };
}

/**
 * A core that can be changed node by node, and the correlation of the ties with the pattern
 * «ties within the core, none within the periphery» at every step.
 */
export class CoreState {
  readonly inCore: Uint8Array;
  readonly #ties: CoreTies;
  readonly #cross: CrossPairs;
  /** Strength of every node's ties to the core. */
  readonly #toCore: Float64Array;
  readonly #squaresToCore: Float64Array;
  #size = 0;
  #inside = 0;
  #strength = 0;
  #insideSquares = 0;
  #squares = 0;

  constructor(ties: CoreTies, cross: CrossPairs, core: Iterable<number> = []) {
    this.#ties = ties;
    this.#cross = cross;
    this.inCore = new Uint8Array(ties.n);
    this.#toCore = new Float64Array(ties.n);
    this.#squaresToCore = new Float64Array(ties.n);
    for (const node of core) this.flip(node);
  }

  /** Move a node to the other side. */
  flip(node: number): void {
    const { n, matrix, strength, squares } = this.#ties;
    const sign = this.inCore[node] ? -1 : 1;
    this.inCore[node] = sign > 0 ? 1 : 0;
    this.#size += sign;
    this.#inside += sign * this.#toCore[node]!;
    this.#insideSquares += sign * this.#squaresToCore[node]!;
    this.#strength += sign * strength[node]!;
    this.#squares += sign * squares[node]!;
    const row = node * n;
    for (let j = 0; j < n; j++) {
      const value = matrix[row + j]!;
      this.#toCore[j]! += sign * value;
      this.#squaresToCore[j]! += sign * value * value;
    }
  }

  /** Correlation of ties and pattern; NaN when either does not vary. */
  fit(): number {
    return this.#correlation(
      this.#size,
      this.#inside,
      this.#strength,
      this.#insideSquares,
      this.#squares,
    );
  }

  /** The fit if a node moved to the other side. */
  fitIfFlipped(node: number): number {
    const { strength, squares } = this.#ties;
    const sign = this.inCore[node] ? -1 : 1;
    return this.#correlation(
      this.#size + sign,
      this.#inside + sign * this.#toCore[node]!,
      this.#strength + sign * strength[node]!,
      this.#insideSquares + sign * this.#squaresToCore[node]!,
      this.#squares + sign * squares[node]!,
    );
  }

  /** `inside`: ties within the core; `strength`: ties of its nodes, those within counted twice; then the same of squares. */
  #correlation(
    size: number,
    inside: number,
    strength: number,
    insideSquares: number,
    squares: number,
  ): number {
    const { n, total, totalSquares } = this.#ties;
    const pairs = (n * (n - 1)) / 2;
    const corePairs = (size * (size - 1)) / 2;
    const crossPairs = size * (n - size);
    const cross = strength - 2 * inside;
    if (this.#cross === 'zero') return correlate(pairs, corePairs, total, totalSquares, inside);
    if (this.#cross === 'one')
      return correlate(pairs, corePairs + crossPairs, total, totalSquares, inside + cross);
    const crossSquares = squares - 2 * insideSquares;
    return correlate(
      pairs - crossPairs,
      corePairs,
      total - cross,
      totalSquares - crossSquares,
      inside,
    );
  }
}

/** Correlation of values with an indicator of `ones` of `pairs` cells, from sums. */
function correlate(pairs: number, ones: number, sum: number, squares: number, hit: number): number {
  const spread = squares - (sum * sum) / pairs;
  const pattern = ones * (1 - ones / pairs);
  if (!(spread > 1e-12 * squares && pattern > 0)) return Number.NaN;
  return (hit - (ones * sum) / pairs) / Math.sqrt(spread * pattern);
}
