import type { AnalysisMatrix } from '@qunhai/dataset';

/**
 * Answers with the weight of each firm. The weights travel with the answers, so that whatever estimates from them either takes both
 * or says that it does not.
 */
export interface WeighedMatrix extends AnalysisMatrix {
  /** [n] 0 or more, mean 1 over those above 0; absent when all firms count alike. */
  readonly caseWeights?: Float64Array;
}

/** Whether firms count differently. */
export function isWeighed({ caseWeights }: WeighedMatrix): boolean {
  return caseWeights !== undefined;
}
