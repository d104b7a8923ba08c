import { elementwiseSum, multiplyVector } from '@qunhai/numerics';

/**
 * What steps have taught about the curvature: pairs of a step and the change of the gradient over it. They turn scoring steps, which
 * converge slowly where the model fits badly, into quasi-Newton steps.
 * @see Nocedal & Wright (2006), Numerical Optimization, 2nd ed., alg. 7.4
 */
export class SecantMemory {
  private pairs: { readonly s: Float64Array; readonly y: Float64Array; readonly sy: number }[] = [];
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  get empty(): boolean {
    return this.pairs.length === 0;
  }

  forget(): void {
    this.pairs = [];
  }

  /** Keep a pair, unless the curvature along it is far from what is expected: rounding, or a saddle. */
  remember(s: Float64Array, y: Float64Array, curvature: Float64Array): void {
    const sy = elementwiseSum(s, y);
    const expected = elementwiseSum(s, multiplyVector(curvature, s, s.length));
    if (!(sy > 1e-2 * expected && sy < 1e2 * expected)) return;
    this.pairs.push({ s, y, sy });
    if (this.pairs.length > this.size) this.pairs.shift();
  }

  /**
   * Newton step for a gradient.
   * @param solve - x ↦ H⁻¹·x with the curvature known without the memory; may change its argument
   */
  step(gradient: Float64Array, solve: (x: Float64Array) => Float64Array): Float64Array {
    const q = gradient.slice();
    const alphas = new Float64Array(this.pairs.length);
    for (let i = this.pairs.length - 1; i >= 0; i--) {
      const { s, y, sy } = this.pairs[i]!;
      alphas[i] = elementwiseSum(s, q) / sy;
      for (let a = 0; a < q.length; a++) q[a]! -= alphas[i]! * y[a]!;
    }
    const r = solve(q);
    this.pairs.forEach(({ s, y, sy }, i) => {
      const factor = alphas[i]! - elementwiseSum(y, r) / sy;
      for (let a = 0; a < r.length; a++) r[a]! += factor * s[a]!;
    });
    return r.map((x) => -x);
  }
}
