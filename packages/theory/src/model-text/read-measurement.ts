import { nearestName } from '../check/nearest-name.ts';
import { theoryError } from '../errors.ts';
import type { Construct, Theory } from '../schema/theory.ts';
import type { ModelTextRemedy, ModelTextReport } from './model-text-issue.ts';
import type { Statement, Term } from './parse-statements.ts';
import type { Token } from './tokenize.ts';

/** How the text measures one construct; several statements with the same operator add up. */
export interface Measured {
  readonly construct: string;
  readonly operator: '=~' | '<~';
  readonly left: Token;
  readonly terms: Term[];
}

/** What the names of a theory are. */
export interface Names {
  readonly constructs: ReadonlyMap<string, Construct>;
  /** Item → its construct. */
  readonly items: ReadonlyMap<string, string>;
}

export function namesOf(theory: Theory): Names {
  return {
    constructs: new Map(theory.constructs.map((construct) => [construct.id, construct])),
    items: new Map(theory.items.map((item) => [item.id, item.construct])),
  };
}

function replacing({ start, end }: Token, nearest: string | null): ModelTextRemedy[] {
  return nearest ? [{ kind: 'replace', start, end, text: nearest }] : [];
}

/** Whether a name is a construct of the theory; reports it when not. */
export function isConstruct(token: Token, names: Names, report: ModelTextReport): boolean {
  if (names.constructs.has(token.text)) return true;
  const owner = names.items.get(token.text);
  if (owner !== undefined) {
    const error = theoryError('item-not-construct', { item: token.text, construct: owner });
    report.add(token, error, { remedies: replacing(token, owner) });
    return false;
  }
  const nearest = nearestName(token.text, names.constructs.keys());
  report.add(token, theoryError('undefined-construct', { construct: token.text, nearest }), {
    remedies: [...replacing(token, nearest), { kind: 'define-construct', construct: token.text }],
  });
  return false;
}

function reportUndefinedItem(
  token: Token,
  construct: string,
  names: Names,
  report: ModelTextReport,
): void {
  const item = token.text;
  const nearest = nearestName(item, [...names.items.keys(), ...names.constructs.keys()]);
  report.add(token, theoryError('undefined-item', { item, construct, nearest }), {
    remedies: [...replacing(token, nearest), { kind: 'define-item', item, construct }],
  });
}

/** Every name on the right is known and they are all items, or all constructs. */
function checkTerms(statement: Statement, names: Names, report: ModelTextReport): void {
  const { left, operator, terms } = statement;
  const construct = left.text;
  const components = terms.filter(({ name }) => names.constructs.has(name.text));
  const items = terms.filter(({ name }) => names.items.has(name.text));
  for (const { name } of terms) {
    if (names.items.has(name.text) || names.constructs.has(name.text)) continue;
    if (components.length > items.length) isConstruct(name, names, report);
    else reportUndefinedItem(name, construct, names, report);
  }
  if (components.length > 0 && items.length > 0)
    report.add(components[0]!, theoryError('mixed-measurement', { construct }));
  else if (components.length > 0 && operator.text === '=~')
    report.add(operator, theoryError('reflective-second-order', { construct }), {
      remedies: [{ kind: 'replace', start: operator.start, end: operator.end, text: '<~' }],
    });
}

function checkModifiers({ operator, terms }: Statement, report: ModelTextReport): void {
  for (const term of terms) {
    const modifier = term.modifier?.kind;
    if (modifier === 'full' || (modifier === 'weights' && operator.text === '=~'))
      report.add(term, theoryError('misplaced-modifier', { modifier }));
  }
}

function checkRepeats(measured: Iterable<Measured>, names: Names, report: ModelTextReport): void {
  const items = new Set<string>();
  for (const { terms } of measured) {
    const components = new Set<string>();
    for (const { name } of terms) {
      const seen = names.items.has(name.text) ? items : components;
      if (seen.has(name.text)) report.add(name, theoryError('named-twice', { name: name.text }));
      seen.add(name.text);
    }
  }
}

/** The kind of weights a text tells of a composite; undefined when it tells none. */
export function weightingTold({ construct, terms }: Measured, report?: ModelTextReport) {
  const told = terms.flatMap((term) =>
    term.modifier?.kind === 'weights' ? [{ term, weighting: term.modifier.weighting }] : [],
  );
  const other = told.find(({ weighting }) => weighting !== told[0]!.weighting);
  if (other) report?.add(other.term, theoryError('weights-disagree', { construct }));
  return told[0]?.weighting;
}

/** Read the `=~` and `<~` statements: by construct, in the order of the text. */
export function readMeasurement(
  statements: readonly Statement[],
  names: Names,
  report: ModelTextReport,
): Map<string, Measured> {
  const measured = new Map<string, Measured>();
  for (const statement of statements) {
    const { left, operator, terms } = statement;
    if (operator.text === '~') continue;
    if (!isConstruct(left, names, report)) continue;
    checkTerms(statement, names, report);
    checkModifiers(statement, report);
    const earlier = measured.get(left.text);
    if (earlier && earlier.operator !== operator.text)
      report.add(operator, theoryError('measured-twice', { construct: left.text }));
    if (earlier) earlier.terms.push(...terms);
    else
      measured.set(left.text, {
        construct: left.text,
        operator: operator.text,
        left,
        terms: [...terms],
      });
  }
  checkRepeats(measured.values(), names, report);
  for (const one of measured.values()) weightingTold(one, report);
  return measured;
}
