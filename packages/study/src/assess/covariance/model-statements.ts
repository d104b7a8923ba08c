import { planEffects, type SemModel } from '@qunhai/sem';
import type { DefinitionStatement, Expression, Statement } from '@qunhai/syntax';
import type { Theory } from '@qunhai/theory';
import { covarianceStatements } from '../../scripts/covariance-statements.ts';
import { type ScriptNames, scriptNames } from '../../scripts/script-names.ts';
import { type UnusedParameter, withTheoryParameters } from './theory-parameters.ts';

/** A PLS model as text for a covariance-based one, and the ids that its names stand for. */
export interface CovarianceText {
  readonly statements: readonly Statement[];
  /** Id of the construct or item of a name. */
  readonly idOf: (name: string) => string;
  readonly variableOf: (item: string) => string;
  readonly names: ScriptNames;
  /** Chains of paths in the order of the definitions; none when there are too many to be listed. */
  readonly chains: readonly (readonly string[])[];
  readonly omittedChains: number;
  /** Texts of the theory's statements on parameters that are in it, and those that cannot be. */
  readonly used: readonly string[];
  readonly unused: readonly UnusedParameter[];
}

/**
 * The model with what the theory says of its parameters, with labelled paths, and every chain of them as a defined parameter before those that
 * the theory defines.
 */
export function covarianceText(
  model: SemModel,
  theory: Pick<Theory, 'parameters'> = {},
): CovarianceText {
  const names = scriptNames(model);
  const ids = new Map<string, string>();
  for (const construct of model.constructs) {
    ids.set(names.construct(construct.id), construct.id);
    if (construct.kind !== 'second-order')
      for (const item of construct.indicators) ids.set(names.item(item), item);
  }
  const { statements, used, unused } = withTheoryParameters(
    covarianceStatements(model),
    theory,
    model,
    names,
  );
  const { labelled, labels } = withLabels(statements, model, names);
  const plan = planEffects(
    model.constructs.map(({ id }) => id),
    model.paths,
  );
  const free = freePrefix('ind', statements);
  const definitions = plan.specific.map(({ links }, i) =>
    definition(
      `${free}${i + 1}`,
      links.map((link) => labels[link]!),
    ),
  );
  const isDefinition = ({ kind }: Statement) => kind === 'definition';
  return {
    statements: [
      ...labelled.filter((one) => !isDefinition(one)),
      ...definitions,
      ...labelled.filter(isDefinition),
    ],
    idOf: (name) => ids.get(name) ?? name,
    variableOf: names.item,
    names,
    chains: plan.specific.map(({ path }) => path),
    omittedChains: plan.omittedChains,
    used,
    unused,
  };
}

/** Every path with a label: the theory's where it gives one. `labels` are in the order of the model's paths. */
function withLabels(statements: readonly Statement[], model: SemModel, names: ScriptNames) {
  const free = freePrefix('b', statements);
  const key = (from: string, to: string) => `${from}\n${to}`;
  const places = new Map(
    model.paths.map(({ from, to }, i) => [key(names.construct(from), names.construct(to)), i]),
  );
  const labels = model.paths.map((_, i) => `${free}${i + 1}`);
  const labelled = statements.map((statement): Statement => {
    if (statement.kind !== 'relation' || statement.operator !== '~') return statement;
    const at = places.get(key(statement.right, statement.left))!;
    const own = statement.modifiers.labels?.[0] ?? labels[at]!;
    labels[at] = own;
    return { ...statement, modifiers: { ...statement.modifiers, labels: [own] } };
  });
  return { labelled, labels };
}

/** A beginning that, with a number after it, names nothing so far. */
function freePrefix(wanted: string, statements: readonly Statement[]): string {
  const taken = statements.flatMap((one) => {
    if (one.kind === 'definition') return [one.name];
    return one.kind === 'constraint' ? [] : (one.modifiers.labels ?? []);
  });
  const clashes = (prefix: string) =>
    taken.some((name) => name?.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)));
  let prefix = wanted;
  while (clashes(prefix)) prefix += '_';
  return prefix;
}

function definition(name: string, factors: readonly string[]): DefinitionStatement {
  const [first, ...others] = factors.map((factor): Expression => ({ kind: 'name', name: factor }));
  const expression = others.reduce<Expression>(
    (left, right) => ({ kind: 'binary', operator: '*', left, right }),
    first!,
  );
  return { kind: 'definition', name, expression, place: nowhere };
}

/** These statements were not read from a text. */
const nowhere = { start: 0, end: 0, line: 1, column: 1 } as const;
