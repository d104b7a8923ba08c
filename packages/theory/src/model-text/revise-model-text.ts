import { writeModelText } from '@qunhai/syntax';
import { measurementOperator, parameterText } from '../check/parameter.ts';
import type { Construct, Theory } from '../schema/theory.ts';
import { expandLefts, isCompound } from './expand-lefts.ts';
import { type Span, startModelTextReport } from './model-text-issue.ts';
import {
  isMean,
  type OtherStatement,
  parseStatements,
  type Statement,
} from './parse-statements.ts';
import { reviseTerms } from './revise-terms.ts';
import { applySplices, removeStatement, type Splice } from './splice.ts';
import { measuredBy, measurementStatement, pathStatements, pathTerm } from './statements.ts';
import { statementHolds, type Wanted, wantedOf } from './wanted.ts';

/** The statements about one name on the left, and those that also speak of others and hold as they are. */
interface OfLeft {
  readonly simple: readonly Statement[];
  /** Names on the right of any of them. */
  readonly written: ReadonlySet<string>;
}

function byLeft(statements: readonly Statement[]): Map<string, OfLeft> {
  const lefts = new Set(statements.flatMap((one) => one.lefts.map(({ text }) => text)));
  return new Map(
    [...lefts].map((left) => {
      const of = statements.filter((one) => one.lefts.some(({ text }) => text === left));
      const written = of.flatMap(({ terms }) => terms.map(({ name }) => name.text));
      return [left, { simple: of.filter((one) => !isCompound(one)), written: new Set(written) }];
    }),
  );
}

const none: OfLeft = { simple: [], written: new Set() };

/** Changes of the text, and statements that it still lacks. */
interface Changes {
  readonly splices: readonly Splice[];
  readonly lacking: readonly string[];
}

function reviseMeasurement(text: string, wanted: Wanted, measuring: readonly Statement[]): Changes {
  const measured = byLeft(measuring);
  const gone = [...measured].filter(([left]) => !wanted.constructs.has(left));
  const all = wanted.theory.constructs.map((construct) =>
    reviseConstruct(text, wanted, construct, measured.get(construct.id) ?? none),
  );
  return {
    splices: [
      ...gone.flatMap(([, { simple }]) => simple.map((one) => removeStatement(text, one))),
      ...all.flatMap(({ splices }) => splices),
    ],
    lacking: all.flatMap(({ lacking }) => lacking),
  };
}

function reviseConstruct(
  text: string,
  wanted: Wanted,
  construct: Construct,
  { simple, written }: OfLeft,
): Changes {
  const { theory, prefixes } = wanted;
  const operator = measurementOperator(construct);
  const missing = measuredBy(theory, construct).filter((name) => !written.has(name));
  if (simple.length === 0 && missing.length > 0)
    return {
      splices: [],
      lacking: [measurementStatement(theory, construct, prefixes, missing)],
    };
  const terms = missing.map(
    (name) => `${prefixes.get(`${construct.id} ${operator} ${name}`) ?? ''}${name}`,
  );
  const splices = simple.flatMap((statement, index) => [
    ...(statement.operator.text === operator
      ? []
      : [{ ...spanOf(statement.operator), text: operator }]),
    ...reviseTerms({
      ...{ text, wanted, statement },
      added: index === simple.length - 1 ? terms : [],
    }),
  ]);
  return { splices, lacking: [] };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function revisePaths(text: string, wanted: Wanted, statements: readonly Statement[]): Changes {
  const explained = byLeft(statements);
  const paths = Map.groupBy(wanted.theory.paths, ({ to }) => to);
  const splices: Splice[] = [];
  for (const [to, { simple, written }] of explained) {
    const missing = (paths.get(to) ?? []).filter(({ from }) => !written.has(from));
    const terms = missing.map((path) => pathTerm(path, wanted.prefixes));
    // A statement about a mean only is none to put causes into.
    const last = simple.findLast((one) => !one.terms.every(isMean));
    for (const statement of simple) {
      const added = statement === last ? terms : [];
      splices.push(...reviseTerms({ text, wanted, statement, added }));
    }
  }
  const lacking = wanted.theory.paths.filter(({ from, to }) => {
    const { simple, written } = explained.get(to) ?? none;
    return !written.has(from) && simple.every((one) => one.terms.every(isMean));
  });
  return { splices, lacking: pathStatements(lacking, wanted.prefixes) };
}

function reviseOthers(
  text: string,
  wanted: Wanted,
  { others, paths }: { others: readonly OtherStatement[]; paths: readonly Statement[] },
): Changes {
  const written = new Set([...others, ...paths].flatMap((one) => one.singles.map(parameterText)));
  const splices = others.flatMap((statement): Splice[] => {
    const { singles } = statement;
    const kept = singles.filter((single) => wanted.others.has(parameterText(single)));
    if (kept.length === singles.length) return [];
    if (kept.length === 0) return [removeStatement(text, statement)];
    return [{ ...spanOf(statement), text: writeModelText(kept) }];
  });
  return { splices, lacking: [...wanted.others].filter((one) => !written.has(one)) };
}

/** New statements go on lines of their own after the last statement of their kind. */
function addStatements(text: string, after: Span | undefined, lines: readonly string[]): Splice[] {
  if (lines.length === 0) return [];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const rest = text.slice(after?.end ?? text.length);
  const at = (after?.end ?? text.length) + (/\r|\n/.exec(rest)?.index ?? rest.length);
  const block = lines.join('\n').replaceAll('\n', newline);
  const opens = at === 0 || (!after && /[\r\n]$/.test(text)) ? '' : newline;
  const closes = opens === '' ? newline : '';
  return [{ start: at, end: at, text: `${opens}${block}${closes}` }];
}

/**
 * Change a model text to say what a theory says, touching only what differs.
 * @returns null when the text has mistakes of form, so that its statements are not certain
 */
export function reviseModelText(theory: Theory, previous: string): string | null {
  const report = startModelTextReport(previous);
  parseStatements(previous, report);
  if (report.issues.length > 0) return null;
  const wanted = wantedOf(theory);
  const text = expandLefts(previous, (statement) => statementHolds(wanted, statement));
  const { model, others } = parseStatements(text, startModelTextReport(text));
  const isPath = ({ operator }: Statement) => operator.text === '~';
  const measuring = model.filter((statement) => !isPath(statement));
  const paths = model.filter(isPath);
  const measurement = reviseMeasurement(text, wanted, measuring);
  const structure = revisePaths(text, wanted, paths);
  const rest = reviseOthers(text, wanted, { others, paths });
  const lastPath = paths.at(-1) ?? measuring.at(-1);
  return applySplices(text, [
    ...measurement.splices,
    ...structure.splices,
    ...rest.splices,
    ...addStatements(text, measuring.at(-1), measurement.lacking),
    ...addStatements(text, lastPath, structure.lacking),
    ...addStatements(text, others.at(-1) ?? lastPath, rest.lacking),
  ]);
}
