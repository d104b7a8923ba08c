import { normalCdf } from './distributions.ts';

/** Nodes and weights of ten-point Gauss–Legendre quadrature on [−1, 1], positive half. */
const nodes = [
  [0.14887433898163122, 0.29552422471475287],
  [0.4333953941292472, 0.26926671930999635],
  [0.6794095682990244, 0.21908636251598204],
  [0.8650633666889845, 0.1494513491505806],
  [0.9739065285171717, 0.06667134430868814],
] as const;

/** Density of two standard normal variables with correlation ρ; 0 at infinite arguments. */
export function bivariateNormalDensity(x: number, y: number, rho: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 0;
  const left = 1 - rho * rho;
  return (
    Math.exp(-(x * x - 2 * rho * x * y + y * y) / (2 * left)) / (2 * Math.PI * Math.sqrt(left))
  );
}

/**
 * P(X ≤ x, Y ≤ y) of two standard normal variables with correlation ρ, |ρ| < 1; absolute error below 1e-12 up to |ρ| = 0.999.
 * The density is integrated over the correlation from 0 to ρ = sin θ (Plackett 1954), in panels that get shorter towards ±1.
 * @see Drezner & Wesolowsky (1990), J. Statistical Computation and Simulation 35; Genz (2004), Statistics and Computing 14
 */
export function bivariateNormalCdf(x: number, y: number, rho: number): number {
  if (x === -Infinity || y === -Infinity) return 0;
  if (x === Infinity) return normalCdf(y);
  if (y === Infinity) return normalCdf(x);
  const end = Math.asin(rho);
  const quarter = Math.PI / 2;
  let sum = 0;
  let from = 0;
  // Each panel halves what is left to the singular end, beginning with a third of the quarter circle.
  for (let edge = quarter / 3; from < Math.abs(end); edge = (edge + quarter) / 2) {
    const to = Math.min(edge, Math.abs(end));
    sum += panel(x, y, Math.sign(rho), from, to);
    from = to;
  }
  return Math.min(1, Math.max(0, normalCdf(x) * normalCdf(y) + Math.sign(rho) * sum));
}

function panel(x: number, y: number, sign: number, from: number, to: number): number {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  let sum = 0;
  for (const [node, weight] of nodes)
    for (const side of [-node, node]) {
      const angle = middle + half * side;
      const sine = sign * Math.sin(angle);
      const left = Math.cos(angle) ** 2;
      sum += weight * Math.exp(-(x * x + y * y - 2 * x * y * sine) / (2 * left));
    }
  return (half * sum) / (2 * Math.PI);
}
