import { addScaledRow } from '@qunhai/numerics';
import {
  expectedInformation,
  type NormalPoint,
  type NormalProblem,
  scoresOf,
} from '../estimate/normal-theory.ts';
import { observedInformation } from '../estimate/observed-information.ts';
import { productScores } from './product-scores.ts';

/** What errors of the estimates and scaled tests ask of a point, each found once, when it is first asked for. All [free × free]. */
export class PointInformation {
  readonly problem: NormalProblem;
  readonly point: NormalPoint;
  private readonly found = new Map<string, Float64Array | null>();

  constructor(problem: NormalProblem, point: NormalPoint) {
    this.problem = problem;
    this.point = point;
  }

  get observed(): Float64Array {
    return this.once('observed', () => observedInformation(this.problem, this.point));
  }

  get expected(): Float64Array {
    return this.once('expected', () => expectedInformation(this.problem, this.point));
  }

  /** J = Σ_i s_i·s_iᵀ over the scores of all rows of all groups: first-order information. */
  get crossProducts(): Float64Array {
    return this.once('scores', () => this.summed(scoresOf(this.problem, this.point)));
  }

  /** Σ_i of the rows' products' contributions, Δᵀ·V·Γ·V·Δ times the rows; null where exogenous variables are singular. */
  get productCrossProducts(): Float64Array | null {
    return this.once('products', () => {
      const scores = productScores(this.problem, this.point);
      return scores && this.summed(scores);
    });
  }

  private once<Found extends Float64Array | null>(name: string, find: () => Found): Found {
    if (!this.found.has(name)) this.found.set(name, find());
    return this.found.get(name) as Found;
  }

  private summed(all: readonly Float64Array[]): Float64Array {
    const k = this.problem.matrices.freeCount;
    const out = new Float64Array(k * k);
    for (const scores of all)
      for (let row = 0; row < scores.length; row += k)
        for (let a = 0; a < k; a++) addScaledRow(out, a * k, scores[row + a]!, scores, row, k);
    return out;
  }
}
