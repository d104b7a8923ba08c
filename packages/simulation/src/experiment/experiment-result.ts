import type { ParameterName } from '../parameters/parameters.ts';

/** Parameters that a point of a sweep sets; nothing at the only point of an experiment without a sweep. */
export type SweepPoint = { readonly [Name in ParameterName]?: number };

/** Lengths of the arrays of a result. */
export interface ResultShape {
  readonly scenarios: number;
  /** Points of the sweep; 1 without. */
  readonly points: number;
  /** Replications that were run of every scenario at every point. */
  readonly replications: number;
  readonly steps: number;
  readonly groups: number;
  readonly outcomes: number;
}

/** What an experiment gave, replication by replication. */
export interface ExperimentResult {
  readonly shape: ResultShape;
  readonly points: readonly SweepPoint[];
  /** [scenarios × points × replications × (steps + 1) × groups × outcomes]; NaN where an outcome has no value. */
  readonly paths: Float64Array;
  /** Firms by stage at the start and at the end, [scenarios × points × replications × 5 × 5]. */
  readonly flows: Float64Array;
}

/** Numbers of the paths of one replication. */
export function pathLength({ steps, groups, outcomes }: ResultShape): number {
  return (steps + 1) * groups * outcomes;
}

/** Numbers of a flow. */
export const flowLength = 25;
