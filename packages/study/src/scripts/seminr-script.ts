import { commentLines } from './comment-lines.ts';
import { runPathsInR } from './run-paths.ts';
import { readAnswersInR, scriptHeading, treatMissingInR } from './script-heading.ts';
import type { ScriptedRun } from './scripted-run.ts';
import { exact, seminrEstimation, seminrMeasurement, seminrStructure } from './seminr-model.ts';

/** The model of a run in seminr, its paths beside those of the run. */
export function seminrScript(run: ScriptedRun): string {
  const { results, model } = run;
  const declared = { results, model, suffix: '' };
  return `${[
    scriptHeading('#', results),
    seminrRemarks(run),
    readAnswersInR('seminr.R', results),
    treatMissingInR(results),
    '',
    'library(seminr)',
    seminrMeasurement(declared),
    seminrStructure(declared),
    seminrEstimation(declared),
    'print(summary(estimated))',
    '',
    runPathsInR(run),
    'run$seminr <- mapply(function(from, to) estimated$path_coef[from, to], run$from, run$to)',
    'print(run)',
    ...bootstrap(run),
  ].join('\n')}\n`;
}

function seminrRemarks({ results: { run, sem } }: ScriptedRun): string {
  const { tolerance, estimator, interval } = run.analysis;
  const seminr = commentLines('#', 'script.seminr', {
    ...{ tolerance, estimator, interval, seed: run.seed },
  });
  return sem.weighting ? `${seminr}\n${commentLines('#', 'script.seminr-weights')}` : seminr;
}

function bootstrap({ results: { run } }: ScriptedRun): string[] {
  const { resamples, level } = run.analysis;
  if (resamples === 0) return [];
  return [
    `resampled <- bootstrap_model(seminr_model = estimated, nboot = ${resamples}, seed = ${run.seed})`,
    `print(summary(resampled, alpha = ${exact(1 - level)}))`,
  ];
}
