import type { Results } from '@qunhai/results';
import { csvCell } from '../../../files/csv-cell.ts';
import type { RunOptions } from '../../../run-study.ts';
import { readScriptedRun } from '../../../scripts/scripted-run.ts';
import { Obstacle } from '../covariance-data.ts';
import { fittedWith } from '../fitted-text.ts';
import { covarianceText } from '../model-statements.ts';
import { constructScores } from './construct-scores.ts';

/**
 * Factor scores of a run as CSV: a line for every firm with answers, for every construct its regression score and, where they are defined, its
 * Bartlett score. They are too many for results.json, so the model is laid out and fitted once more.
 * @param results - of the run
 * @returns null where the run has no factor scores
 * @throws {QunhaiError} study.inputs-changed when a file of the study is no longer what the run read, and what reading throws
 */
export async function covarianceScoresCsv(
  folder: string,
  results: Results,
  options: Pick<RunOptions, 'data' | 'cache' | 'control'> = {},
): Promise<string | null> {
  const asked = results.assessments?.covariance?.scores;
  if (asked === undefined || asked.obstacle !== undefined) return null;
  const { theory, base: model, wave } = await readScriptedRun(folder, results, options);
  const study = { model, wave, plan: results.run.analysis };
  const fitted = fittedWith(study, covarianceText(model, theory), []);
  if (fitted instanceof Obstacle) return null;
  const { constructs, rows, regression, bartlett } = constructScores(
    fitted.fit,
    fitted.data,
    fitted.text,
  );
  const kinds = [
    { name: 'regression', values: regression },
    ...(bartlett ? [{ name: 'bartlett', values: bartlett }] : []),
  ];
  const head = [
    'firm',
    ...constructs.flatMap((id) => kinds.map(({ name }) => csvCell(`${id}.${name}`))),
  ];
  const lines = rows.map((row, i) => [
    csvCell(wave.matrix.firms[row]!),
    ...constructs.flatMap((_, c) =>
      kinds.map(({ values }) => scoreCell(values[i * constructs.length + c]!)),
    ),
  ]);
  return [head, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

function scoreCell(score: number): string {
  return Number.isNaN(score) ? '' : String(score);
}
