import { describe, expect, it } from 'vitest';
import { bivariateNormalCdf, bivariateNormalDensity } from './bivariate-normal.ts';
import { normalCdf } from './distributions.ts';

describe('bivariate normal distribution', () => {
  it('has the quadrant probability ¼ + asin(ρ)/2π', () => {
    for (const rho of [-0.999, -0.95, -0.5, 0, 0.3, 0.9, 0.97, 0.999])
      expect(bivariateNormalCdf(0, 0, rho)).toBeCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), 12);
  });

  it('is the product without correlation, and a marginal at infinity', () => {
    expect(bivariateNormalCdf(0.7, -1.2, 0)).toBeCloseTo(normalCdf(0.7) * normalCdf(-1.2), 15);
    expect(bivariateNormalCdf(Infinity, -1.2, 0.5)).toBe(normalCdf(-1.2));
    expect(bivariateNormalCdf(-Infinity, 3, 0.5)).toBe(0);
  });

  it('reflects: Φ₂(x, y, ρ) + Φ₂(x, −y, −ρ) = Φ(x)', () => {
    for (const [x, y, rho] of [
      [1, 0.4, 0.6],
      [-2, 1.5, 0.98],
      [0.3, 0.31, 0.995],
      [2.5, -2.4, -0.9],
    ] as const) {
      const sum = bivariateNormalCdf(x, y, rho) + bivariateNormalCdf(x, -y, -rho);
      expect(sum).toBeCloseTo(normalCdf(x), 12);
    }
  });

  it('changes with the correlation by the density', () => {
    for (const rho of [0.2, 0.8, 0.96]) {
      const slope =
        (bivariateNormalCdf(0.5, -0.3, rho + 1e-5) - bivariateNormalCdf(0.5, -0.3, rho - 1e-5)) /
        2e-5;
      expect(slope / bivariateNormalDensity(0.5, -0.3, rho)).toBeCloseTo(1, 6);
    }
  });
});
