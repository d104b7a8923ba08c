import { inReadingOrder } from '../check/theory-issue.ts';
import { theoryError } from '../errors.ts';
import type { Theory } from '../schema/theory.ts';
import { applyModel, type WrittenModel } from './apply-model.ts';
import {
  type ModelTextIssue,
  type ModelTextReport,
  startModelTextReport,
} from './model-text-issue.ts';
import { isMean, parseStatements, type Statement } from './parse-statements.ts';
import { placeProblems } from './place-problems.ts';
import { type Names, namesOf, readMeasurement } from './read-measurement.ts';
import { readParameters } from './read-parameters.ts';
import { readPaths } from './read-paths.ts';

/** What a model text makes of a theory. */
export interface ReadModelText {
  /** Null when the text cannot be followed as it stands. With issues and a theory, the theory itself is unsound. */
  readonly theory: Theory | null;
  /** In the order of the text. */
  readonly issues: readonly ModelTextIssue[];
}

/**
 * Read the model of a theory from a text in lavaan's syntax, which also knows kinds of weights and the full model:
 *
 *     # a comment, to the end of the line
 *     DL =~ DL1 + DL2 + DL3        reflective: items are effects of the construct
 *     IE <~ IE1 + IE2 +            composite: the construct is formed by its items;
 *           IE3                    a line that ends in an operator or `+` goes on, so does one before such a line
 *     EN <~ weights(A)*EN1 + EN2   kind of weights: A (correlation), B (regression), unit; untold, the theory's stays
 *     IG <~ GR + GE + MK           second-order: formed by other constructs
 *     CA ~ DL + IE                 paths DL → CA and IE → CA; several statements of one effect add up
 *     DC ~ full()*LF               a path of the full model only
 *     CA ~ b*DL; DL =~ 1*DL1       labels and fixed values; `start()`, `equal()` and `c()` too
 *     DL ~~ IE; CA ~ 1; DL1 | t1   covariances and variances, means, thresholds
 *     ind := b*c; b > 0            defined parameters and constraints
 *
 * `;` ends a statement like a line end does. Exactly measurement, paths and `parameters` of the theory change. Texts, hypotheses,
 * resources and the rest stay; an item or a construct the text no longer names leaves the theory, unless another part
 * needs it (an issue). The order of names means nothing: the theory's order of items and paths stays, new paths come
 * last. New names need a definition first and are issues with a remedy. Nothing is thrown for a bad text.
 */
export function readModelText(text: string, theory: Theory): ReadModelText {
  const report = startModelTextReport(text);
  const parsed = parseStatements(text, report);
  const statements = parsed.model;
  const names = namesOf(theory);
  const model: WrittenModel = {
    measured: readMeasurement(statements, names, report),
    paths: readPaths(statements, names, report),
    parameters: readParameters(parsed),
  };
  if (report.issues.length === 0) reportNotMeasured(statements, names, model, report);
  if (report.issues.length > 0) return { theory: null, issues: sorted(report) };
  const read = applyModel(theory, model, report);
  if (report.issues.length > 0) return { theory: null, issues: sorted(report) };
  placeProblems(read, model, report);
  return { theory: read, issues: sorted(report) };
}

const sorted = (report: ModelTextReport) => inReadingOrder(report.issues) as ModelTextIssue[];

/** Constructs on paths or in second-order constructs must themselves be measured. */
function reportNotMeasured(
  statements: readonly Statement[],
  { constructs }: Names,
  { measured }: WrittenModel,
  report: ModelTextReport,
): void {
  const reported = new Set<string>();
  for (const { lefts, terms } of statements.filter((one) => !one.terms.every(isMean)))
    for (const token of [...lefts, ...terms.map(({ name }) => name)]) {
      const construct = token.text;
      if (!constructs.has(construct) || measured.has(construct) || reported.has(construct))
        continue;
      reported.add(construct);
      report.add(token, theoryError('not-measured', { construct }));
    }
}
