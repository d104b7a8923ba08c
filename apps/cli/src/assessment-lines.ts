import type { Language } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { message } from './messages.ts';

/** Findings of every family of assessments, in order. */
export function assessmentFindings(assessments: Assessments | undefined): readonly Finding[] {
  return Object.values(assessments ?? {}).flatMap(({ findings }) => findings);
}

/** How many findings are in order, and in full those that are not. */
export function assessmentLines(language: Language, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const count = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const told = findings.filter(({ verdict }) => verdict === 'fails' || verdict === 'caution');
  return [
    message(language, 'run.assessments', {
      passes: count('passes'),
      caution: count('caution'),
      fails: count('fails'),
      open: count('open'),
    }),
    ...told.map(
      ({ verdict, text }) => `  ${message(language, `finding.${verdict}`)}: ${text[language]}`,
    ),
  ];
}
