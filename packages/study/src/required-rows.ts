import type { Bilingual } from '@qunhai/kernel';
import type { SemModel } from '@qunhai/sem';
import { message } from './messages.ts';
import type { AnalysisPlan } from './study-schema.ts';
import type { WeighedMatrix } from './weigh/weighed-matrix.ts';

/** Residual degrees of freedom that the largest regression must keep; a convention of ours. */
const spareRows = 11;

/**
 * Rows of the matrix that the estimation leaves out: those that lack an answer to an item of the model (listwise), or
 * all of them, and those of weight 0.
 */
export function unusableRows(
  model: SemModel,
  matrix: WeighedMatrix,
  missing: AnalysisPlan['missing'],
): number[] {
  const columns = model.constructs.flatMap((construct) =>
    construct.kind === 'second-order'
      ? []
      : construct.indicators.map((item) => matrix.variables.indexOf(item)),
  );
  if (columns.length === 0) return [];
  return [...matrix.firms.keys()].filter((row) => {
    const lacks = (column: number) => Number.isNaN(matrix.values[row * matrix.p + column]!);
    const isUnanswered = missing === 'listwise' ? columns.some(lacks) : columns.every(lacks);
    return isUnanswered || matrix.caseWeights?.[row] === 0;
  });
}

/** Why a model has too few rows to be estimated, or null when it has enough. */
export function rowShortage(model: SemModel, rows: number): Bilingual | null {
  const blocks = blockSizes(model);
  const wide = [...blocks].find(([, indicators]) => rows < indicators);
  if (wide) {
    const [construct, indicators] = wide;
    return message.both('estimate.fewer-rows-than-indicators', { construct, rows, indicators });
  }
  const predictors = largestRegression(model);
  const required = requiredRows(model);
  if (rows >= required) return null;
  return message.both('estimate.too-few-rows', { rows, required, predictors });
}

/** Rows that the largest regression of a model needs. */
export function requiredRows(model: SemModel): number {
  return largestRegression(model) + spareRows;
}

/** Predictors of the largest regression: of a construct on its causes, or of a mode B score on its indicators. */
export function largestRegression(model: SemModel): number {
  const blocks = blockSizes(model);
  return Math.max(
    ...model.constructs.flatMap(({ id, mode }) => [
      model.paths.filter((path) => path.to === id).length +
        [...(model.interactions ?? []), ...(model.quadratics ?? [])].filter(({ to }) =>
          to.includes(id),
        ).length,
      mode === 'B' ? blocks.get(id)! : 1,
    ]),
  );
}

/** Variables that form each construct: indicators, components (two-stage) or indicators of all components. */
function blockSizes({ constructs }: SemModel): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const construct of constructs)
    if (construct.kind !== 'second-order') sizes.set(construct.id, construct.indicators.length);
  for (const construct of constructs) {
    if (construct.kind !== 'second-order') continue;
    const { components, approach } = construct;
    const repeated = components.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
    sizes.set(construct.id, approach === 'two-stage' ? components.length : repeated);
  }
  return sizes;
}
