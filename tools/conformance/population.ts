import type { RandomStream } from '@qunhai/kernel';

/** How the residuals of a population are distributed: normal, skewed (χ² with 4 degrees of freedom), or long-tailed (normal with two variances). */
export type Noise = 'normal' | 'skewed' | 'long-tailed';

/** A variable of a linear population: what it depends on, and the standard deviation of the rest. */
interface Node {
  readonly name: string;
  readonly parents: readonly (readonly [name: string, effect: number])[];
  readonly spread: number;
  readonly mean: number;
}

/** A linear recursive population; variables are added in causal order. */
export class Population {
  private readonly nodes: Node[] = [];

  add(name: string, parents: Node['parents'], spread: number, mean = 0): void {
    this.nodes.push({ name, parents, spread, mean });
  }

  /** Rows of the named variables, row-major. */
  draw(
    rows: number,
    variables: readonly string[],
    noise: Noise,
    stream: RandomStream,
  ): Float64Array {
    const out = new Float64Array(rows * variables.length);
    for (let i = 0; i < rows; i++) {
      const row = new Map<string, number>();
      for (const { name, parents, spread, mean } of this.nodes) {
        const explained = parents.reduce((sum, [of, effect]) => sum + effect * row.get(of)!, mean);
        row.set(name, explained + spread * deviate(noise, stream));
      }
      variables.forEach((name, j) => {
        out[i * variables.length + j] = row.get(name)!;
      });
    }
    return out;
  }
}

/** A draw with mean 0 and variance 1. */
function deviate(noise: Noise, stream: RandomStream): number {
  const z = stream.normal();
  if (noise === 'normal') return z;
  if (noise === 'long-tailed') return stream.uniform() < 0.1 ? 2.3 * z : 0.72 * z;
  const squares = z * z + stream.normal() ** 2 + stream.normal() ** 2 + stream.normal() ** 2;
  return (squares - 4) / Math.sqrt(8);
}

/** Make some cells missing: at random, or (from the second variable on) more often where the first is high. */
export function loseCells(
  values: Float64Array,
  width: number,
  share: number,
  byFirst: boolean,
  stream: RandomStream,
): void {
  for (let at = 0; at < values.length; at++) {
    if (byFirst && at % width === 0) continue;
    const high = byFirst && values[at - (at % width)]! > 0;
    if (stream.uniform() < (high ? 2 * share : share)) values[at] = Number.NaN;
  }
}

/** Cut every variable into ordered categories 1, 2, … at the given z-values of its own distribution. */
export function cutOrdinal(values: Float64Array, width: number, cuts: readonly number[][]): void {
  const rows = values.length / width;
  for (let j = 0; j < width; j++) {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < rows; i++) {
      sum += values[i * width + j]!;
      squares += values[i * width + j]! ** 2;
    }
    const mean = sum / rows;
    const deviation = Math.sqrt(squares / rows - mean * mean);
    for (let i = 0; i < rows; i++) {
      const z = (values[i * width + j]! - mean) / deviation;
      values[i * width + j] = 1 + cuts[j]!.filter((cut) => z > cut).length;
    }
  }
}
