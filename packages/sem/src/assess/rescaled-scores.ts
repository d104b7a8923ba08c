import { standardDeviation } from '@qunhai/numerics';
import type { PlsResult } from '../estimate/estimate-pls.ts';
import { prepareData } from '../estimate/prepare-data.ts';
import { columnsOf } from '../predict/raw-deviations.ts';
import type { SemData } from '../specify/model.ts';
import { failAssessment } from './errors.ts';

/** The lowest and the highest possible answer. */
export interface AnswerScale {
  readonly min: number;
  readonly max: number;
}

/** An indicator, or a component of a second-order construct, on the 0–100 scale. */
export interface RescaledIndicator {
  readonly construct: string;
  readonly indicator: string;
  /** Its share in the construct's score. */
  readonly weight: number;
  /** [n] */
  readonly values: Float64Array;
}

/** Scores as weighted averages of answers, 0–100. */
export interface RescaledScores {
  readonly constructs: readonly string[];
  /** [n] for each construct. */
  readonly columns: readonly Float64Array[];
  /** 1, or −1 where weights had a negative sum: the rescaled score runs against the estimate's. */
  readonly orientations: readonly number[];
  readonly indicators: readonly RescaledIndicator[];
  /** [n] 0-based rows of the data. */
  readonly rows: Int32Array;
}

/**
 * Scores on the answer scale mapped to 0–100: unstandardized weights w/sd, scaled to add up to 1, times rescaled answers.
 * Missing answers are at the mean, as in the estimate.
 * @throws {QunhaiError} sem.missing-scale
 * @see Ringle & Sarstedt (2016), IMDS 116(9), 1865–1886
 */
export function rescaledScores(
  result: PlsResult,
  data: SemData,
  scales: Readonly<Record<string, AnswerScale>>,
): RescaledScores {
  const { firstStage, preparation } = result;
  const base = firstStage ?? result;
  const before = firstStage ? rescaledScores(firstStage, data, scales) : null;
  const { rows } = prepareData(data, base.variables, preparation.missing, preparation.caseWeights);
  const answers = (name: string): Float64Array => {
    const component = before?.constructs.indexOf(name) ?? -1;
    if (component >= 0 && !base.variables.includes(name)) return before!.columns[component]!;
    return rescaledAnswers(data, rows, name, scales[name]);
  };
  const q = result.constructs.length;
  const orientations: number[] = [];
  const rowOf = new Map(result.variables.map((name, v) => [name, v]));
  const indicators = result.constructs.flatMap(({ id, indicators: own }, j) => {
    const values = own.map(answers);
    const raw = own.map(
      (name, i) => result.weights[rowOf.get(name)! * q + j]! / standardDeviation(values[i]!),
    );
    const total = raw.reduce((sum, w) => sum + w, 0);
    orientations.push(Math.sign(total));
    return own.map(
      (indicator, i): RescaledIndicator => ({
        construct: id,
        indicator,
        weight: raw[i]! / total,
        values: values[i]!,
      }),
    );
  });
  const columns = result.constructs.map(({ id }) => {
    const column = new Float64Array(rows.length);
    for (const { construct, weight, values } of indicators)
      if (construct === id)
        for (let i = 0; i < column.length; i++) column[i]! += weight * values[i]!;
    return column;
  });
  return {
    constructs: result.constructs.map(({ id }) => id),
    columns,
    orientations,
    indicators,
    rows,
  };
}

function rescaledAnswers(
  data: SemData,
  rows: Int32Array,
  name: string,
  scale: AnswerScale | undefined,
): Float64Array {
  if (!scale || !(scale.max > scale.min))
    throw failAssessment('missing-scale', { indicator: name });
  const [column] = columnsOf(data, [name]);
  const values = Float64Array.from(
    rows,
    (row) => (100 * (data.values[row * data.p + column!]! - scale.min)) / (scale.max - scale.min),
  );
  const known = values.filter((value) => !Number.isNaN(value));
  const center = known.reduce((sum, value) => sum + value / known.length, 0);
  return values.map((value) => (Number.isNaN(value) ? center : value));
}
