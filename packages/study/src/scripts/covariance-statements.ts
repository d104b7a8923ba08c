import type { SemModel } from '@qunhai/sem';
import type { RelationOperator, Statement } from '@qunhai/syntax';
import { type ScriptNames, scriptNames } from './script-names.ts';

/**
 * A PLS model as common factors with the same paths, for estimation by maximum likelihood. Composites become common factors, too. A
 * construct with one item equals it. Components measure their second-order construct.
 */
export function covarianceStatements(model: SemModel): Statement[] {
  const names = scriptNames(model);
  const measurement = model.constructs.flatMap((construct) => measure(construct, names));
  const paths = [...Map.groupBy(model.paths, ({ to }) => to)].flatMap(([to, into]) =>
    into.map(({ from }) => relation(names.construct(to), '~', names.construct(from))),
  );
  return [...measurement, ...paths];
}

function measure(construct: SemModel['constructs'][number], names: ScriptNames): Statement[] {
  const left = names.construct(construct.id);
  if (construct.kind === 'second-order')
    return construct.components.map((id) => relation(left, '=~', names.construct(id)));
  const items = construct.indicators.map(names.item);
  if (items.length > 1) return items.map((item) => relation(left, '=~', item));
  const only = items[0]!;
  return [relation(left, '=~', only, 1), relation(only, '~~', only, 0)];
}

function relation(
  left: string,
  operator: RelationOperator,
  right: string,
  fixed?: number,
): Statement {
  const modifiers = fixed === undefined ? {} : { fixed: [fixed] };
  return { kind: 'relation', left, operator, right, modifiers, place: nowhere };
}

/** These statements were not read from a text. */
const nowhere = { start: 0, end: 0, line: 1, column: 1 } as const;
