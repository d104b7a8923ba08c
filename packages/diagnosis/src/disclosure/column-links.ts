import type { StageCondition, Theory } from '@qunhai/theory';

/** Column ids of the cluster table. */
export const columnId = {
  construct: (id: string): string => `construct:${id}`,
  resource: (id: string): string => `resource:${id}`,
  stage: (id: string): string => `stage:${id}`,
  lockIn: (id: string): string => `lock-in:${id}`,
  coupling: 'coupling',
} as const;

/**
 * Which columns of the cluster table can be computed from one another: those that read the same items, a second-order
 * construct and its components, and a stage that is nothing but one condition on a score. Coupling and stages with
 * several conditions are minima, maxima and products of several scores of each firm, which means do not determine.
 */
export function columnLinks(theory: Theory): [string, string][] {
  const constructOf = new Map(theory.items.map((item) => [item.id, item.construct]));
  const throughItems = (column: string, items: readonly string[]) =>
    items.map((item): [string, string] => [
      column,
      columnId.construct(constructOf.get(item) ?? item),
    ]);
  return [
    ...theory.resources.flatMap((resource) =>
      throughItems(columnId.resource(resource.id), resource.items),
    ),
    ...theory.diagnosis.lockIns.flatMap((lockIn) =>
      throughItems(columnId.lockIn(lockIn.id), lockIn.items),
    ),
    ...theory.constructs.flatMap((construct) =>
      construct.measurement.kind === 'second-order'
        ? construct.measurement.components.map((component): [string, string] => [
            columnId.construct(construct.id),
            columnId.construct(component),
          ])
        : [],
    ),
    ...theory.diagnosis.stages.flatMap((stage) => {
      const conditions = stage.rules.flatMap((rule) => rule.conditions);
      const variable = conditions.length === 1 ? scoreOf(conditions[0]!, constructOf) : undefined;
      return variable === undefined
        ? []
        : [[columnId.stage(stage.id), columnId.construct(variable)] as [string, string]];
    }),
  ];
}

function scoreOf(
  { variable }: StageCondition,
  constructOf: ReadonlyMap<string, string>,
): string | undefined {
  if ('construct' in variable) return variable.construct;
  return 'item' in variable ? constructOf.get(variable.item) : undefined;
}
