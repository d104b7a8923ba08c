import { expressionMembership } from '../expressions/evaluate-expression.ts';
import { type NecessityFit, necessityFit, type SufficiencyFit, sufficiencyFit } from '../fit.ts';
import type { PreparedSets } from '../sets/set-data.ts';
import { type CaseKind, caseKind } from './case-kind.ts';

export interface XyPoint {
  readonly case: string;
  readonly x: number;
  readonly y: number;
  readonly kind: CaseKind;
  /** On or above the diagonal: as sufficiency wants it. */
  readonly consistent: boolean;
}

/** Data of an XY plot of a set expression against the outcome. */
export interface XyPlot {
  readonly x: string;
  readonly y: string;
  readonly points: readonly XyPoint[];
  readonly sufficiency: SufficiencyFit;
  readonly necessity: NecessityFit;
}

/** @throws {QunhaiError} qca.bad-expression, unknown-condition, unknown-level */
export function xyPlot(sets: PreparedSets, expression: string): XyPlot {
  const memberships = expressionMembership(sets.conditions, expression);
  const outcome = sets.outcome.values;
  return {
    x: expression,
    y: sets.outcome.expression,
    points: sets.cases.map((name, i) => ({
      case: name,
      x: memberships[i]!,
      y: outcome[i]!,
      kind: caseKind(memberships[i]!, outcome[i]!),
      consistent: memberships[i]! <= outcome[i]!,
    })),
    sufficiency: sufficiencyFit(memberships, outcome),
    necessity: necessityFit(memberships, outcome),
  };
}
