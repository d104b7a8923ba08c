import {
  buildAnalysisMatrix,
  type Dataset,
  type ExclusionRecord,
  type FactValue,
  wavesOf,
} from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import { message } from './messages.ts';
import type { WeighedMatrix } from './weigh/weighed-matrix.ts';

/** The answers of the wave that is analysed. */
export interface AnalysedWave {
  readonly wave: number;
  /** One row per firm; every item that the data have, whether or not the model uses it. */
  readonly matrix: WeighedMatrix;
  /** Facts asked in the wave, by row of the matrix. */
  readonly facts: readonly Readonly<Record<string, FactValue>>[];
  /** Source file of each row. */
  readonly files: readonly string[];
  readonly exclusions: readonly ExclusionRecord[];
  readonly notes: readonly Bilingual[];
}

/**
 * Choose the wave to analyse and lay its answers out.
 * @throws {QunhaiError} dataset.unknown-wave, dataset.no-usable-answers
 */
export function analysedWave(dataset: Dataset, wanted: number | 'latest'): AnalysedWave {
  const { responses } = dataset;
  const waves = wavesOf(dataset);
  const wave = wanted === 'latest' ? waves.at(-1)! : wanted;
  const { matrix, exclusions } = buildAnalysisMatrix(dataset, {
    items: Object.keys(responses.items),
    wave,
  });
  const position = new Map(
    responses.firm.flatMap((firm, i) => (responses.wave[i] === wave ? [[firm, i] as const] : [])),
  );
  const at = matrix.firms.map((firm) => position.get(firm)!);
  const others = waves.filter((other) => other !== wave);
  return {
    wave,
    matrix,
    facts: at.map((i) =>
      Object.fromEntries(
        Object.entries(responses.facts).map(([fact, values]) => [fact, values[i] ?? null]),
      ),
    ),
    files: at.map((i) => responses.files?.[i] ?? responses.file),
    exclusions,
    notes:
      others.length === 0
        ? []
        : [message.both('wave.others', { wave, others: others.map(String) })],
  };
}

/** Items with at least two different answers in the wave; a constant has no correlation with anything. */
export function varyingItems({ matrix }: AnalysedWave): Set<string> {
  return new Set(
    matrix.variables.filter((_, column) => {
      const values = new Set<number>();
      for (let row = 0; row < matrix.n; row++) {
        const value = matrix.values[row * matrix.p + column]!;
        if (!Number.isNaN(value)) values.add(value);
      }
      return values.size > 1;
    }),
  );
}
