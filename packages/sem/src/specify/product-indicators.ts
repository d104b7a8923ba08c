import type { SemConstruct, SemModel } from './model.ts';
import { type ProductTerm, productTerms, termPaths } from './term.ts';

/** Two indicators whose product is an indicator of an interaction. */
export interface ProductIndicator {
  /** The name the product goes by among the variables. */
  readonly name: string;
  readonly first: string;
  readonly second: string;
  /** The interaction it belongs to. */
  readonly term: string;
}

/** All products of an indicator of the predictor with one of the moderator (Chin, Marcolin & Newsted 2003). */
export function productIndicators(model: SemModel): ProductIndicator[] {
  return productTerms(model).flatMap((term) => productsOf(term, model));
}

function productsOf(term: ProductTerm, model: SemModel): ProductIndicator[] {
  const indicators = (id: string): readonly string[] => {
    const found = model.constructs.find((c) => c.id === id);
    return found && found.kind !== 'second-order' ? found.indicators : [];
  };
  return indicators(term.predictor).flatMap((first) =>
    indicators(term.moderator).map((second) => ({
      name: `${first} × ${second}`,
      first,
      second,
      term: term.id,
    })),
  );
}

/** A model in which interactions are constructs with product indicators, after all others. */
export function withProductIndicators(model: SemModel): SemModel {
  const products = productIndicators(model);
  const { interactions: _, ...rest } = model;
  return {
    ...rest,
    constructs: [
      ...model.constructs,
      ...productTerms(model).map(
        (term): SemConstruct => ({
          id: term.id,
          kind: 'composite',
          mode: 'A',
          indicators: products.filter((p) => p.term === term.id).map((p) => p.name),
        }),
      ),
    ],
    paths: [...model.paths, ...termPaths(productTerms(model))],
  };
}
