import type { Design } from './design.ts';
import { latinHypercube } from './latin-hypercube.ts';

export interface SaltelliDesign extends Design {
  readonly rows: number;
}

/**
 * Points for Sobol indices: samples A and B of `rows` points each, and for every dimension i a sample AB_i that is A with the column i
 * of B (Saltelli et al. 2010). Blocks follow one another: A, B, AB_0 …, AB_{k−1}, and last A with the luck of B: luck is one more
 * factor of a model that draws lots, so that all variance is accounted for.
 *
 * A and B are the two halves of one Latin hypercube in 2k dimensions. It is not a Sobol sequence, which converges faster where
 * few parameters count but needs tables of direction numbers.
 */
export function saltelliDesign(rows: number, dimensions: number, seed: number): SaltelliDesign {
  const both = latinHypercube({ points: rows, dimensions: 2 * dimensions, seed });
  const blocks = dimensions + 3;
  const points = new Float64Array(blocks * rows * dimensions);
  const luck = new Uint32Array(blocks * rows);
  for (let block = 0; block < blocks; block++) {
    const luckOfB = block === 1 || block === blocks - 1;
    for (let row = 0; row < rows; row++) {
      const point = block * rows + row;
      luck[point] = luckOfB ? rows + row : row;
      for (let d = 0; d < dimensions; d++) {
        const fromB = block === 1 || block === d + 2;
        points[point * dimensions + d] = both[(2 * row + (fromB ? 1 : 0)) * dimensions + d]!;
      }
    }
  }
  return { points, dimensions, luck, rows };
}
