import type { Bilingual } from '@qunhai/kernel';

/** How sure a recognition or a suggestion is. No probability: nothing was estimated, rules were met or not. */
export type Confidence = 'certain' | 'likely' | 'possible';

/**
 * A program whose exports are known: LimeSurvey, 问卷星, SPSS, tools that run an XLSForm (ODK, KoboToolbox), SurveyJS, and
 * tables that already use Qunhai's own column names.
 */
export type SurveyTool = 'limesurvey' | 'wenjuanxing' | 'spss' | 'xlsform' | 'surveyjs' | 'qunhai';

/** Where a table seems to come from, and everything that speaks for it. */
export interface Recognition {
  /** Null when nothing speaks for any known program. */
  readonly tool: SurveyTool | null;
  readonly confidence: Confidence | null;
  readonly evidence: readonly Bilingual[];
  /** Columns the program adds to the answers, such as the time of submission. */
  readonly serviceColumns: readonly string[];
}
