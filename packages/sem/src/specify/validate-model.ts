import { fail } from '../errors.ts';
import { addControls } from './add-controls.ts';
import { isCorrected } from './compile-plan.ts';
import { failSpecification } from './errors.ts';
import type { SecondOrderConstruct, SemConstruct, SemModel } from './model.ts';
import { findCycle } from './topological-order.ts';
import { checkControls, checkScoreNames, validateTerms } from './validate-terms.ts';

/**
 * Check that a model can be estimated at all; the first fault found is thrown.
 * @param consistent - whether it is to be estimated by PLSc
 * @throws {QunhaiError} sem.empty-model, sem.duplicate-construct, sem.construct-without-indicators,
 *   sem.duplicate-indicator, sem.unknown-construct, sem.component-*, sem.duplicate-path,
 *   sem.cyclic-paths, sem.isolated-construct; sem.repeated-endogenous, sem.repeated-consistent, sem.second-order-mixed,
 *   sem.extended-reflective; for interactions, squares and controls those of validateTerms
 */
export function validateModel(model: SemModel, consistent: boolean): void {
  if (model.constructs.length === 0)
    throw failSpecification('empty-model', { field: 'constructs' });
  if (model.paths.length === 0) throw failSpecification('empty-model', { field: 'paths' });
  checkControls(model);
  const whole = addControls(model);
  checkConstructs(whole);
  checkIndicators(whole);
  checkComponents(whole);
  checkPaths(whole);
  checkRepeated(whole, consistent);
  checkTwoStage(whole);
  validateTerms(model, whole);
}

function checkConstructs(model: SemModel): void {
  const seen = new Set<string>();
  for (const construct of model.constructs) {
    if (seen.has(construct.id))
      throw failSpecification('duplicate-construct', { construct: construct.id });
    seen.add(construct.id);
    const parts = construct.kind === 'second-order' ? construct.components : construct.indicators;
    if (parts.length === 0)
      throw failSpecification('construct-without-indicators', { construct: construct.id });
  }
}

function checkIndicators(model: SemModel): void {
  const owner = new Map<string, string>();
  for (const construct of model.constructs) {
    if (construct.kind === 'second-order') continue;
    for (const indicator of construct.indicators) {
      const other = owner.get(indicator);
      if (other !== undefined)
        throw failSpecification('duplicate-indicator', {
          indicator,
          constructs: [other, construct.id],
        });
      owner.set(indicator, construct.id);
    }
  }
}

function checkComponents(model: SemModel): void {
  const byId = new Map(model.constructs.map((c) => [c.id, c]));
  const indicators = new Set(
    model.constructs.flatMap((c) => (c.kind === 'second-order' ? [] : c.indicators)),
  );
  const owner = new Map<string, string>();
  for (const construct of model.constructs) {
    if (construct.kind !== 'second-order') continue;
    for (const component of construct.components) {
      checkComponent(construct, component, byId);
      const other = owner.get(component);
      if (other !== undefined)
        throw failSpecification('component-shared', {
          component,
          constructs: [other, construct.id],
        });
      owner.set(component, construct.id);
      if (indicators.has(component))
        throw failSpecification('component-named-as-indicator', { component });
      if (model.paths.some((path) => path.from === component || path.to === component))
        throw failSpecification('component-in-path', { construct: construct.id, component });
    }
  }
}

function checkComponent(
  construct: SecondOrderConstruct,
  component: string,
  byId: ReadonlyMap<string, SemConstruct | SecondOrderConstruct>,
): void {
  const found = byId.get(component);
  if (!found)
    throw fail('unknown-construct', {
      construct: component,
      field: `constructs.${construct.id}.components`,
    });
  if (found.kind === 'second-order')
    throw failSpecification('component-not-first-order', { construct: construct.id, component });
}

function checkPaths(model: SemModel): void {
  const ids = new Set(model.constructs.map((c) => c.id));
  const seen = new Set<string>();
  model.paths.forEach(({ from, to }, index) => {
    for (const construct of [from, to])
      if (!ids.has(construct))
        throw fail('unknown-construct', { construct, field: `paths[${index}]` });
    const key = JSON.stringify([from, to]);
    if (seen.has(key)) throw failSpecification('duplicate-path', { from, to });
    seen.add(key);
  });
  const cycle = findCycle([...ids], model.paths);
  if (cycle) throw fail('cyclic-paths', { cycle });
  const connected = new Set(model.paths.flatMap(({ from, to }) => [from, to]));
  for (const construct of model.constructs)
    if (construct.kind === 'second-order' && connected.has(construct.id))
      for (const component of construct.components) connected.add(component);
  for (const id of ids)
    if (!connected.has(id)) throw failSpecification('isolated-construct', { construct: id });
}

/**
 * Where repeated indicators give nothing to interpret. A construct formed by its components is explained by them
 * entirely, so that no other predecessor can have an effect on it (Becker, Klein & Wetzels 2012, Long Range Planning
 * 45); and PLSc disattenuates the correlation of a component with the composite that repeats its indicators beyond 1.
 */
function checkRepeated(model: SemModel, consistent: boolean): void {
  for (const construct of model.constructs) {
    if (construct.kind !== 'second-order' || construct.approach === 'two-stage') continue;
    const { id, approach, mode } = construct;
    if (approach === 'extended-repeated-indicators' && mode === 'A')
      throw failSpecification('extended-reflective', { construct: id });
    const cause = model.paths.find(({ to }) => to === id)?.from;
    if (cause !== undefined && approach === 'repeated-indicators' && mode !== 'A')
      throw failSpecification('repeated-endogenous', { construct: id, cause });
    const corrected = model.constructs.find(
      (c) => c.kind !== 'second-order' && construct.components.includes(c.id) && isCorrected(c),
    );
    if (consistent && corrected)
      throw failSpecification('repeated-consistent', { construct: id, component: corrected.id });
  }
}

/** The stages of both two-stage approaches differ, so that a model can have one of them only. */
function checkTwoStage(model: SemModel): void {
  const using = (approach: SecondOrderConstruct['approach']): string | undefined =>
    model.constructs.find((c) => c.kind === 'second-order' && c.approach === approach)?.id;
  const embedded = using('embedded-two-stage');
  if (embedded === undefined) return;
  const disjoint = using('two-stage');
  if (disjoint !== undefined)
    throw failSpecification('second-order-mixed', { constructs: [disjoint, embedded] });
  checkScoreNames(model);
}
