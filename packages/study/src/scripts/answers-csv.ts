import type { ScriptedRun } from './scripted-run.ts';

/** Name of the column of weights; `case.weight` in R. */
export const weightColumn = 'case-weight';

/** Items of a model in the order of its constructs, each once. */
export function modelItems({ model }: Pick<ScriptedRun, 'model'>): string[] {
  const items = model.constructs.flatMap((c) => (c.kind === 'second-order' ? [] : c.indicators));
  return [...new Set(items)];
}

/**
 * The answers as analysed: items of the model only, one line a firm in the order of the analysis, missing answers as `NA`, and the
 * weights of firms where they have some. Holds no id of a firm. Numbers are written so that reading gives the same ones again.
 */
export function answersCsv(run: Pick<ScriptedRun, 'model' | 'matrix'>): string {
  const { variables, values, n, p, caseWeights } = run.matrix;
  const items = modelItems(run);
  const columns = items.map((item) => variables.indexOf(item));
  const rows = Array.from({ length: n }, (_, row) =>
    [
      ...columns.map((column) => cell(values[row * p + column]!)),
      ...(caseWeights ? [cell(caseWeights[row]!)] : []),
    ].join(','),
  );
  const head = caseWeights ? [...items, weightColumn] : items;
  return `${[head.join(','), ...rows].join('\n')}\n`;
}

function cell(value: number): string {
  return Number.isNaN(value) ? 'NA' : String(value);
}
