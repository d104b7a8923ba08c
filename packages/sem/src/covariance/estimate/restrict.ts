import { congruence, invertSymmetric } from '@qunhai/numerics';
import type { LinearRestrictions } from '../table/linear-restrictions.ts';
import { type MinimiseOptions, type Minimum, minimise, type Objective } from './minimise.ts';

/** A point with the coordinates φ that restrictions leave. */
interface RestrictedPoint<Point> {
  readonly theta: Float64Array;
  readonly inner: Point;
}

/** `minimise` over the values that the restrictions allow, if any. The start is brought to the nearest such value. */
export function minimiseRestricted<Point extends { readonly theta: Float64Array }>(
  objective: Objective<Point>,
  start: Float64Array,
  restrictions: LinearRestrictions | null,
  options: MinimiseOptions = {},
): Minimum<Point> | null {
  if (restrictions === null) return minimise(objective, start, options);
  const { dimension: r, basis } = restrictions;
  const k = start.length;
  const restricted: Objective<RestrictedPoint<Point>> = {
    at: (phi) => {
      const inner = objective.at(expand(restrictions, phi));
      return inner && { theta: phi, inner };
    },
    value: ({ inner }) => objective.value(inner),
    gradient: ({ inner }) => reduce(restrictions, objective.gradient(inner)),
    curvature: ({ inner }) => congruence(basis, objective.curvature(inner), k, r),
  };
  const { curvature } = options;
  const minimum = minimise(restricted, nearest(restrictions, start), {
    ...options,
    ...(curvature ? { curvature: congruence(basis, curvature, k, r) } : {}),
  });
  return minimum && { ...minimum, point: minimum.point.inner };
}

/** θ = offset + K·φ. */
function expand({ dimension: r, basis, offset }: LinearRestrictions, phi: Float64Array) {
  return offset.map((value, a) => {
    let sum = value;
    for (let b = 0; b < r; b++) sum += basis[a * r + b]! * phi[b]!;
    return sum;
  });
}

/** Kᵀ·g. */
function reduce({ dimension: r, basis }: LinearRestrictions, g: Float64Array): Float64Array {
  const out = new Float64Array(r);
  for (let a = 0; a < g.length; a++)
    for (let b = 0; b < r; b++) out[b]! += basis[a * r + b]! * g[a]!;
  return out;
}

/** Least-squares coordinates of a value. */
function nearest(restrictions: LinearRestrictions, theta: Float64Array): Float64Array {
  const { dimension: r, basis, offset } = restrictions;
  const k = theta.length;
  const identity = new Float64Array(k * k);
  for (let a = 0; a < k; a++) identity[a * k + a] = 1;
  const inverse = invertSymmetric(congruence(basis, identity, k, r), r);
  const right = reduce(
    restrictions,
    theta.map((t, a) => t - offset[a]!),
  );
  return right.map((_, a) => {
    let sum = 0;
    for (let b = 0; b < r; b++) sum += (inverse?.[a * r + b] ?? 0) * right[b]!;
    return sum;
  });
}

/** Inverse of information where the restrictions hold: K·(Kᵀ·I·K)⁻¹·Kᵀ; null when it is singular. */
export function invertRestricted(
  information: Float64Array,
  k: number,
  restrictions: LinearRestrictions | null,
): Float64Array | null {
  if (restrictions === null) return invertSymmetric(information, k);
  const { dimension: r, basis } = restrictions;
  const inverse = invertSymmetric(congruence(basis, information, k, r), r);
  if (inverse === null) return null;
  const transposed = new Float64Array(r * k);
  for (let a = 0; a < k; a++) for (let b = 0; b < r; b++) transposed[b * k + a] = basis[a * r + b]!;
  return congruence(transposed, inverse, r, k);
}
