import { startModelTextReport } from './model-text-issue.ts';
import { parseStatements, type Statement } from './parse-statements.ts';
import { applySplices, type Splice } from './splice.ts';

/** Whether one statement speaks of several effects, or says more on its left. */
export function isCompound({ lefts, modifiesLeft }: Statement): boolean {
  return lefts.length > 1 || modifiesLeft;
}

/** `a + b ~ x` as one statement for each name on the left; the last keeps the layout and the comments of the right. */
function expanded(text: string, statement: Statement): Splice {
  const { lefts, operator, terms, start, end } = statement;
  const names = lefts.map(({ text: name }) => name);
  const plain = terms.map((term) => text.slice(term.start, term.end)).join(' + ');
  const [first] = terms;
  const right = text.slice(first!.start, end);
  const lines = names.map((name, index) => {
    const isLast = index === names.length - 1;
    return `${name} ${operator.text} ${isLast ? right : plain}`;
  });
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end, text: lines.join(newline) };
}

/**
 * Write out the statements about several effects that no longer hold as a whole, so that each effect can be changed by itself.
 * @param holds - whether all a statement says is still so
 */
export function expandLefts(text: string, holds: (statement: Statement) => boolean): string {
  const { model } = parseStatements(text, startModelTextReport(text));
  const broken = model.filter((statement) => isCompound(statement) && !holds(statement));
  return applySplices(
    text,
    broken.map((statement) => expanded(text, statement)),
  );
}
