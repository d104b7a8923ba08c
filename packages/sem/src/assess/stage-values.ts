import type { PlsResult } from '../estimate/estimate-pls.ts';
import { prepareData } from '../estimate/prepare-data.ts';
import { scores } from '../estimate/scores.ts';
import type { SemData } from '../specify/model.ts';

/**
 * The standardized variables an estimate without interactions is made from: its indicators, or the scores of components
 * in the final stage of a two-stage model.
 * @returns Float64Array[n × variables], row-major
 */
export function stageValues(result: PlsResult, data: SemData): Float64Array {
  const { firstStage, variables, n, preparation } = result;
  const base = firstStage ?? result;
  const prepared = prepareData(data, base.variables, preparation.missing, preparation.caseWeights);
  if (!firstStage) return prepared.values;
  const before = scores(firstStage, data);
  const from = variables.map((name) => {
    const column = base.variables.indexOf(name);
    if (column >= 0) return { values: prepared.values, width: base.variables.length, column };
    const construct = before.constructs.indexOf(name);
    return { values: before.values, width: before.constructs.length, column: construct };
  });
  const out = new Float64Array(n * variables.length);
  from.forEach(({ values, width, column }, v) => {
    for (let i = 0; i < n; i++) out[i * variables.length + v] = values[i * width + column]!;
  });
  return out;
}
