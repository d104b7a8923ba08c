import { choleskyInto } from '@qunhai/numerics';

interface Weighted {
  readonly values: Float64Array;
  readonly weight: number;
}

/** Numbers at random, of one stream. */
interface Chance {
  readonly uniform: () => number;
  readonly normal: () => number;
}

/** How candidates of the next population are made from the particles of the last. */
export interface Kernel {
  /** A particle by weight, moved; what leaves the box is drawn again. */
  readonly propose: (chance: Chance) => Float64Array;
  /** Proportional to the density of proposing a point. */
  readonly density: (values: Float64Array) => number;
}

/**
 * The normal kernel of Beaumont et al. (2009): twice the weighted covariance of the particles. Moves out of the prior's box are drawn
 * again together with the particle, which leaves the proposal density inside in proportion.
 */
export function kernelOf(
  particles: readonly Weighted[],
  prior: readonly (readonly [number, number])[],
): Kernel {
  const factor = factorOf(particles, prior);
  const cumulated = cumulate(particles);
  const p = prior.length;
  const inside = (values: Float64Array) =>
    prior.every(([low, high], j) => values[j]! >= low && values[j]! <= high);
  const moved = ({ uniform, normal }: Chance): Float64Array => {
    const values = particles[pick(cumulated, uniform())]!.values.slice();
    const steps = Float64Array.from(prior, () => normal());
    for (let i = 0; i < p; i++)
      for (let j = 0; j <= i; j++) values[i]! += factor[i * p + j]! * steps[j]!;
    return values;
  };
  return {
    propose: (chance) => {
      let values = moved(chance);
      while (!inside(values)) values = moved(chance);
      return values;
    },
    density: (values) =>
      particles.reduce(
        (sum, { values: from, weight }) => sum + weight * normalKernel(factor, p, values, from),
        0,
      ),
  };
}

/** exp(−½·|L⁻¹·(x − y)|²) with the lower triangular factor L. */
function normalKernel(l: Float64Array, p: number, x: Float64Array, y: Float64Array): number {
  const z = new Float64Array(p);
  let square = 0;
  for (let i = 0; i < p; i++) {
    let sum = x[i]! - y[i]!;
    for (let j = 0; j < i; j++) sum -= l[i * p + j]! * z[j]!;
    z[i] = sum / l[i * p + i]!;
    square += z[i]! ** 2;
  }
  return Math.exp(-square / 2);
}

/** Cholesky factor of twice the weighted covariance; of its diagonal alone where particles are too few or too alike. */
function factorOf(
  particles: readonly Weighted[],
  prior: readonly (readonly [number, number])[],
): Float64Array {
  const p = prior.length;
  const mean = prior.map((_, j) =>
    particles.reduce((sum, { values, weight }) => sum + weight * values[j]!, 0),
  );
  const twice = new Float64Array(p * p);
  for (const { values, weight } of particles)
    for (let i = 0; i < p; i++)
      for (let j = 0; j <= i; j++)
        twice[i * p + j]! += 2 * weight * (values[i]! - mean[i]!) * (values[j]! - mean[j]!);
  // No parameter stands still.
  prior.forEach(([low, high], j) => {
    twice[j * p + j]! += (1e-6 * (high - low)) ** 2;
  });
  const full = twice.slice();
  if (choleskyInto(full, p, 1e-9)) return full;
  const diagonal = new Float64Array(p * p);
  for (let j = 0; j < p; j++) diagonal[j * p + j] = Math.sqrt(twice[j * p + j]!);
  return diagonal;
}

function cumulate(particles: readonly Weighted[]): Float64Array {
  let sum = 0;
  return Float64Array.from(particles, ({ weight }) => {
    sum += weight;
    return sum;
  });
}

/** Position of the first cumulated weight above a share of all. */
function pick(cumulated: Float64Array, share: number): number {
  const wanted = share * cumulated[cumulated.length - 1]!;
  let low = 0;
  let high = cumulated.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle]! > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
