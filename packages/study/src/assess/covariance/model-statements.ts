import { planEffects, type SemModel } from '@qunhai/sem';
import type { DefinitionStatement, Expression, Statement } from '@qunhai/syntax';
import { covarianceStatements } from '../../scripts/covariance-statements.ts';
import { scriptNames } from '../../scripts/script-names.ts';

/** A PLS model as text for a covariance-based one, and the ids that its names stand for. */
export interface CovarianceText {
  readonly statements: readonly Statement[];
  /** Id of the construct or item of a name. */
  readonly idOf: (name: string) => string;
  readonly variableOf: (item: string) => string;
  /** Chains of paths in the order of the definitions; none when there are too many to be listed. */
  readonly chains: readonly (readonly string[])[];
  readonly omittedChains: number;
}

/** The model with labelled paths, and every chain of them as a defined parameter. */
export function covarianceText(model: SemModel): CovarianceText {
  const names = scriptNames(model);
  const ids = new Map<string, string>();
  for (const construct of model.constructs) {
    ids.set(names.construct(construct.id), construct.id);
    if (construct.kind !== 'second-order')
      for (const item of construct.indicators) ids.set(names.item(item), item);
  }
  const key = (from: string, to: string) => `${from}\n${to}`;
  const labels = new Map(
    model.paths.map(({ from, to }, i) => [
      key(names.construct(from), names.construct(to)),
      `b${i + 1}`,
    ]),
  );
  const labelled = covarianceStatements(model).map((statement) => {
    if (statement.kind !== 'relation' || statement.operator !== '~') return statement;
    const label = labels.get(key(statement.right, statement.left))!;
    return { ...statement, modifiers: { labels: [label] } };
  });
  const plan = planEffects(
    model.constructs.map(({ id }) => id),
    model.paths,
  );
  const definitions = plan.specific.map(({ links }, i) =>
    definition(
      `ind${i + 1}`,
      links.map((link) => `b${link + 1}`),
    ),
  );
  return {
    statements: [...labelled, ...definitions],
    idOf: (name) => ids.get(name) ?? name,
    variableOf: names.item,
    chains: plan.specific.map(({ path }) => path),
    omittedChains: plan.omittedChains,
  };
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
