import { measurementOperator } from '../check/parameter.ts';
import type { Construct, Path, Theory } from '../schema/theory.ts';

/** What of lavaan stands before names, by the loading, weight or path: `CA ~ DL` → `b*`. */
export type Prefixes = ReadonlyMap<string, string>;

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

/**
 * The statement that measures a construct; the kind of weights is told where it is not the usual B.
 * @param named - only these items or components
 */
export function measurementStatement(
  theory: Theory,
  construct: Construct,
  prefixes: Prefixes,
  named = measuredBy(theory, construct),
): string {
  const { measurement, id } = construct;
  const operator = measurementOperator(construct);
  const [first, ...others] = named.map(
    (name) => `${prefixes.get(`${id} ${operator} ${name}`) ?? ''}${name}`,
  );
  if (measurement.kind === 'reflective') return statement(id, operator, [first!, ...others]);
  const told = measurement.weighting === 'B' ? '' : `weights(${measurement.weighting})*`;
  return statement(id, operator, [`${told}${first}`, ...others]);
}

/** `full()*LF` for a path of the full model only, `b*DL` for one with a label. */
export function pathTerm({ from, to, model }: Path, prefixes: Prefixes): string {
  const full = model === 'full' ? 'full()*' : '';
  return `${full}${prefixes.get(`${to} ~ ${from}`) ?? ''}${from}`;
}

/** One statement for each effect. */
export function pathStatements(paths: readonly Path[], prefixes: Prefixes): string[] {
  return [...Map.groupBy(paths, (path) => path.to)].map(([to, of]) =>
    statement(
      to,
      '~',
      of.map((path) => pathTerm(path, prefixes)),
    ),
  );
}
