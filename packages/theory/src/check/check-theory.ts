import type { Theory } from '../schema/theory.ts';
import { checkDiagnosis, checkFacts } from './check-diagnosis.ts';
import { checkDuplicates, referenceCheck } from './check-identity.ts';
import { checkConstructs, checkItems, checkResources, checkScales } from './check-measurement.ts';
import { checkParameters } from './check-parameters.ts';
import { checkHypotheses, checkPaths } from './check-structure.ts';
import { withoutText } from './place.ts';
import { type Report, type Subject, startReport } from './report.ts';
import { inReadingOrder, type TheoryIssue } from './theory-issue.ts';

/** Every check of meaning: names, measurement, structure, diagnosis. */
export function checkMeaning(subject: Subject, report: Report): void {
  const refer = referenceCheck(subject, report);
  checkDuplicates(subject, report);
  checkScales(subject, report);
  checkConstructs(subject, report, refer);
  checkItems(subject, report, refer);
  checkResources(subject, report, refer);
  checkPaths(subject, report, refer);
  checkParameters(subject, report);
  checkHypotheses(subject, report, refer);
  checkFacts(subject, report, refer);
  checkDiagnosis(subject, report, refer);
}

/**
 * What is wrong with the meaning of a theory made in code: names used twice or not defined, circular models,
 * constructs without items, thresholds out of order. A theory from a file is checked by `parseTheory`.
 * @returns all issues, without lines; empty when the theory can be used
 */
export function checkTheory(theory: Theory): TheoryIssue[] {
  const report = startReport(theory, withoutText, null);
  const subject: Subject = {
    theory,
    pathInFile: (path) => path,
    alsoDefined: () => [],
    complete: () => true,
  };
  checkMeaning(subject, report);
  return inReadingOrder(report.issues);
}
