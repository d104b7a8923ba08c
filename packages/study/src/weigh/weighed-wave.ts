import type { Dataset } from '@qunhai/dataset';
import type { AnalysedWave } from '../analysed-wave.ts';
import { fail } from '../errors.ts';

/** Firms that an error names; it counts the others. */
const namedFirms = 5;

/**
 * A wave with the weight of every firm: what the firm answered in the wave, else what the table of firms says, divided by the mean of
 * all weights above 0. A firm of weight 0 has no part in any estimate. Weights that are all alike weigh nothing and are left out.
 * @throws {QunhaiError} study.weights-absent, study.weight-missing, study.weight-negative, study.weights-zero
 */
export function weighedWave(
  wave: AnalysedWave,
  { firms }: Pick<Dataset, 'firms'>,
  fact: string | null,
): AnalysedWave {
  if (fact === null) return wave;
  const { matrix } = wave;
  const table = new Map(firms.map(({ id, facts }) => [id, facts]));
  const given = Float64Array.from(matrix.firms, (firm, row) => {
    const value = wave.facts[row]?.[fact] ?? table.get(firm)?.[fact] ?? null;
    return typeof value === 'number' ? value : Number.NaN;
  });
  refuseFaults(wave, given, fact);
  const positive = given.filter((weight) => weight > 0);
  const mean = positive.reduce((sum, weight) => sum + weight / positive.length, 0);
  if (given.every((weight) => weight === given[0])) return wave;
  return { ...wave, matrix: { ...matrix, caseWeights: given.map((weight) => weight / mean) } };
}

function refuseFaults(wave: AnalysedWave, given: Float64Array, fact: string): void {
  const rowsWhere = (is: (weight: number) => boolean) =>
    [...given.keys()].filter((row) => is(given[row]!));
  const missing = rowsWhere(Number.isNaN);
  if (missing.length === given.length) throw fail('weights-absent', { fact, firms: given.length });
  if (missing.length > 0) throw fail('weight-missing', { fact, ...placesOf(wave, missing) });
  const negative = rowsWhere((weight) => weight < 0);
  if (negative.length > 0) throw fail('weight-negative', { fact, ...placesOf(wave, negative) });
  if (given.every((weight) => weight === 0))
    throw fail('weights-zero', { fact, firms: given.length });
}

function placesOf(
  { matrix, files }: AnalysedWave,
  rows: readonly number[],
): { readonly count: number; readonly places: readonly FirmPlace[] } {
  return {
    count: rows.length,
    places: rows.slice(0, namedFirms).map((row) => ({
      ...{ firm: matrix.firms[row]!, file: files[row]!, row: matrix.rows[row]! },
    })),
  };
}

/** Where the answers of a firm stand. */
interface FirmPlace {
  readonly firm: string;
  readonly file: string;
  readonly row: number;
}
