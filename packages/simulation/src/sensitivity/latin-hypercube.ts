import { RandomStream } from '@qunhai/kernel';

export interface LatinHypercubePlan {
  readonly points: number;
  readonly dimensions: number;
  readonly seed: number;
  /** Designs to choose from: the one whose two nearest points are farthest apart is kept. 1 when omitted: no choice. */
  readonly candidates?: number;
}

/**
 * A Latin hypercube sample: every dimension is cut into as many strata as there are points, and each stratum holds one point, placed
 * in it at random. With several candidates the maximin design among them is returned (Johnson, Moore & Ylvisaker 1990).
 * @returns Float64Array[points × dimensions] on the open unit hypercube; the same for the same plan
 * @see McKay, Beckman & Conover (1979), A comparison of three methods for selecting values of input variables. Technometrics 21(2)
 */
export function latinHypercube(plan: LatinHypercubePlan): Float64Array {
  const { points, dimensions, candidates = 1 } = plan;
  let best = drawDesign(plan, 0);
  if (candidates < 2) return best;
  let farthest = leastDistance(best, points, dimensions);
  for (let candidate = 1; candidate < candidates; candidate++) {
    const design = drawDesign(plan, candidate);
    const distance = leastDistance(design, points, dimensions);
    if (distance <= farthest) continue;
    best = design;
    farthest = distance;
  }
  return best;
}

function drawDesign({ points, dimensions, seed }: LatinHypercubePlan, candidate: number) {
  const design = new Float64Array(points * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const stream = new RandomStream(seed, 'simulation.latin-hypercube', candidate, d);
    const strata = stream.shuffle(Array.from({ length: points }, (_, stratum) => stratum));
    strata.forEach((stratum, point) => {
      design[point * dimensions + d] = (stratum + stream.uniform()) / points;
    });
  }
  return design;
}

/** Squared distance of the two points nearest to each other. */
function leastDistance(design: Float64Array, points: number, dimensions: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < points; a++)
    for (let b = a + 1; b < points; b++) {
      let sum = 0;
      for (let d = 0; d < dimensions; d++)
        sum += (design[a * dimensions + d]! - design[b * dimensions + d]!) ** 2;
      if (sum < least) least = sum;
    }
  return least;
}
