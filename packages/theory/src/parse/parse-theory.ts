import { checkMeaning } from '../check/check-theory.ts';
import { type Report, type Subject, startReport } from '../check/report.ts';
import { inReadingOrder, type TheoryIssue } from '../check/theory-issue.ts';
import { type Theory, theorySchema } from '../schema/theory.ts';
import { readYaml } from './read-yaml.ts';
import { reportForm, typeName } from './report-form.ts';
import { salvage } from './salvage.ts';

/** A theory, or everything that keeps the text from being one. */
export interface ParsedTheory {
  /** Null when there is any issue. */
  readonly theory: Theory | null;
  /** In the order of the text. */
  readonly issues: readonly TheoryIssue[];
}

/**
 * Read a theory from YAML or JSON text. All mistakes of form and meaning are returned at once, each with its
 * line, what is wrong and what to do, in both languages; nothing is thrown for a bad text.
 * @param options.file - name shown with the issues
 */
export function parseTheory(text: string, options: { readonly file?: string } = {}): ParsedTheory {
  const file = options.file ?? null;
  const read = readYaml(text, file);
  if ('issues' in read) return { theory: null, issues: read.issues };
  const { value } = read;
  const report = startReport(value, read.locate, file);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    report.add('not-a-theory', [], { found: typeName(value) });
    return { theory: null, issues: report.issues };
  }
  const theory = check(value, report);
  return { theory, issues: inReadingOrder(report.issues) };
}

function check(value: unknown, report: Report): Theory | null {
  const parsed = theorySchema.safeParse(value);
  if (!parsed.success) {
    reportForm(value, parsed.error.issues, report);
    checkMeaning(salvage(value), report);
    return null;
  }
  const theory = parsed.data;
  const subject: Subject = {
    theory,
    pathInFile: (path) => path,
    alsoDefined: () => [],
    complete: () => true,
  };
  checkMeaning(subject, report);
  return report.issues.length === 0 ? theory : null;
}
