import type { PlsEstimate } from '../estimate/pls-result.ts';

/** Correlation of an indicator with a construct's score; `own` where the construct is measured by it. */
export interface CrossLoadingRow {
  readonly indicator: string;
  readonly construct: string;
  readonly estimate: number;
  readonly own: boolean;
}

/**
 * Every indicator's correlation with every construct score (with PLSc too: scores are not corrected), by indicator.
 * @see Chin (1998), The partial least squares approach to structural equation modeling
 */
export function crossLoadings(estimate: PlsEstimate): CrossLoadingRow[] {
  const q = estimate.constructs.length;
  return estimate.variables.flatMap((indicator, row) =>
    estimate.constructs.map((construct, column) => ({
      indicator,
      construct: construct.id,
      estimate: estimate.crossLoadings[row * q + column]!,
      own: construct.indicators.includes(indicator),
    })),
  );
}
