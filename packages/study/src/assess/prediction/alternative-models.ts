import type { Bilingual } from '@qunhai/kernel';
import type { SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { varyingItems } from '../../analysed-wave.ts';
import { type Extension, extensions, jointExtension } from '../../extend/extended-models.ts';
import { mediationModel } from '../../mediation-model.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { t } from './messages.ts';

/** A model that the base model is compared with. */
export interface Alternative {
  readonly id: string;
  readonly name: Bilingual;
  readonly why: Bilingual;
  readonly model: SemModel;
}

type Path = SemModel['paths'][number];

/**
 * Alternatives worth comparing: with direct paths from the causes of mediation hypotheses to their outcomes (from all exogenous
 * constructs where the theory has no such hypothesis), with these instead of the mediators, and every extended model that has
 * estimates. Models that nothing speaks for are no alternatives: the more of them, the likelier one does better by chance.
 */
export function alternativeModels(assessed: AssessedModel): Alternative[] {
  const { theory, model } = assessed;
  const mediated = mediationModel(model, theory);
  const claimed = mediated && named('direct', 'why.direct', mediated);
  const hasMediation = mediations(theory).length > 0;
  const unclaimed = hasMediation ? null : directModel(model);
  const unmediated = unmediatedModel(model, theory);
  return [
    claimed,
    unclaimed && named('direct', 'why.direct-unclaimed', unclaimed),
    unmediated && named('unmediated', 'why.unmediated', unmediated),
    ...extendedModels(assessed),
  ].filter((one) => one !== null);
}

/** The base model as one of those compared. */
export function baseAlternative(model: SemModel): Alternative {
  return { id: 'base', name: t.both('model.base'), why: t.both('why.base'), model };
}

/** Direct effects, products by their name. */
export function pathsOf({ paths, interactions = [] }: SemModel): Path[] {
  const own = paths.map(({ from, to }) => ({ from, to }));
  return [
    ...own,
    ...interactions.flatMap(({ id, to }) => to.map((one) => ({ from: id, to: one }))),
  ];
}

function named(
  id: 'direct' | 'unmediated',
  why: 'why.direct' | 'why.direct-unclaimed' | 'why.unmediated',
  model: SemModel,
): Alternative {
  return { id, name: t.both(`model.${id}`), why: t.both(why), model };
}

function mediations({ hypotheses }: Theory) {
  return hypotheses.flatMap((h) => (h.kind === 'mediation' && h.model === 'base' ? [h] : []));
}

/** Causes of mediation hypotheses take the place of the mediators; null when there are none, or nothing would change. */
function unmediatedModel(model: SemModel, theory: Theory): SemModel | null {
  const isPart = (construct: string) => model.constructs.some(({ id }) => id === construct);
  const claims = mediations(theory).map(({ from, through, to }) => ({
    from: from.filter(isPart),
    through,
    to: to.filter(isPart),
  }));
  const dropped = model.paths.filter((path) =>
    claims.some(({ through, to }) => through.includes(path.from) && to.includes(path.to)),
  );
  if (dropped.length === 0) return null;
  const outcomes = new Set(dropped.map(({ to }) => to));
  const direct = claims.flatMap(({ from, to }) =>
    from.flatMap((cause) =>
      to
        .filter((outcome) => outcomes.has(outcome) && reached(model.paths, cause).has(outcome))
        .map((outcome) => ({ from: cause, to: outcome })),
    ),
  );
  const kept = model.paths.filter((path) => !dropped.includes(path));
  const paths = distinct([...kept, ...direct]);
  const isCaused = [...outcomes].every((outcome) => paths.some(({ to }) => to === outcome));
  return isCaused ? { ...model, paths } : null;
}

/** Every exogenous construct acts directly on all that it reaches; null when it does already. */
function directModel(model: SemModel): SemModel | null {
  const caused = new Set(model.paths.map(({ to }) => to));
  const exogenous = [...new Set(model.paths.map(({ from }) => from))].filter(
    (id) => !caused.has(id),
  );
  const direct = exogenous.flatMap((from) =>
    [...reached(model.paths, from)].filter((to) => to !== from).map((to) => ({ from, to })),
  );
  const paths = distinct([...model.paths, ...direct]);
  return paths.length === model.paths.length ? null : { ...model, paths };
}

function reached(paths: readonly Path[], from: string): Set<string> {
  const all = new Set([from]);
  for (const id of all) for (const path of paths) if (path.from === id) all.add(path.to);
  return all;
}

function distinct(paths: readonly Path[]): Path[] {
  const byEnds = new Map(paths.map((path) => [`${path.from}\n${path.to}`, path]));
  return [...byEnds.values()];
}

/** Extended models that have estimates in the results, built again as they were. */
function extendedModels({ theory, model, wave, sem }: AssessedModel): Alternative[] {
  const estimated = (sem.extensions ?? []).filter(({ status }) => status === 'converged');
  if (estimated.length === 0) return [];
  const used = new Set([
    ...model.constructs.map(({ id }) => id),
    ...estimated.flatMap(({ added }) => added.constructs),
  ]);
  for (const { id, measurement } of theory.constructs)
    if (measurement.kind === 'second-order' && used.has(id))
      for (const component of measurement.components) used.add(component);
  const varying = varyingItems(wave);
  const items = theory.items.filter(({ id, construct }) => used.has(construct) && varying.has(id));
  const single = extensions(theory, model, new Set(items.map(({ id }) => id)));
  const wanted = new Set(estimated.map(({ id }) => id));
  return [...single, jointExtension(single, model)].flatMap((extension) =>
    extension?.model && wanted.has(extension.id) ? [asAlternative(extension, extension.model)] : [],
  );
}

function asAlternative({ id, hypotheses, joint }: Extension, model: SemModel): Alternative {
  const ids = hypotheses.map((hypothesis) => hypothesis.id);
  return joint
    ? { id, name: t.both('model.full'), why: t.both('why.full'), model }
    : {
        id,
        name: t.both('model.extension', { id }),
        why: t.both('why.extension', { hypotheses: ids }),
        model,
      };
}
