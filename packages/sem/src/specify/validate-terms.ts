import { fail } from '../errors.ts';
import { failSpecification } from './errors.ts';
import type { SemModel } from './model.ts';
import { type ModerationApproach, type ProductTerm, productTerms } from './term.ts';

/** A control that is told to control nothing; what else can be wrong with controls is checked as with constructs. */
export function checkControls({ controls = [] }: SemModel): void {
  for (const { id, to } of controls)
    if (to?.length === 0) throw failSpecification('without-outcome', { id });
}

/**
 * Check the interactions and squares of a model; the rest of it is checked already, controls included.
 * Without the paths of predictor and moderator to an outcome, the product would carry their effects as well
 * (Aiken & West 1991, Multiple Regression, ch. 3), so they are demanded rather than added in silence.
 * @param model - as given, before controls are written out
 * @param whole - after controls are written out
 * @throws {QunhaiError} sem.without-outcome, sem.duplicate-construct, sem.unknown-construct, sem.component-in-path,
 *   sem.moderated-by-itself, sem.duplicate-interaction, sem.duplicate-path, sem.term-without-main-effect
 */
export function validateTerms(model: SemModel, whole: SemModel): void {
  const terms = productTerms(model);
  const ids = new Set(whole.constructs.map((c) => c.id));
  terms.forEach((term) => {
    if (ids.has(term.id)) throw failSpecification('duplicate-construct', { construct: term.id });
    ids.add(term.id);
  });
  terms.forEach((term) => {
    checkNames(term, whole);
    checkOutcomes(term, whole);
  });
  checkTwins(terms);
}

function checkNames(term: ProductTerm, whole: SemModel): void {
  const { id, kind, predictor, moderator, to } = term;
  const known = new Set(whole.constructs.map((c) => c.id));
  const field = kind === 'interaction' ? `interactions.${id}` : `quadratics.${id}`;
  for (const construct of [predictor, moderator, ...to])
    if (!known.has(construct)) throw fail('unknown-construct', { construct, field });
  if (kind === 'interaction' && predictor === moderator)
    throw failSpecification('moderated-by-itself', { term: id, construct: predictor });
  for (const construct of [predictor, moderator]) checkNoComponent(construct, whole);
}

function checkNoComponent(component: string, whole: SemModel): void {
  for (const owner of whole.constructs)
    if (owner.kind === 'second-order' && owner.components.includes(component))
      throw failSpecification('component-in-path', { construct: owner.id, component });
}

function checkOutcomes({ id, predictor, moderator, to }: ProductTerm, whole: SemModel): void {
  if (to.length === 0) throw failSpecification('without-outcome', { id });
  for (const outcome of to) {
    if (to.filter((other) => other === outcome).length > 1)
      throw failSpecification('duplicate-path', { from: id, to: outcome });
    for (const from of [predictor, moderator])
      if (!whole.paths.some((path) => path.from === from && path.to === outcome))
        throw failSpecification('term-without-main-effect', { term: id, from, to: outcome });
  }
}

function checkTwins(terms: readonly ProductTerm[]): void {
  const seen = new Map<string, string>();
  for (const { id, predictor, moderator } of terms) {
    const key = JSON.stringify([predictor, moderator].sort());
    const other = seen.get(key);
    if (other !== undefined)
      throw failSpecification('duplicate-interaction', {
        terms: [other, id],
        predictor,
        moderator,
      });
    seen.set(key, id);
  }
}

/**
 * Check that the approach can estimate the model's terms.
 * @throws {QunhaiError} sem.product-indicators-quadratic, sem.product-indicators-consistent,
 *   sem.product-indicators-second-order, sem.construct-named-as-indicator
 */
export function validateApproach(
  whole: SemModel,
  approach: ModerationApproach,
  consistent: boolean,
): void {
  const terms = productTerms(whole);
  if (terms.length === 0) return;
  if (approach === 'two-stage') {
    checkScoreNames(whole);
    return;
  }
  for (const term of terms) {
    if (term.kind === 'quadratic')
      throw failSpecification('product-indicators-quadratic', { term: term.id, approach });
    for (const construct of whole.constructs)
      if (
        construct.kind === 'second-order' &&
        [term.predictor, term.moderator].includes(construct.id)
      )
        throw failSpecification('product-indicators-second-order', {
          term: term.id,
          construct: construct.id,
          approach,
        });
  }
  if (consistent) throw failSpecification('product-indicators-consistent', { approach });
}

/**
 * Where scores become indicators under the name of their construct, no other construct may have an indicator of that name.
 * @throws {QunhaiError} sem.construct-named-as-indicator
 */
export function checkScoreNames(whole: SemModel): void {
  for (const owner of whole.constructs) {
    if (owner.kind === 'second-order') continue;
    for (const indicator of owner.indicators) {
      const named = whole.constructs.some((c) => c.id === indicator);
      const isItself = indicator === owner.id && owner.indicators.length === 1;
      const isTerm = productTerms(whole).some((term) => term.id === indicator);
      if ((named && !isItself) || isTerm)
        throw failSpecification('construct-named-as-indicator', {
          construct: indicator,
          owner: owner.id,
        });
    }
  }
}
