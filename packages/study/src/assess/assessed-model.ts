import type { Assessments, DiagnosisResults, HypothesisResult, SemResults } from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import type { AnalysedWave } from '../analysed-wave.ts';
import type { Estimation } from '../estimate-model.ts';
import type { StudyData } from '../read-dataset.ts';
import type { StudyResamples } from '../resample-model.ts';
import type { AnalysisPlan } from '../study-schema.ts';

/** What assessments look at: the base model as it was estimated, and all that was found before them. */
export interface AssessedModel {
  readonly theory: Theory;
  readonly data: StudyData;
  readonly wave: AnalysedWave;
  readonly plan: AnalysisPlan;
  readonly seed: number;
  readonly workers: number | undefined;
  readonly model: SemModel;
  readonly estimation: Estimation;
  readonly resamples: StudyResamples;
  readonly sem: SemResults;
  readonly hypotheses: readonly HypothesisResult[];
  readonly diagnosis: DiagnosisResults;
  /** What families before this one found; only `comparison`, the last, may look at it. */
  readonly found: Assessments;
}
