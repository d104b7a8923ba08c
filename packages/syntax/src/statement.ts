import type { Expression } from './expression.ts';

/** Where something stands in a text: UTF-16 units from its start, and the line and column (from 1) a person looks for. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** Operators between variables. `|` are thresholds, `<~` composites. */
export const relationOperators = ['=~', '<~', '~', '~~', '|'] as const;
export type RelationOperator = (typeof relationOperators)[number];

/**
 * What stands before the star of a term. One entry holds for all groups; several (from `c(…)`) are one a group.
 * `fixed` null frees the parameter (`NA*`); a label null names nothing.
 */
export interface Modifiers {
  readonly fixed?: readonly (number | null)[];
  readonly start?: readonly (number | null)[];
  readonly labels?: readonly (string | null)[];
  /** `equal("f1=~x2")`: the parameter of that name. */
  readonly equal?: readonly (string | null)[];
}

/** One parameter: `left op right`, or an intercept `left ~ 1`. */
export interface RelationStatement {
  readonly kind: 'relation';
  readonly left: string;
  readonly operator: RelationOperator;
  readonly right: string;
  readonly modifiers: Modifiers;
  readonly place: Place;
}

export interface InterceptStatement {
  readonly kind: 'intercept';
  readonly left: string;
  readonly modifiers: Modifiers;
  readonly place: Place;
}

/** `name := expression` over labels and earlier definitions. */
export interface DefinitionStatement {
  readonly kind: 'definition';
  readonly name: string;
  readonly expression: Expression;
  readonly place: Place;
}

/** `left == right`, `<` or `>` over labels. */
export interface ConstraintStatement {
  readonly kind: 'constraint';
  readonly operator: '==' | '<' | '>';
  readonly left: Expression;
  readonly right: Expression;
  readonly place: Place;
}

export type Statement =
  | RelationStatement
  | InterceptStatement
  | DefinitionStatement
  | ConstraintStatement;
