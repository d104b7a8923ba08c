import type { SemModel } from '@qunhai/sem';
import type { Statement } from '@qunhai/syntax';
import { scriptNames } from '../../../scripts/script-names.ts';
import { Obstacle } from '../covariance-data.ts';
import { inBoth, list } from '../in-both.ts';
import type { CovarianceText } from '../model-statements.ts';
import { estimationWords as say } from './messages.ts';

/** A model's text for ordered categories, or why it cannot be estimated so. */
export function ordinalText(text: CovarianceText, model: SemModel): CovarianceText | Obstacle {
  const explained = singleItems(model).filter(({ id }) => model.paths.some(({ to }) => to === id));
  if (explained.length > 0)
    return new Obstacle(
      inBoth((language) =>
        say(language, 'ordinal.explained', {
          constructs: list(
            language,
            explained.map(({ id }) => id),
          ),
        }),
      ),
    );
  return { ...text, statements: ordinalStatements(text.statements, model) };
}

/** A construct that equals its only item has the unit variance of what is behind the answers, which leaves the item no residual. */
export function ordinalStatements(
  statements: readonly Statement[],
  model: SemModel,
): readonly Statement[] {
  const names = scriptNames(model);
  const constructOf = new Map(
    singleItems(model).map(({ id, item }) => [names.item(item), names.construct(id)]),
  );
  return statements.map((statement) => {
    if (statement.kind !== 'relation' || statement.operator !== '~~') return statement;
    const { left, right, modifiers } = statement;
    const construct = constructOf.get(left);
    const isResidual = left === right && modifiers.fixed?.[0] === 0;
    if (construct === undefined || !isResidual) return statement;
    return { ...statement, left: construct, right: construct, modifiers: { fixed: [1] } };
  });
}

function singleItems({ constructs }: SemModel): { readonly id: string; readonly item: string }[] {
  return constructs.flatMap((construct) =>
    construct.kind !== 'second-order' && construct.indicators.length === 1
      ? [{ id: construct.id, item: construct.indicators[0]! }]
      : [],
  );
}
