import type { Language } from '@qunhai/kernel';
import { methodWords } from '@qunhai/report';
import { type Assessments, assessmentFamilies, type Finding } from '@qunhai/results';
import { message } from './messages.ts';

/** Findings of every family of assessments, in order. */
export function assessmentFindings(assessments: Assessments | undefined): readonly Finding[] {
  return Object.values(assessments ?? {}).flatMap((family) => family?.findings ?? []);
}

function counts(findings: readonly Finding[]): Record<Finding['verdict'], number> {
  const count = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return {
    passes: count('passes'),
    caution: count('caution'),
    fails: count('fails'),
    open: count('open'),
  };
}

/**
 * How the findings of each family stand, and in full those that are not in order; what is to be kept in mind is too much for a terminal and
 * stands in the report.
 */
export function assessmentLines(
  language: Language,
  assessments: Assessments | undefined,
): readonly string[] {
  const all = assessmentFindings(assessments);
  if (all.length === 0) return [];
  const families = assessmentFamilies.flatMap((family) => {
    const findings = assessments?.[family]?.findings ?? [];
    const name = methodWords(language, `family.${family}`);
    return findings.length === 0
      ? []
      : [`  ${message(language, 'run.assessment-family', { name, ...counts(findings) })}`];
  });
  const failed = all.filter(({ verdict }) => verdict === 'fails');
  return [
    message(language, 'run.assessments', counts(all)),
    ...families,
    ...failed.map(({ text }) => `  ${message(language, 'finding.fails')}: ${text[language]}`),
  ];
}
