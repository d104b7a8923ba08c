import type { JobControl } from '@qunhai/kernel';

/** Points at which a model is to be run. */
export interface Design {
  /** [points × dimensions], on the unit hypercube: 0 and 1 are the ends of each parameter's range. */
  readonly points: Float64Array;
  readonly dimensions: number;
  /** One number a point; points with the same number share their luck (common random numbers). */
  readonly luck: Uint32Array;
}

/** What a model gives at the points of a design. */
export interface Values {
  /** [points × replications × outcomes]; NaN where an outcome has no value (a mean over no firms). */
  readonly values: Float64Array;
  readonly replications: number;
  readonly outcomes: number;
}

/** Runs a model, any model, at the points of a design. */
export type Evaluate = (design: Design, control: JobControl) => Promise<Values>;
