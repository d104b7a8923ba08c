import type { Assessments } from '@qunhai/results';
import type { FirmAnswers } from './without-answers.ts';

/** Assessments without a firm's place among configurations; counts of all firms stay. */
export function withoutConfigurationsOf(
  assessments: Assessments,
  { firm, wave }: FirmAnswers,
): Assessments {
  const isOther = (row: FirmAnswers) => row.firm !== firm || row.wave !== wave;
  const { configurations, comparison } = assessments;
  const analysis = configurations?.analysis;
  return {
    ...assessments,
    ...(analysis && {
      configurations: {
        ...configurations,
        analysis: {
          ...analysis,
          outcomes: analysis.outcomes.map((outcome) => ({
            ...outcome,
            cases: outcome.cases.filter(isOther),
          })),
        },
      },
    }),
    ...(comparison?.firms && {
      comparison: { ...comparison, firms: comparison.firms.filter(isOther) },
    }),
  };
}
