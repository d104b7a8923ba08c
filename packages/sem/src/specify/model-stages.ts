import type { SecondOrderConstruct, SemConstruct, SemModel } from './model.ts';

/** A model without second-order constructs: what one run of the PLS algorithm estimates. */
export interface FirstOrderModel {
  readonly constructs: readonly SemConstruct[];
  readonly paths: readonly { readonly from: string; readonly to: string }[];
}

/** The runs a model takes: a first stage only when it has two-stage second-order constructs. */
export interface ModelStages {
  readonly first: FirstOrderModel | null;
  /** In the final stage a component's id names an indicator: the component's score from the first stage. */
  readonly final: FirstOrderModel;
}

/**
 * Turn second-order constructs into what PLS can estimate.
 *
 * Repeated indicators (Wold 1982): the construct gets all indicators of its components and a path from each of them
 * (mode B, unit) or to each of them (mode A).
 *
 * Two-stage, disjoint (Sarstedt, Hair, Cheah, Becker & Ringle 2019, AMJ 27(3)): the first stage leaves the construct
 * out and connects its components in its place; in the final stage the components' scores are its indicators, while
 * all other constructs keep their own. A second-order construct is a composite: PLSc does not correct it.
 *
 * @param model - validated by {@link validateModel}
 */
export function modelStages(model: SemModel): ModelStages {
  const repeated = repeatIndicators(model);
  const higher = repeated.constructs.filter((c) => c.kind === 'second-order');
  const constructs = repeated.constructs.filter((c) => c.kind !== 'second-order');
  if (higher.length === 0) return { first: null, final: { constructs, paths: repeated.paths } };
  const componentsOf = new Map(higher.map((c) => [c.id, c.components]));
  const components = new Set(higher.flatMap((c) => c.components));
  const ends = (id: string): readonly string[] => componentsOf.get(id) ?? [id];
  return {
    first: {
      constructs,
      paths: repeated.paths.flatMap(({ from, to }) =>
        ends(from).flatMap((f) => ends(to).map((t) => ({ from: f, to: t }))),
      ),
    },
    final: {
      constructs: repeated.constructs
        .filter((c) => !components.has(c.id))
        .map((c) => (c.kind === 'second-order' ? asComposite(c, c.components) : c)),
      paths: repeated.paths,
    },
  };
}

function asComposite(construct: SecondOrderConstruct, indicators: readonly string[]): SemConstruct {
  return { id: construct.id, kind: 'composite', mode: construct.mode, indicators };
}

function repeatIndicators(model: SemModel): SemModel {
  const indicatorsOf = (id: string): readonly string[] => {
    const found = model.constructs.find((c) => c.id === id);
    return found && found.kind !== 'second-order' ? found.indicators : [];
  };
  const isRepeated = (c: SemModel['constructs'][number]): c is SecondOrderConstruct =>
    c.kind === 'second-order' && c.approach === 'repeated-indicators';
  return {
    constructs: model.constructs.map((c) =>
      isRepeated(c) ? asComposite(c, c.components.flatMap(indicatorsOf)) : c,
    ),
    paths: [
      ...model.paths,
      ...model.constructs
        .filter(isRepeated)
        .flatMap((c) =>
          c.components.map((component) =>
            c.mode === 'A' ? { from: c.id, to: component } : { from: component, to: c.id },
          ),
        ),
    ],
  };
}
