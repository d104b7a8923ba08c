import { FitFault } from './pls-plan.ts';
import type { PlsStage } from './pls-program.ts';
import type { PlsWorkspace } from './pls-workspace.ts';

/**
 * What makes a PLSc solution improper: a reliability ρA outside (0, 1], a corrected loading beyond 1 in absolute value,
 * or disattenuated construct correlations that are not positive definite.
 */
export type InadmissibleCause = 'reliability' | 'loading' | 'correlations';

/** The gravest fault of an inadmissible solution: a ρA, then the correlations, then a loading; the first construct of several. */
export interface Inadmissibility {
  readonly cause: InadmissibleCause;
  readonly construct: string;
  /** `loading`: the indicator; otherwise null. */
  readonly indicator: string | null;
  /** `correlations`: `construct` and `other` are the two most correlated constructs; otherwise null. */
  readonly other: string | null;
  /** The ρA, the loading, or the correlation of the two constructs. */
  readonly value: number;
}

/** Name the fault a fit left in its workspace; null when it is admissible. */
export function describeInadmissibility(
  stage: PlsStage,
  work: PlsWorkspace,
): Inadmissibility | null {
  const [, j, fault] = work.trace;
  const { constructs } = stage.model;
  if (fault === FitFault.reliability)
    return {
      cause: 'reliability',
      construct: constructs[j!]!.id,
      indicator: null,
      other: null,
      value: work.rhoA[j!]!,
    };
  if (fault === FitFault.loading) {
    const own = work.loadings.subarray(stage.plan.start[j!]!, stage.plan.start[j! + 1]!);
    const at = positionOfLargest(own);
    const { id, indicators } = constructs[j!]!;
    return {
      cause: 'loading',
      construct: id,
      indicator: indicators[at]!,
      other: null,
      value: own[at]!,
    };
  }
  if (fault !== FitFault.correlations) return null;
  const q = constructs.length;
  const lower = work.constructCorrelations.map((r, cell) =>
    cell % q < Math.floor(cell / q) ? r : 0,
  );
  const at = positionOfLargest(lower);
  return {
    cause: 'correlations',
    construct: constructs[at % q]!.id,
    indicator: null,
    other: constructs[Math.floor(at / q)]!.id,
    value: lower[at]!,
  };
}

function positionOfLargest(values: Float64Array): number {
  return values.reduce(
    (best, value, i) => (Math.abs(value) > Math.abs(values[best]!) ? i : best),
    0,
  );
}
