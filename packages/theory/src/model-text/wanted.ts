import { modifierText } from '@qunhai/syntax';
import { parameterText, partNamed, partsOf, sortParameters } from '../check/parameter.ts';
import type { Construct, Theory } from '../schema/theory.ts';
import { isFull, isMean, type Statement, type Term, weightingOf } from './parse-statements.ts';
import { pathKey } from './read-paths.ts';
import type { Prefixes } from './statements.ts';

/** What a theory says, as a text has to say it. */
export interface Wanted {
  readonly theory: Theory;
  readonly constructs: ReadonlyMap<string, Construct>;
  /** Loadings, weights and paths: `CA ~ DL`. */
  readonly parts: ReadonlySet<string>;
  readonly prefixes: Prefixes;
  /** Statements that are no part of another one. */
  readonly others: ReadonlySet<string>;
  /** Of paths: whether it belongs to the full model only. */
  readonly full: ReadonlySet<string>;
}

export function wantedOf(theory: Theory): Wanted {
  const { prefixes, others } = sortParameters(theory);
  return {
    theory,
    constructs: new Map(theory.constructs.map((construct) => [construct.id, construct])),
    parts: partsOf(theory),
    prefixes,
    others: new Set(others),
    full: new Set(theory.paths.filter(({ model }) => model === 'full').map(pathKey)),
  };
}

/** The kind of weights of a construct; null when it has none. */
export function weightingIn({ constructs }: Wanted, construct: string) {
  const measurement = constructs.get(construct)?.measurement;
  return measurement && 'weighting' in measurement ? measurement.weighting : null;
}

/** Whether what a theory says before a name besides lavaan's modifiers is what the term says. */
export function ownHolds(wanted: Wanted, left: string, { operator }: Statement, term: Term) {
  if (operator.text === '~')
    return (
      isMean(term) || wanted.full.has(pathKey({ from: term.name.text, to: left })) === isFull(term)
    );
  const told = weightingOf(term);
  return told === undefined || told === weightingIn(wanted, left);
}

/** Whether all that a statement says is so. */
export function statementHolds(wanted: Wanted, statement: Statement): boolean {
  const { lefts, terms, singles } = statement;
  const saysRight = singles.every((single) => {
    const part = partNamed(single);
    if (part === null || single.kind !== 'relation')
      return wanted.others.has(parameterText(single));
    const prefix = wanted.prefixes.get(part) ?? '';
    return wanted.parts.has(part) && modifierText(single.modifiers) === prefix;
  });
  const owns = lefts.every((left) =>
    terms.every((term) => ownHolds(wanted, left.text, statement, term)),
  );
  return saysRight && owns;
}
