import type { Construct, Path, Theory } from '../schema/theory.ts';

/** Lines longer than this are broken after a `+`. */
const widest = 60;

/** The names on the right of a construct's measurement, in the order of the theory. */
export function measuredBy(theory: Theory, { id, measurement }: Construct): string[] {
  if (measurement.kind === 'second-order') return measurement.components;
  return theory.items.filter((item) => item.construct === id).map((item) => item.id);
}

/** One statement, broken over lines where it is long. */
function statement(left: string, operator: string, terms: readonly string[]): string {
  const head = `${left} ${operator} `;
  const lines: string[] = [];
  let line = head;
  for (const [index, term] of terms.entries()) {
    const piece = index < terms.length - 1 ? `${term} + ` : term;
    if (line.length + piece.length > widest && line.trim() !== '' && line !== head) {
      lines.push(line.trimEnd());
      line = ' '.repeat(head.length);
    }
    line += piece;
  }
  return [...lines, line].join('\n');
}

/** The statement that measures a construct; the kind of weights is told where it is not the usual B. */
export function measurementStatement(theory: Theory, construct: Construct): string {
  const { measurement, id } = construct;
  const [first, ...others] = measuredBy(theory, construct);
  if (measurement.kind === 'reflective') return statement(id, '=~', [first!, ...others]);
  const told = measurement.weighting === 'B' ? '' : `weights(${measurement.weighting})*`;
  return statement(id, '<~', [`${told}${first}`, ...others]);
}

/** `full()*LF` for a path of the full model only. */
export function pathTerm({ from, model }: Path): string {
  return model === 'full' ? `full()*${from}` : from;
}

/** One statement for each effect. */
export function pathStatements(paths: readonly Path[]): string[] {
  return [...Map.groupBy(paths, (path) => path.to)].map(([to, of]) =>
    statement(to, '~', of.map(pathTerm)),
  );
}
