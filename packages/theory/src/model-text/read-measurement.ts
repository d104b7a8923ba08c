import type { Token } from '@qunhai/syntax';
import { nearestName } from '../check/nearest-name.ts';
import { theoryError } from '../errors.ts';
import type { Construct, Theory } from '../schema/theory.ts';
import type { ModelTextRemedy, ModelTextReport } from './model-text-issue.ts';
import { isModified, type Statement, type Term, weightingOf } from './parse-statements.ts';

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
function checkTerms(
  { operator, terms }: Statement,
  construct: string,
  names: Names,
  report: ModelTextReport,
): void {
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
  for (const term of terms)
    for (const { kind } of term.own)
      if (kind === 'full' || operator.text === '=~')
        report.add(term, theoryError('misplaced-modifier', { modifier: kind }));
}

function checkRepeats(measured: Iterable<Measured>, names: Names, report: ModelTextReport): void {
  const items = new Map<string, Term>();
  for (const { terms } of measured) {
    const components = new Map<string, Term>();
    for (const term of terms) {
      const { name } = term;
      const seen = names.items.has(name.text) ? items : components;
      const earlier = seen.get(name.text);
      const addsUp = terms.some((one) => one === earlier) && isModified(term);
      if (earlier && !addsUp) report.add(name, theoryError('named-twice', { name: name.text }));
      seen.set(name.text, term);
    }
  }
}

/** The kind of weights a text tells of a composite; undefined when it tells none. */
export function weightingTold({ construct, terms }: Measured, report?: ModelTextReport) {
  const told = terms.flatMap((term) => {
    const weighting = weightingOf(term);
    return weighting ? [{ term, weighting }] : [];
  });
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
    if (statement.operator.text === '~') continue;
    checkModifiers(statement, report);
    for (const left of statement.lefts.filter((one) => isConstruct(one, names, report))) {
      checkTerms(statement, left.text, names, report);
      addMeasured(measured, left, statement, report);
    }
  }
  checkRepeats(measured.values(), names, report);
  for (const one of measured.values()) weightingTold(one, report);
  return measured;
}

function addMeasured(
  measured: Map<string, Measured>,
  left: Token,
  { operator, terms }: Statement,
  report: ModelTextReport,
): void {
  const construct = left.text;
  const earlier = measured.get(construct);
  if (earlier && earlier.operator !== operator.text)
    report.add(operator, theoryError('measured-twice', { construct }));
  if (earlier) earlier.terms.push(...terms);
  else if (operator.text !== '~')
    measured.set(construct, { construct, operator: operator.text, left, terms: [...terms] });
}
