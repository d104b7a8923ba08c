import { constructsNamed } from './check/hypothesis-parts.ts';
import { partNamed, readParameter } from './check/parameter.ts';
import type {
  Construct,
  Fact,
  Hypothesis,
  Item,
  Path,
  Resource,
  Scale,
  Theory,
} from './schema/theory.ts';

/** `short`: only the items of the short questionnaire; `full`: all. */
export type Form = 'short' | 'full';

/** The construct with an id; undefined when the theory has none. */
export function findConstruct(theory: Theory, id: string): Construct | undefined {
  return theory.constructs.find((construct) => construct.id === id);
}

/** The item with an id; undefined when the theory has none. */
export function findItem(theory: Theory, id: string): Item | undefined {
  return theory.items.find((item) => item.id === id);
}

/** The fact with an id; undefined when the theory has none. */
export function findFact(theory: Theory, id: string): Fact | undefined {
  return theory.facts.find((fact) => fact.id === id);
}

/** The answer scale of an item. The theory must be one that `parseTheory` or `checkTheory` found no issue with. */
export function scaleOf(theory: Theory, item: Item): Scale {
  return theory.scales.find((scale) => scale.id === item.scale)!;
}

/** Items that measure a construct, in the order of the theory; those of its components when it is second-order. */
export function itemsOf(theory: Theory, constructId: string, form: Form = 'full'): Item[] {
  const measurement = findConstruct(theory, constructId)?.measurement;
  if (measurement?.kind === 'second-order')
    return measurement.components.flatMap((component) => itemsOf(theory, component, form));
  return theory.items.filter(
    (item) => item.construct === constructId && (form === 'full' || item.form === 'short'),
  );
}

/** Items that firms are asked, in the order of the theory: not those that are positions in the network. */
export function askedItems(theory: Theory): Item[] {
  return theory.items.filter(({ position }) => position === undefined);
}

/** Items asked in a form, in the order of the theory. */
export function itemsInForm(theory: Theory, form: Form): Item[] {
  return askedItems(theory).filter((item) => form === 'full' || item.form === 'short');
}

/** Facts asked in a form, in the order of the theory. */
export function factsInForm(theory: Theory, form: Form): Fact[] {
  return theory.facts.filter((fact) => form === 'full' || fact.form === 'short');
}

/** The resources of a construct, e.g. the twelve of the industrial environment. */
export function resourcesOf(theory: Theory, constructId: string): Resource[] {
  return theory.resources.filter((resource) => resource.construct === constructId);
}

/** The hypotheses that name a construct, in the order of the theory. */
export function hypothesesOf(theory: Theory, constructId: string): Hypothesis[] {
  return theory.hypotheses.filter((hypothesis) =>
    constructsNamed(hypothesis).some(({ id }) => id === constructId),
  );
}

/** What a theory says of a path beyond that there is one: `CA ~ b*DL`. */
export function parameterOfPath(
  { parameters = [] }: Theory,
  { from, to }: Pick<Path, 'from' | 'to'>,
): string | undefined {
  return parameters.find((text) => {
    const { statement } = readParameter(text);
    return statement !== null && partNamed(statement) === `${to} ~ ${from}`;
  });
}
