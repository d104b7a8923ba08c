import type { SemModel } from './model.ts';

/** A product of two constructs, or of a construct with itself. */
export interface ProductTerm {
  readonly id: string;
  readonly kind: 'interaction' | 'quadratic';
  readonly predictor: string;
  /** The predictor itself when `kind` is quadratic. */
  readonly moderator: string;
  readonly to: readonly string[];
}

/** How interactions are estimated; see {@link PlsOptions}. */
export type ModerationApproach = 'two-stage' | 'product-indicator' | 'orthogonalizing';

/** Interactions and squares of a model, in the order they get in results. */
export function productTerms(model: SemModel): ProductTerm[] {
  const { interactions = [], quadratics = [] } = model;
  return [
    ...interactions.map((term) => ({ ...term, kind: 'interaction' as const })),
    ...quadratics.map(({ id, construct, to }) => ({
      id,
      kind: 'quadratic' as const,
      predictor: construct,
      moderator: construct,
      to,
    })),
  ];
}

/** The paths from terms to their outcomes. */
export function termPaths(terms: readonly ProductTerm[]): { from: string; to: string }[] {
  return terms.flatMap(({ id, to }) => to.map((outcome) => ({ from: id, to: outcome })));
}
