import { addControls } from './add-controls.ts';
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
 * Turn controls and second-order constructs into what PLS can estimate; interactions and squares are left out.
 *
 * Repeated indicators (Wold 1982): the construct gets all indicators of its components and a path from each of them
 * (mode B, unit) or to each of them (mode A).
 *
 * Extended repeated indicators (Becker, Klein & Wetzels 2012): the causes of a construct formed by its components get
 * paths to the components as well; their effect on it is the total effect, for the components leave nothing else to
 * explain.
 *
 * Two-stage, disjoint (Sarstedt, Hair, Cheah, Becker & Ringle 2019, AMJ 27(3)): the first stage leaves the construct
 * out and connects its components in its place; in the final stage the components' scores are its indicators, while
 * all other constructs keep their own. A second-order construct is a composite: PLSc does not correct it.
 *
 * Two-stage, embedded (Ringle, Sarstedt & Straub 2012; Sarstedt et al. 2019): the first stage repeats indicators; in
 * the final stage the components' scores are the construct's indicators, and the scores of all other constructs are
 * their single indicators.
 *
 * @param model - validated by {@link validateModel}
 */
export function modelStages(model: SemModel): ModelStages {
  const whole = addControls(model);
  if (whole.constructs.some((c) => isEmbedded(c))) return embeddedStages(whole);
  const repeated = repeatIndicators(whole);
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

/** A construct whose only indicator is its own score from the stage before. */
export function asScore(id: string): SemConstruct {
  return { id, kind: 'composite', mode: 'unit', indicators: [id] };
}

function isEmbedded(c: SemModel['constructs'][number]): c is SecondOrderConstruct {
  return c.kind === 'second-order' && c.approach === 'embedded-two-stage';
}

function embeddedStages(model: SemModel): ModelStages {
  const first = repeatIndicators(model);
  const components = new Set(model.constructs.filter(isEmbedded).flatMap((c) => c.components));
  const byId = new Map(model.constructs.map((c) => [c.id, c]));
  const inFirst = first.constructs.filter((c) => c.kind !== 'second-order');
  return {
    first: { constructs: inFirst, paths: first.paths },
    final: {
      constructs: inFirst
        .filter((c) => !components.has(c.id))
        .map(({ id }) => {
          const declared = byId.get(id)!;
          return isEmbedded(declared) ? asComposite(declared, declared.components) : asScore(id);
        }),
      paths: first.paths.filter(({ from, to }) => !components.has(from) && !components.has(to)),
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
    c.kind === 'second-order' && c.approach !== 'two-stage';
  const repeated = model.constructs.filter(isRepeated);
  const causesOf = (id: string): string[] =>
    model.paths.flatMap((path) => (path.to === id ? [path.from] : []));
  return {
    constructs: model.constructs.map((c) =>
      isRepeated(c) ? asComposite(c, c.components.flatMap(indicatorsOf)) : c,
    ),
    paths: [
      ...model.paths,
      ...repeated.flatMap((c) =>
        c.components.map((component) =>
          c.mode === 'A' ? { from: c.id, to: component } : { from: component, to: c.id },
        ),
      ),
      ...repeated
        .filter((c) => c.approach === 'extended-repeated-indicators')
        .flatMap((c) => c.components.flatMap((to) => causesOf(c.id).map((from) => ({ from, to })))),
    ],
  };
}
