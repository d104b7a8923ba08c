import { Memberships, unionOf } from './memberships.ts';
import type { Model } from './minimize/model.ts';
import type { Solutions } from './minimize/solve.ts';
import type { PreparedSets } from './sets/set-data.ts';

/** Which solution is read as the result. */
export type SolutionKind = 'complex' | 'intermediate' | 'parsimonious';

/** One model taken for tables, cases and robustness, with the parsimonious model that marks its core conditions. */
export interface MainModel {
  readonly kind: SolutionKind;
  readonly model: Model;
  /** Null where no parsimonious solution exists. */
  readonly parsimonious: Model | null;
  /** How many models of this kind are as good. */
  readonly alternatives: number;
}

/**
 * The first model of the wanted solution; of the complex one where the wanted one does not exist. Null when no row is positive.
 * Where there are ties, the first is no better than the others: `alternatives` says how many there are.
 */
export function mainModel(solutions: Solutions, wanted: SolutionKind): MainModel | null {
  const { complex, parsimonious, intermediate } = solutions;
  const first = intermediate[0];
  if (wanted === 'intermediate' && first?.models[0])
    return {
      kind: 'intermediate',
      model: first.models[0],
      parsimonious: parsimonious.models[first.parsimoniousModel]!,
      alternatives: new Set(
        intermediate.flatMap(({ models }) => models.map(({ expression }) => expression)),
      ).size,
    };
  if (wanted === 'parsimonious' && parsimonious.models[0]) {
    const model = parsimonious.models[0];
    return { kind: wanted, model, parsimonious: model, alternatives: parsimonious.modelCount };
  }
  const model = complex.models[0];
  if (!model) return null;
  return {
    kind: 'complex',
    model,
    parsimonious: parsimonious.models[0] ?? null,
    alternatives: complex.modelCount,
  };
}

/** Memberships of the cases in a model; 0 where there is none. */
export function modelMembership(sets: PreparedSets, model: Model | null): Float64Array {
  const memberships = new Memberships(sets.conditions);
  return unionOf(
    (model?.terms ?? []).map(({ term }) => memberships.term(term)),
    sets.cases.length,
  );
}
