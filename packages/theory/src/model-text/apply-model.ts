import { dependentName } from '../edit/messages.ts';
import { removeParts } from '../edit/remove-parts.ts';
import { theoryError } from '../errors.ts';
import type { Construct, Item, Path, Theory } from '../schema/theory.ts';
import type { ModelTextReport, Span } from './model-text-issue.ts';
import { type Measured, weightingTold } from './read-measurement.ts';
import { type WrittenParameters, withParameters } from './read-parameters.ts';
import { pathKey, type WrittenPath } from './read-paths.ts';

/** What a text says of a theory, its names resolved. */
export interface WrittenModel {
  readonly measured: ReadonlyMap<string, Measured>;
  readonly paths: ReadonlyMap<string, WrittenPath>;
  readonly parameters: WrittenParameters;
}

type Measurement = Construct['measurement'];

const sameNames = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name));

function measurementOf(
  measured: Measured,
  before: Measurement,
  isComponent: (name: string) => boolean,
): Measurement {
  if (measured.operator === '=~') return { kind: 'reflective' };
  const kept = 'weighting' in before ? before.weighting : 'B';
  const weighting = weightingTold(measured) ?? kept;
  const names = measured.terms.map(({ name }) => name.text);
  if (!names.some(isComponent)) return { kind: 'composite', weighting };
  const old = before.kind === 'second-order' ? before : null;
  return {
    kind: 'second-order',
    components: old && sameNames(old.components, names) ? old.components : names,
    weighting,
    approach: old?.approach ?? 'two-stage',
  };
}

function withMeasurement(theory: Theory, { measured }: WrittenModel): Theory {
  const ids = new Set(theory.constructs.map(({ id }) => id));
  const owners = new Map(
    [...measured.values()].flatMap(({ construct, terms }) =>
      terms.map(({ name }) => [name.text, construct] as const),
    ),
  );
  const constructs = theory.constructs.map((construct) => {
    const written = measured.get(construct.id);
    if (!written) return construct;
    const measurement = measurementOf(written, construct.measurement, (name) => ids.has(name));
    return { ...construct, measurement };
  });
  const items = theory.items.map((item): Item => {
    const owner = owners.get(item.id);
    return owner === undefined || owner === item.construct ? item : { ...item, construct: owner };
  });
  return { ...theory, constructs, items };
}

/** Paths of the theory that the text still tells, in the theory's order, then the new ones in the text's. */
function withPaths(theory: Theory, { paths }: WrittenModel): Theory {
  const before = new Set(theory.paths.map(pathKey));
  const kept = theory.paths.flatMap((path): Path[] => {
    const written = paths.get(pathKey(path))?.path;
    if (!written) return [];
    return [written.model === path.model ? path : written];
  });
  const added = [...paths.values()].map(({ path }) => path).filter((p) => !before.has(pathKey(p)));
  return { ...theory, paths: [...kept, ...added] };
}

/** The statement a construct has, or the nearest before it in the order of the theory. */
function placeOfConstruct(theory: Theory, { measured }: WrittenModel, id: string): Span {
  const index = theory.constructs.findIndex((construct) => construct.id === id);
  const before = theory.constructs.slice(0, index + 1).findLast((c) => measured.has(c.id));
  const [first] = measured.values();
  return (before ? measured.get(before.id) : first)?.left ?? { start: 0, end: 0 };
}

interface Dropped {
  readonly kind: 'construct' | 'item';
  readonly id: string;
  readonly construct: string;
}

function droppedParts(theory: Theory, { measured }: WrittenModel): Dropped[] {
  const named = new Set(
    [...measured.values()].flatMap(({ terms }) => terms.map(({ name }) => name.text)),
  );
  const constructs = theory.constructs.filter(({ id }) => !measured.has(id));
  const gone = new Set(constructs.map(({ id }) => id));
  const items = theory.items.filter((item) => !named.has(item.id) && !gone.has(item.construct));
  return [
    ...constructs.map(({ id }): Dropped => ({ kind: 'construct', id, construct: id })),
    ...items.map(({ id, construct }): Dropped => ({ kind: 'item', id, construct })),
  ];
}

/** Takes out what the text names no more, unless another part of the theory needs it: that is an issue. */
function withoutDropped(before: Theory, model: WrittenModel, report: ModelTextReport): Theory {
  let theory = before;
  for (const { kind, id, construct } of droppedParts(before, model)) {
    const asked = kind === 'construct' ? { constructs: [id] } : { items: [id] };
    const removed = removeParts(theory, asked);
    const dependents = removed.dependents.filter((one) => one.kind !== 'item');
    if (dependents.length > 0) {
      const part = dependentName(kind, { zh: id, en: id });
      const names = dependents.map(({ name }) => name);
      report.add(
        placeOfConstruct(before, model, construct),
        theoryError('dropped-part-in-use', { part, dependents: names }),
      );
    } else theory = removed.theory;
  }
  return theory;
}

/** Change measurement, paths and parameters of a theory to what a text says; every other part stays. */
export function applyModel(theory: Theory, model: WrittenModel, report: ModelTextReport): Theory {
  const told = withPaths(withMeasurement(theory, model), model);
  return withoutDropped(withParameters(told, model.parameters), model, report);
}
