import type { PlsEstimate } from '../estimate/pls-result.ts';
import type { SemConstruct } from '../specify/model.ts';

/** A construct, its column in the estimate's matrices and the rows of its indicators. */
export interface ConstructBlock {
  readonly construct: SemConstruct;
  readonly column: number;
  readonly rows: readonly number[];
}

/** The indicator blocks of an estimate, in the order of its constructs. */
export function constructBlocks(estimate: PlsEstimate): ConstructBlock[] {
  const rowOf = new Map(estimate.variables.map((variable, row) => [variable, row]));
  return estimate.constructs.map((construct, column) => ({
    construct,
    column,
    rows: construct.indicators.map((indicator) => rowOf.get(indicator)!),
  }));
}

/** The predictors of each endogenous construct, as columns, in the order of the estimate's constructs. */
export function predictorsOf(
  estimate: PlsEstimate,
): { readonly target: number; readonly predictors: readonly number[] }[] {
  const columnOf = new Map(estimate.constructs.map((construct, column) => [construct.id, column]));
  const predictors = estimate.constructs.map((): number[] => []);
  for (const path of estimate.paths)
    predictors[columnOf.get(path.to)!]!.push(columnOf.get(path.from)!);
  return predictors.flatMap((columns, target) =>
    columns.length > 0 ? [{ target, predictors: columns }] : [],
  );
}
