import type { Token } from '@qunhai/syntax';
import { theoryError } from '../errors.ts';
import type { Path } from '../schema/theory.ts';
import type { ModelTextReport } from './model-text-issue.ts';
import { isFull, isMean, isModified, type Statement, type Term } from './parse-statements.ts';
import { isConstruct, type Names } from './read-measurement.ts';

/** A path and the term that tells it. */
export interface WrittenPath {
  readonly path: Path;
  readonly term: Term;
}

/** The key of a path in maps. */
export const pathKey = ({ from, to }: Pick<Path, 'from' | 'to'>): string => `${from} ${to}`;

/** Names, marks and kinds of what a `~` statement tells; reports what they cannot be. */
function checkTerms({ terms }: Statement, names: Names, report: ModelTextReport): Term[] {
  for (const term of terms)
    for (const { kind } of term.own)
      if (kind === 'weights' || isMean(term))
        report.add(term, theoryError('misplaced-modifier', { modifier: kind }));
  return terms.filter((term) => !isMean(term) && isConstruct(term.name, names, report));
}

/** A path that is told once more in the same statement, to say more of it: `x + a*x`. */
function addsUp(earlier: WrittenPath, term: Term, { terms }: Statement): boolean {
  return terms.includes(earlier.term) && isModified(term);
}

function readPath(
  to: Token,
  term: Term,
  statement: Statement,
  { written, report }: { written: Map<string, WrittenPath>; report: ModelTextReport },
): void {
  const from = term.name.text;
  const key = pathKey({ from, to: to.text });
  const earlier = written.get(key);
  if (earlier && !addsUp(earlier, term, statement))
    report.add(term, theoryError('path-twice', { from, to: to.text }));
  const full = isFull(term) || earlier?.path.model === 'full';
  const path: Path = { from, to: to.text, model: full ? 'full' : 'base' };
  written.set(key, { path, term: earlier?.term ?? term });
}

/** Read the `~` statements: by `pathKey`, in the order of the text. */
export function readPaths(
  statements: readonly Statement[],
  names: Names,
  report: ModelTextReport,
): Map<string, WrittenPath> {
  const written = new Map<string, WrittenPath>();
  for (const statement of statements) {
    if (statement.operator.text !== '~') continue;
    const terms = checkTerms(statement, names, report);
    // A mean is that of any variable; a path leads to a construct.
    const lefts = statement.terms.every(isMean)
      ? []
      : statement.lefts.filter((left) => isConstruct(left, names, report));
    for (const left of lefts)
      for (const term of terms) readPath(left, term, statement, { written, report });
  }
  return written;
}
