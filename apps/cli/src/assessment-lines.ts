import type { Language } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { message } from './messages.ts';

/** Findings of every family of assessments, in order. */
export function assessmentFindings(assessments: Assessments | undefined): readonly Finding[] {
  return Object.values(assessments ?? {}).flatMap((family) => family?.findings ?? []);
}

/** How many findings are in order, and in full those that are not. */
export function assessmentLines(language: Language, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const count = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return [
    message(language, 'run.assessments', {
      passes: count('passes'),
      caution: count('caution'),
      fails: count('fails'),
      open: count('open'),
    }),
    ...findings.flatMap(({ verdict, text }) =>
      verdict === 'fails' || verdict === 'caution'
        ? [`  ${message(language, `finding.${verdict}`)}: ${text[language]}`]
        : [],
    ),
  ];
}
