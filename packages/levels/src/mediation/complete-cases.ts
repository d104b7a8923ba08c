import { type Column, checkColumns, type RowCount } from '../data/column.ts';
import { groupRows } from '../data/grouped-rows.ts';
import type { MediationModel } from './mediation-model.ts';

/** The model with every variable missing where one is. */
export function completeCases(model: MediationModel): {
  readonly complete: Required<MediationModel>;
  readonly rows: RowCount;
} {
  const { covariates = [], outcomeCovariates = [] } = model;
  const others = [...covariates, ...outcomeCovariates];
  const columns = [model.cause, model.mediator, model.outcome, ...others];
  checkColumns(columns, model.group.values.length);
  const { count } = groupRows(model.group, columns, 2);
  const kept = ({ name, values }: Column): Column => ({
    name,
    values: Float64Array.from({ length: values.length }, (_, row) =>
      columns.some((column) => Number.isNaN(column.values[row]!)) ? Number.NaN : values[row]!,
    ),
  });
  const complete: Required<MediationModel> = {
    cause: kept(model.cause),
    mediator: kept(model.mediator),
    outcome: kept(model.outcome),
    group: model.group,
    covariates: covariates.map(kept),
    outcomeCovariates: outcomeCovariates.map(kept),
  };
  return { complete, rows: count };
}
