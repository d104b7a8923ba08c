import { checkTheory } from '../check/check-theory.ts';
import { withoutText } from '../check/place.ts';
import { startReport } from '../check/report.ts';
import type { TheoryIssue } from '../check/theory-issue.ts';
import { reportForm } from '../parse/report-form.ts';
import { type Theory, theorySchema } from '../schema/theory.ts';

/** Everything wrong with a theory made in code: its form first, and its meaning when the form is right. */
export function problemsOf(theory: Theory): readonly TheoryIssue[] {
  const parsed = theorySchema.safeParse(theory);
  if (parsed.success) return checkTheory(theory);
  const report = startReport(theory, withoutText, null);
  reportForm(theory, parsed.error.issues, report);
  return report.issues;
}
