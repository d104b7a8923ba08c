import { RandomStream } from '@qunhai/kernel';
import type { Design } from './design.ts';

export interface TrajectoryPlan {
  readonly trajectories: number;
  readonly dimensions: number;
  /** Even number of levels of the grid, 0 … 1; 4 is usual. */
  readonly levels: number;
  /** Trajectories to choose from, at least as many as are kept. */
  readonly candidates: number;
  readonly seed: number;
}

/** Trajectories of `dimensions` + 1 points each, one after another; all points of a trajectory share their luck. */
export interface TrajectoryDesign extends Design {
  readonly trajectories: number;
  /** Which parameter moves at each step, [trajectories × dimensions]. */
  readonly order: Uint16Array;
}

/**
 * The design of Morris (1991): every trajectory starts at a random point of the grid and moves each parameter once, in random order and
 * direction, by levels/(2·(levels − 1)) of its range. Of many trajectories those are kept that lie far apart (Campolongo,
 * Cariboni & Saltelli 2007), chosen one by one: the farthest two first, then always the one farthest from those chosen
 * (Ruano, Ribes, Ferrer & Sin 2012).
 * @see Morris (1991), Factorial sampling plans for preliminary computational experiments. Technometrics 33(2)
 */
export function trajectoryDesign(plan: TrajectoryPlan): TrajectoryDesign {
  const { trajectories, dimensions, candidates } = plan;
  const drawn = Array.from({ length: candidates }, (_, t) => drawTrajectory(plan, t));
  const chosen =
    candidates > trajectories ? farApart(drawn, trajectories, dimensions) : drawn.map((_, t) => t);
  const length = (dimensions + 1) * dimensions;
  const points = new Float64Array(trajectories * length);
  const order = new Uint16Array(trajectories * dimensions);
  chosen.forEach((candidate, t) => {
    points.set(drawn[candidate]!.points, t * length);
    order.set(drawn[candidate]!.order, t * dimensions);
  });
  const luck = Uint32Array.from({ length: trajectories * (dimensions + 1) }, (_, point) =>
    Math.floor(point / (dimensions + 1)),
  );
  return { points, dimensions, luck, trajectories, order };
}

interface Trajectory {
  /** [dimensions + 1 × dimensions]. */
  readonly points: Float64Array;
  readonly order: readonly number[];
}

function drawTrajectory({ dimensions, levels, seed }: TrajectoryPlan, t: number): Trajectory {
  const stream = new RandomStream(seed, 'simulation.morris', t);
  const order = stream.shuffle(Array.from({ length: dimensions }, (_, d) => d));
  const step = levels / (2 * (levels - 1));
  const now = new Float64Array(dimensions);
  const then = new Float64Array(dimensions);
  for (let d = 0; d < dimensions; d++) {
    const low = stream.integer(levels / 2) / (levels - 1);
    const rises = stream.integer(2) === 1;
    now[d] = rises ? low : low + step;
    then[d] = rises ? low + step : low;
  }
  const points = new Float64Array((dimensions + 1) * dimensions);
  points.set(now);
  order.forEach((d, s) => {
    now[d] = then[d]!;
    points.set(now, (s + 1) * dimensions);
  });
  return { points, order };
}

/** Positions of the trajectories kept, in ascending order. */
function farApart(drawn: readonly Trajectory[], keep: number, dimensions: number): number[] {
  const squared = drawn.map((a, i) =>
    drawn.slice(0, i).map((b) => distance(a.points, b.points, dimensions) ** 2),
  );
  const between = (i: number, j: number) => squared[Math.max(i, j)]![Math.min(i, j)]!;
  const chosen = farthestPair(squared).slice(0, keep);
  while (chosen.length < keep) {
    const left = drawn.map((_, i) => i).filter((i) => !chosen.includes(i));
    const spread = left.map((i) => chosen.reduce((sum, j) => sum + between(i, j), 0));
    chosen.push(left[spread.indexOf(Math.max(...spread))]!);
  }
  return chosen.toSorted((a, b) => a - b);
}

function farthestPair(squared: readonly (readonly number[])[]): number[] {
  let pair = [0, 1];
  let farthest = -1;
  squared.forEach((row, i) => {
    row.forEach((d, j) => {
      if (d <= farthest) return;
      farthest = d;
      pair = [j, i];
    });
  });
  return pair;
}

/** Sum of the distances of all points of one trajectory to all of the other. */
function distance(a: Float64Array, b: Float64Array, dimensions: number): number {
  let total = 0;
  for (let p = 0; p < a.length; p += dimensions)
    for (let q = 0; q < b.length; q += dimensions) {
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += (a[p + d]! - b[q + d]!) ** 2;
      total += Math.sqrt(sum);
    }
  return total;
}
