import type {
  Assessments,
  DiagnosisResults,
  Exclusion,
  HypothesisResult,
  QualityResults,
  Results,
  Run,
  SemResults,
} from '@qunhai/results';
import type { Theory } from '@qunhai/theory';

/**
 * A part of the results, told as soon as it is true and never taken back: each but `estimates` stands in the final
 * results as it was told.
 *
 * `estimates` is `sem` before the bootstrap: point estimates without standard errors, intervals, tests and verdicts.
 * It is marked as such, and what shows it must say so; `sem` takes its place.
 */
export type RunPart =
  | { readonly part: 'theory'; readonly theory: Theory }
  | { readonly part: 'run'; readonly run: Run }
  | { readonly part: 'quality'; readonly quality: QualityResults }
  | { readonly part: 'estimates'; readonly preliminary: true; readonly sem: SemResults }
  | { readonly part: 'sem'; readonly sem: SemResults }
  | { readonly part: 'hypotheses'; readonly hypotheses: readonly HypothesisResult[] }
  | { readonly part: 'diagnosis'; readonly diagnosis: DiagnosisResults }
  | { readonly part: 'assessments'; readonly assessments: Assessments }
  | { readonly part: 'exclusions'; readonly exclusions: readonly Exclusion[] }
  | { readonly part: 'results'; readonly results: Results };

/** Told of parts; what it throws ends the run. */
export type PartListener = (part: RunPart) => void;

/** Hands a listener copies, so that nothing it does to a part reaches the results. */
export function tellCopies(listener: PartListener | undefined): PartListener {
  return (part) => listener?.(structuredClone(part));
}
