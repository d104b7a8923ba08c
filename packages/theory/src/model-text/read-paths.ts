import { theoryError } from '../errors.ts';
import type { Path } from '../schema/theory.ts';
import type { ModelTextReport } from './model-text-issue.ts';
import type { Statement, Term } from './parse-statements.ts';
import { isConstruct, type Names } from './read-measurement.ts';

/** A path and the term that tells it. */
export interface WrittenPath {
  readonly path: Path;
  readonly term: Term;
}

/** The key of a path in maps. */
export const pathKey = ({ from, to }: Pick<Path, 'from' | 'to'>): string => `${from} ${to}`;

/** The path a term tells; null when a name is unknown, which is reported. */
function readPath(
  { left }: Statement,
  term: Term,
  names: Names,
  report: ModelTextReport,
): Path | null {
  if (term.modifier?.kind === 'weights')
    report.add(term, theoryError('misplaced-modifier', { modifier: 'weights' }));
  if (!isConstruct(term.name, names, report) || !names.constructs.has(left.text)) return null;
  const model = term.modifier?.kind === 'full' ? 'full' : 'base';
  return { from: term.name.text, to: left.text, model };
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
    isConstruct(statement.left, names, report);
    for (const term of statement.terms) {
      const path = readPath(statement, term, names, report);
      if (!path) continue;
      if (written.has(pathKey(path)))
        report.add(term, theoryError('path-twice', { from: path.from, to: path.to }));
      written.set(pathKey(path), { path, term });
    }
  }
  return written;
}
