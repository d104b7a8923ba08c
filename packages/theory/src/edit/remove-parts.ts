import type { Bilingual } from '@qunhai/kernel';
import { constructsNamed, pathsNamed } from '../check/hypothesis-parts.ts';
import type { Construct, DiagnosisPlan, Hypothesis, Path, Theory } from '../schema/theory.ts';
import { type DependentKind, dependentName } from './messages.ts';
import { ownStatements, withStandingParameters } from './standing-parameters.ts';

/** A part of a theory that cannot stand without a part that is to go. */
export interface Dependent {
  readonly kind: DependentKind;
  readonly id: string;
  /** What a person calls it: “resource “Traditional craft””. */
  readonly name: Bilingual;
}

/** Parts that are asked to go. */
export interface Removal {
  readonly constructs?: readonly string[];
  readonly items?: readonly string[];
  readonly paths?: readonly { readonly from: string; readonly to: string }[];
  readonly hypotheses?: readonly string[];
}

/** The theory without some parts, and what else had to go with them. */
export interface Removed {
  readonly theory: Theory;
  readonly dependents: readonly Dependent[];
}

interface Gone {
  readonly constructs: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

const pathKey = (path: Pick<Path, 'from' | 'to'>) => `${path.from} ${path.to}`;

/** A construct, and every second-order construct that is left with fewer than two components. */
function constructsGone(theory: Theory, asked: readonly string[]): Set<string> {
  const gone = new Set(asked);
  for (const { id, measurement } of theory.constructs) {
    if (measurement.kind !== 'second-order') continue;
    const left = measurement.components.filter((component) => !gone.has(component));
    if (left.length < 2) gone.add(id);
  }
  return gone;
}

function allGone(theory: Theory, removal: Removal): Gone {
  const constructs = constructsGone(theory, removal.constructs ?? []);
  const items = new Set(removal.items);
  for (const item of theory.items) if (constructs.has(item.construct)) items.add(item.id);
  const paths = new Set(removal.paths?.map(pathKey));
  for (const path of theory.paths)
    if (constructs.has(path.from) || constructs.has(path.to)) paths.add(pathKey(path));
  return { constructs, items, paths };
}

function speaksOf(hypothesis: Hypothesis, { constructs, paths }: Gone): boolean {
  return (
    constructsNamed(hypothesis).some(({ id }) => constructs.has(id)) ||
    pathsNamed(hypothesis).some(([from, to]) => paths.has(pathKey({ from, to })))
  );
}

function withoutComponents(construct: Construct, gone: ReadonlySet<string>): Construct {
  const { measurement } = construct;
  if (measurement.kind !== 'second-order') return construct;
  if (!measurement.components.some((component) => gone.has(component))) return construct;
  const components = measurement.components.filter((component) => !gone.has(component));
  return { ...construct, measurement: { ...measurement, components } };
}

/** A list without some ids; the same list when it held none of them. */
const without = (ids: string[], gone: ReadonlySet<string>): string[] =>
  ids.some((id) => gone.has(id)) ? ids.filter((id) => !gone.has(id)) : ids;

function stagesWithout(stages: DiagnosisPlan['stages'], gone: Gone): DiagnosisPlan['stages'] {
  const reads = (variable: object) =>
    ('construct' in variable && gone.constructs.has(String(variable.construct))) ||
    ('item' in variable && gone.items.has(String(variable.item)));
  return stages
    .map((stage) => ({
      ...stage,
      rules: stage.rules
        .map((rule) => ({
          ...rule,
          conditions: rule.conditions.filter((condition) => !reads(condition.variable)),
        }))
        .filter((rule) => rule.conditions.length > 0),
    }))
    .filter((stage) => stage.rules.length > 0);
}

function diagnosisWithout(plan: DiagnosisPlan, gone: Gone): DiagnosisPlan {
  const { coupling, ...rest } = plan;
  const coupled =
    coupling && !gone.constructs.has(coupling.first) && !gone.constructs.has(coupling.second);
  return {
    ...rest,
    ...(coupled ? { coupling } : {}),
    stages: stagesWithout(plan.stages, gone),
    lockIns: plan.lockIns
      .filter(({ construct }) => construct === undefined || !gone.constructs.has(construct))
      .map((lockIn) => ({ ...lockIn, items: without(lockIn.items, gone.items) }))
      .filter((lockIn) => lockIn.items.length > 0),
    targets: without(plan.targets, gone.constructs),
    constraints: without(plan.constraints, gone.constructs),
  };
}

/** Names of the rules of the diagnosis that read something; a rule that loses a condition says something else. */
function changedRules(before: DiagnosisPlan, after: DiagnosisPlan): string[] {
  const sizes = new Map(
    after.stages.flatMap((stage) => stage.rules.map((rule) => [rule.id, rule.conditions.length])),
  );
  return before.stages.flatMap((stage) =>
    stage.rules
      .filter((rule) => sizes.get(rule.id) !== rule.conditions.length)
      .map((rule) => rule.id),
  );
}

function lost<Part extends { readonly id: string }>(
  kind: DependentKind,
  [before, after]: readonly [readonly Part[], readonly Part[]],
  nameOf: (part: Part) => Bilingual,
): Dependent[] {
  const left = new Set(after.map((part) => part.id));
  return before
    .filter((part) => !left.has(part.id))
    .map((part) => ({ kind, id: part.id, name: dependentName(kind, nameOf(part)) }));
}

function dependentsOf(before: Theory, after: Theory, asked: Removal): Dependent[] {
  const ownName = ({ name }: { name: Bilingual }) => name;
  const ownId = ({ id }: { id: string }): Bilingual => ({ zh: id, en: id });
  const arrows = (paths: readonly Path[]) =>
    paths.map((path) => ({ id: `${path.from} → ${path.to}` }));
  const rules = changedRules(before.diagnosis, after.diagnosis).map((id) => ({ id }));
  const coupling = (theory: Theory) => (theory.diagnosis.coupling ? [{ id: 'coupling' }] : []);
  const all = [
    ...lost('construct', [before.constructs, after.constructs], ownName),
    ...lost('item', [before.items, after.items], ownId),
    ...lost('path', [arrows(before.paths), arrows(after.paths)], ownId),
    ...lost('hypothesis', [before.hypotheses, after.hypotheses], ownId),
    ...lost('resource', [before.resources, after.resources], ownName),
    ...lost('parameter', [ownStatements(before), ownStatements(after)], ownId),
    ...lost('rule', [rules, []], ownId),
    ...lost('lock-in', [before.diagnosis.lockIns, after.diagnosis.lockIns], ownName),
    ...lost('coupling', [coupling(before), coupling(after)], ownId),
  ];
  const asking: Readonly<Partial<Record<DependentKind, readonly string[]>>> = {
    construct: asked.constructs ?? [],
    item: asked.items ?? [],
    path: arrows((asked.paths ?? []) as Path[]).map(({ id }) => id),
    hypothesis: asked.hypotheses ?? [],
  };
  return all.filter(({ kind, id }) => !asking[kind]?.includes(id));
}

/**
 * Take parts out of a theory with everything that cannot stand without them: the items and paths of a construct,
 * hypotheses that speak of it, resources and lock-in flags left without items, conditions of stages that read it.
 * Lists of several (a resource's items, the diagnosis' targets) only lose the part.
 * @returns the rest, and what went besides the parts asked for, so that a person can be asked first
 */
export function removeParts(theory: Theory, removal: Removal): Removed {
  const gone = allGone(theory, removal);
  const rest: Theory = {
    ...theory,
    constructs: theory.constructs
      .filter(({ id }) => !gone.constructs.has(id))
      .map((construct) => withoutComponents(construct, gone.constructs)),
    items: theory.items.filter(({ id }) => !gone.items.has(id)),
    paths: theory.paths.filter((path) => !gone.paths.has(pathKey(path))),
    hypotheses: theory.hypotheses.filter(
      (hypothesis) => !removal.hypotheses?.includes(hypothesis.id) && !speaksOf(hypothesis, gone),
    ),
    resources: theory.resources
      .filter(({ construct }) => !gone.constructs.has(construct))
      .map((resource) => ({ ...resource, items: without(resource.items, gone.items) }))
      .filter((resource) => resource.items.length > 0),
    diagnosis: diagnosisWithout(theory.diagnosis, gone),
  };
  const standing = withStandingParameters(rest, theory);
  return { theory: standing, dependents: dependentsOf(theory, standing, removal) };
}
